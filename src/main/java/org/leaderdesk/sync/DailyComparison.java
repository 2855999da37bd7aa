package org.leaderdesk.sync;

import org.leaderdesk.book.Book;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.book.keys.KeyClass;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.wire.Digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Once a day what the desk has is added up and compared with what the platform says it should have:
 * a copy that drifts in silence is worse than none. Where they differ all rows are fetched and
 * compared anew, and where they still do it is said. Reads every row: some seconds for 100,000
 * orders, beside the window.
 */
final class DailyComparison {

    private static final Duration DAY = Duration.ofHours(24);
    private static final String COMPARED = "sync.compared";

    private final Book book;
    private final SignedIn who;
    private final Clock clock;
    private Instant drifted = Instant.EPOCH;

    DailyComparison(Book book, SignedIn who, Clock clock) {
        this.book = book;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Compares, where a day has gone by and whoever is signed in can open all that counts.
     *
     * @throws SyncTrouble drift, and again until the next day's comparison says otherwise
     */
    void run(SyncStateTable.State state, Pulling pulling) {
        if (!who.ring().opens(state.role() == Role.LEADER ? KeyClass.CONTACT : KeyClass.COUNTER)) {
            return;
        }
        Optional<Instant> last =
                book.read(who, tx -> tx.settings().get(COMPARED)).map(Instant::parse);
        if (last.isEmpty()) {
            // Just enrolled: everything was fetched a moment ago.
            compared();
            return;
        }
        Instant now = clock.instant();
        if (now.isBefore(last.get().plus(DAY))) {
            return;
        }
        if (!now.isBefore(drifted) && now.isBefore(drifted.plus(DAY))) {
            throw drift();
        }
        if (!isSame(pulling)) {
            pulling.anew();
            if (!isSame(pulling)) {
                drifted = now;
                throw drift();
            }
        }
        compared();
    }

    private static SyncTrouble drift() {
        return new SyncTrouble(SyncTrouble.DRIFT, "other rows than the platform", null);
    }

    private void compared() {
        String now = clock.instant().toString();
        book.write(
                who,
                tx -> {
                    tx.settings().set(COMPARED, now);
                    return true;
                });
    }

    /** Also where the platform has news already: then it is asked another time. */
    private boolean isSame(Pulling pulling) {
        Optional<Map<String, Digest>> theirs = pulling.digest();
        return theirs.isEmpty() || theirs.get().equals(RowDigest.of(book, who));
    }
}
