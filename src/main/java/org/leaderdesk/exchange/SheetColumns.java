package org.leaderdesk.exchange;

import org.leaderdesk.domain.member.PersonalText;

import java.util.List;
import java.util.Optional;

/**
 * The columns of a sheet in a layout the desk does not know, for a person to say what they are.
 *
 * @param sheet the sheet; blank for csv
 * @param columns those with a header of their own, from left to right
 * @param unnamed columns with cells that have no header, or one that stands there twice: a profile
 *     cannot name them
 */
public record SheetColumns(String sheet, List<Column> columns, int unnamed) {

    /**
     * One column.
     *
     * @param samples a few of its values, which may be personal
     * @param proposed the field it seems to be, as profiles call it
     */
    public record Column(String header, List<PersonalText> samples, Optional<String> proposed) {}
}
