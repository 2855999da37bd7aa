package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundProgress;

import java.util.Optional;
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
     * @return bags of which something still lies there
     * @throws Refused ROUND_UNKNOWN, ROUND_IS_CLOSED
     */
    public int run(UUID roundId) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupRound round = ListRounds.found(tx, roundId);
                            if (round.closedAt().isPresent()) {
                                throw new Refused(RefusalCode.ROUND_IS_CLOSED, round.name());
                            }
                            Optional<RoundProgress> progress =
                                    Optional.ofNullable(tx.eveningCounts().progress().get(roundId));
                            tx.rounds().close(roundId);
                            return progress.map(each -> each.bags() - each.collected()).orElse(0);
                        });
    }
}
