package org.leaderdesk.domain.member;

/**
 * What only the leader may know of a person: sealed under the CONTACT key. For an order it holds
 * only what differs from the member's own card; blank means "as the member's".
 *
 * @param phone whole, as normalised by {@link Phone}; blank where unknown
 * @param address as written
 * @param lane 弄
 * @param nickname 下单人
 * @param remark 团员备注 as written
 * @param leaderRemark 团长备注 as written
 */
public record ContactCard(
        PersonalText phone,
        PersonalText address,
        PersonalText lane,
        PersonalText nickname,
        PersonalText remark,
        PersonalText leaderRemark) {

    private static final PersonalText NOTHING = PersonalText.of("");

    public static final ContactCard BLANK =
            new ContactCard(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    public boolean isBlank() {
        return equals(BLANK);
    }
}
