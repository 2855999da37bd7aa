package org.leaderdesk.domain.segment;

/**
 * The numbers by which members are told apart; all but the last two are rules that the leader can
 * set, those are ours and fixed.
 *
 * @param newDays who registered so many days ago or less is new (R001)
 * @param potentialOrders a month, from which a member is a potential one (R002)
 * @param coreOrders a month, from which a member is a core one (R003)
 * @param warningDays who ordered so many days ago or more may be leaving (R004)
 * @param churnedDays who ordered so many days ago or more has left (ours; R005 has only the name)
 * @param monthDays of a month
 * @param averageDays over which orders are averaged, at the most
 */
public record SegmentRules(
        int newDays,
        int potentialOrders,
        int coreOrders,
        int warningDays,
        int churnedDays,
        int monthDays,
        int averageDays) {

    /** Where the leader has not said otherwise. */
    public static final SegmentRules USUAL = new SegmentRules(30, 2, 5, 15, 60, 30, 90);

    public SegmentRules {
        if (warningDays < 1 || churnedDays < warningDays || monthDays < 1 || averageDays < 1) {
            throw new IllegalArgumentException("no rules to tell members apart by");
        }
    }
}
