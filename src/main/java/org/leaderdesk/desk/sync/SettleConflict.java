package org.leaderdesk.desk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.sync.Settling;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Whose version is to stand. */
    public enum Side {
        /** What was typed on this desk. */
        MINE,
        /** What was typed elsewhere. */
        THEIRS
    }

    /**
     * Settles all where two desks wrote otherwise into rows of a kind, such as after both corrected
     * one file and imported it; of one field written over several times the last counts. What has
     * no second version stays, and so does what is not for whoever decides.
     *
     * @param kind as the protocol calls it
     * @return how many were settled
     */
    public int all(String kind, Side side) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            int settled = 0;
                            List<Conflict> open = tx.conflicts().open(Integer.MAX_VALUE);
                            for (Conflict each : open.reversed()) {
                                if (each.t().equals(kind) && isSettled(tx, each, side)) {
                                    settled++;
                                }
                            }
                            return settled;
                        });
    }

    private static boolean isSettled(Transaction tx, Conflict conflict, Side side) {
        Optional<Map<String, @Nullable Object>> patch =
                new Disagreements(tx).side(conflict, side == Side.MINE);
        patch.ifPresent(
                wanted -> {
                    if (!wanted.isEmpty()) {
                        Settling.edit(tx, conflict.t(), conflict.id(), wanted);
                    }
                    tx.conflicts().settle(conflict.seq());
                });
        return patch.isPresent();
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
