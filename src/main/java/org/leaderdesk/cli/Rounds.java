package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.Optional;

/** The round an option names: an id, today's, or the latest. */
final class Rounds {

    private Rounds() {}

    static Optional<PickupRound> named(String text, Session session) {
        ListRounds rounds = new ListRounds(session);
        return switch (text) {
            case "latest" -> Optional.empty();
            case "today" -> Optional.of(rounds.today());
            default -> Optional.of(rounds.find(Ids.parse(text)));
        };
    }

    /**
     * The round itself, the latest too.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    static PickupRound one(String text, Session session) {
        return named(text, session)
                .or(() -> new ListRounds(session).latest())
                .orElseThrow(() -> new Refused(RefusalCode.ROUND_UNKNOWN, text));
    }
}
