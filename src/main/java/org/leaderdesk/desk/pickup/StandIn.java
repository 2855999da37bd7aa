package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.Optional;
import java.util.UUID;

/**
 * Says where a round is handed out while its own pickup point cannot be used (S093). Papers and
 * reminders say so; whose orders the round hands out stays as it is.
 */
public final class StandIn {

    private final Session session;

    public StandIn(Session session) {
        this.session = session;
    }

    /**
     * Names the point that stands in, or none any more.
     *
     * @param point a point's name or id, as the book knows it
     * @throws Refused ROUND_UNKNOWN, PICKUP_POINT_UNKNOWN
     */
    public PickupRound run(UUID roundId, Optional<String> point) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupRound round = ListRounds.found(tx, roundId);
                            tx.rounds()
                                    .standIn(
                                            round.id(),
                                            point.map(named -> PickupPoints.found(tx, named).id()));
                            return ListRounds.found(tx, roundId);
                        });
    }

    /** The name of the point that stands in for a round's own. */
    static Optional<String> nameOf(Transaction tx, PickupRound round) {
        return round.standInPointId().map(tx.places().names(PlaceTable.Kind.PICKUP_POINT)::get);
    }
}
