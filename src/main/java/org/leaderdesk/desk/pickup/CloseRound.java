package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.UUID;

/** Closes a round once its goods are handed out; lists of it can still be printed. */
public final class CloseRound {

    private final Session session;

    public CloseRound(Session session) {
        this.session = session;
    }

    /**
     * Closes the round.
     *
     * @throws Refused ROUND_UNKNOWN, ROUND_IS_CLOSED
     */
    public void run(UUID roundId) {
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupRound round = ListRounds.found(tx, roundId);
                            if (round.closedAt().isPresent()) {
                                throw new Refused(RefusalCode.ROUND_IS_CLOSED, round.name());
                            }
                            tx.rounds().close(roundId);
                            return true;
                        });
    }
}
