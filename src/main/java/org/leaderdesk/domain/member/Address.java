package org.leaderdesk.domain.member;

/**
 * Where a member lives, split as far as the file allowed. Blank parts are unknown.
 *
 * @param estate the housing estate; not personal by itself, groups and papers go by it
 * @param lane 弄, part of the building's address in some cities
 * @param building 楼号, the number alone: 21
 * @param room 房号: 501
 * @param full the address as written, for the leader and the door list only
 */
public record Address(
        String estate,
        PersonalText lane,
        PersonalText building,
        PersonalText room,
        PersonalText full) {

    private static final PersonalText BLANK = PersonalText.of("");

    public static final Address UNKNOWN = new Address("", BLANK, BLANK, BLANK, BLANK);

    /** Whether a person must still settle it: something was written that could not be split. */
    public boolean isUnsettled() {
        return (!full.isBlank() || !room.isBlank() || !building.isBlank())
                && (estate.isBlank() || building.isBlank() || room.isBlank());
    }
}
