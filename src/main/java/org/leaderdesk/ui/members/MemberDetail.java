package org.leaderdesk.ui.members;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.desk.member.EraseMember;
import org.leaderdesk.desk.member.ReadConsents;
import org.leaderdesk.desk.member.SeeProfile;
import org.leaderdesk.desk.member.SeePurchases;
import org.leaderdesk.desk.member.SeePurchases.Purchases;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.leader.Role;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One member.
 *
 * @param orders the last ones
 * @param openOrders how many are still to be handed out
 * @param purchases what was bought, month by month
 * @param consents what they allowed, each purpose once
 * @param profile what purchases show and people say; for the leader alone
 */
record MemberDetail(
        Row row,
        List<BrowseOrders.Row> orders,
        int openOrders,
        Purchases purchases,
        List<ReadConsents.Standing> consents,
        Optional<SeeProfile.Profile> profile) {

    UUID id() {
        return row.id();
    }

    private static final int ORDERS_SHOWN = 10;

    /** Reads what there is beside the row; of who was erased there is nothing more. */
    static MemberDetail read(Session session, Row row) {
        boolean erased = row.member().erased();
        boolean leads = session.user().role() == Role.LEADER;
        return new MemberDetail(
                row,
                new BrowseOrders(session).ofMember(row.id(), ORDERS_SHOWN),
                erased ? 0 : new EraseMember(session).openOrders(row.id()),
                new SeePurchases(session).run(row.id()),
                new ReadConsents(session).run(row.id()),
                leads && !erased
                        ? Optional.of(new SeeProfile(session).run(row.id()))
                        : Optional.empty());
    }
}
