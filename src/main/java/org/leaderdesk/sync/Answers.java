package org.leaderdesk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.Paired;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.SnapshotPage;
import org.leaderdesk.wire.Tokens;

/** Tells a platform's answers from JSON that somebody else said, as the protocol's page does. */
final class Answers {

    private Answers() {}

    /**
     * The answer, where nothing is missing that its endpoint always says.
     *
     * @throws SyncTrouble no_platform: what is not whole is not taken over, token and all
     */
    static <T> T whole(@Nullable T answer) {
        if (answer == null || !isWhole(answer)) {
            throw new SyncTrouble(SyncTrouble.NO_PLATFORM, "an answer that is not whole", null);
        }
        return answer;
    }

    private static boolean isWhole(Object answer) {
        return switch (answer) {
            case Enrolled enrolled ->
                    isThere(
                                    enrolled.deviceId(),
                                    enrolled.letter(),
                                    enrolled.leaderId(),
                                    enrolled.leaderName(),
                                    enrolled.role(),
                                    enrolled.secrets(),
                                    enrolled.tokens())
                            && isWhole(enrolled.tokens());
            case Paired paired -> isThere(paired.proof());
            case Tokens tokens -> isThere(tokens.access(), tokens.refresh());
            case SnapshotPage page -> isThere(page.rows(), page.cursor());
            case Pulled pulled -> isThere(pulled.changes(), pulled.cursor());
            case Pushed pushed -> isThere(pushed.results());
            default -> throw new IllegalArgumentException("no endpoint answers that");
        };
    }

    private static boolean isThere(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                return false;
            }
        }
        return true;
    }
}
