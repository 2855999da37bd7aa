package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Says when the goods of a round are promised to be ready (S110). */
public final class PromiseRound {

    private final Session session;

    public PromiseRound(Session session) {
        this.session = session;
    }

    /**
     * Promises a time, or nothing any more.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public PickupRound run(UUID roundId, Optional<Instant> at) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.rounds().promise(ListRounds.found(tx, roundId).id(), at);
                            return ListRounds.found(tx, roundId);
                        });
    }
}
