package org.leaderdesk.domain.member;

/**
 * What the counter may know of a person: sealed under the COUNTER key. For an order it holds only
 * what differs from the member's own card; blank means "as the member's".
 *
 * @param name 收货人, else the nickname
 * @param tail4 last four digits of the phone
 * @param building 楼号
 * @param room 房号
 * @param remark with digit runs masked, so that no phone hides in it
 */
public record CounterCard(
        PersonalText name,
        String tail4,
        PersonalText building,
        PersonalText room,
        PersonalText remark) {

    private static final PersonalText NOTHING = PersonalText.of("");

    public static final CounterCard BLANK = new CounterCard(NOTHING, "", NOTHING, NOTHING, NOTHING);

    public boolean isBlank() {
        return equals(BLANK);
    }

    /** Never a value: a record's own text would show the tail. */
    @Override
    public String toString() {
        return "‹counter card›";
    }
}
