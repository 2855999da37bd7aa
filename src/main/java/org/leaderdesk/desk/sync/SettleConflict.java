package org.leaderdesk.desk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.sync.Settling;

import java.util.Map;

/** Settles a disagreement: it stays as it is, or the other version is put in its place. */
public final class SettleConflict {

    private final Session session;

    public SettleConflict(Session session) {
        this.session = session;
    }

    /** What somebody decided. */
    public enum Choice {
        /** What stands now is right. */
        AS_IT_IS,
        /** What does not stand is right: it is written again, and sent like any change. */
        THE_OTHER
    }

    /**
     * Settles one.
     *
     * @param number as {@link Disagreement} calls it
     * @throws Refused CONFLICT_UNKNOWN; PASSCODE_NEEDED where it is about what only a leader may
     *     see; CONFLICT_STANDS where there is no other version that could stand
     */
    public void run(long number, Choice choice) {
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            Conflict conflict =
                                    tx.conflicts()
                                            .find(number)
                                            .orElseThrow(
                                                    () ->
                                                            new Refused(
                                                                    RefusalCode.CONFLICT_UNKNOWN,
                                                                    number));
                            if (choice == Choice.THE_OTHER) {
                                putTheOther(tx, conflict);
                            }
                            tx.conflicts().settle(number);
                            return true;
                        });
    }

    private static void putTheOther(Transaction tx, Conflict conflict) {
        if (!conflict.readable()) {
            throw new Refused(RefusalCode.PASSCODE_NEEDED);
        }
        Map<String, @Nullable Object> patch =
                new Disagreements(tx)
                        .other(conflict)
                        .orElseThrow(
                                () -> new Refused(RefusalCode.CONFLICT_STANDS, conflict.seq()));
        Settling.edit(tx, conflict.t(), conflict.id(), patch);
    }
}
