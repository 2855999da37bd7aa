package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;

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
     * @throws Refused ROUND_UNKNOWN
     */
    public void run(UUID roundId) {
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.rounds().close(ListRounds.found(tx, roundId).id());
                            return true;
                        });
    }
}
