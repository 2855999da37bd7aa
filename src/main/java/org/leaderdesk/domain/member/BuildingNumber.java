package org.leaderdesk.domain.member;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A building as people write it against a building as it is kept. */
public final class BuildingNumber {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private BuildingNumber() {}

    /** The number a building goes by; empty where it goes by a letter, or is not known. */
    public static OptionalInt of(PersonalText building) {
        Matcher number = NUMBER.matcher(building.reveal());
        return number.lookingAt()
                ? OptionalInt.of(Integer.parseInt(number.group()))
                : OptionalInt.empty();
    }

    /**
     * Whether both mean one building.
     *
     * @param wanted "21", "21栋", "21号楼", or with its estate "阳光花园 21"
     */
    public static boolean isSame(String estate, PersonalText building, String wanted) {
        String kept = bare(building.reveal());
        String text = bare(wanted);
        return !kept.isEmpty()
                && (text.equals(kept)
                        || text.startsWith(estate)
                                && bare(text.substring(estate.length())).equals(kept));
    }

    private static String bare(String text) {
        return text.strip().replaceFirst("(号楼|[栋幢楼座号])$", "").strip();
    }
}
