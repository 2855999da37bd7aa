package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.UUID;

/** Opens a round again that was closed too early. */
public final class ReopenRound {

    private final Session session;

    public ReopenRound(Session session) {
        this.session = session;
    }

    /**
     * Opens the round again, under its old id and with its old collection numbers.
     *
     * @throws Refused ROUND_UNKNOWN, ROUND_IS_OPEN, ROUND_HAS_IT where another open round hands the
     *     same out by now
     */
    public void run(UUID roundId) {
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            reopen(tx, roundId);
                            return true;
                        });
    }

    private static void reopen(Transaction tx, UUID roundId) {
        PickupRound round = ListRounds.found(tx, roundId);
        if (round.closedAt().isEmpty()) {
            throw new Refused(RefusalCode.ROUND_IS_OPEN, round.name());
        }
        if (!round.defaultRound()) {
            OpenRound.refuseTwice(tx, round.groupBuyIds(), round.pickupPointId());
        }
        tx.rounds().reopen(roundId);
    }
}
