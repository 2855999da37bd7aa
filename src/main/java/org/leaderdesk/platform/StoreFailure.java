package org.leaderdesk.platform;

import java.sql.SQLException;
import java.util.Set;

/**
 * The database did not do what it was asked. Whether a commit took effect is then unknown; whoever
 * sent it sends it again, and the same numbers have one effect.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Of SQL states: what is bound is of the wrong kind, breaks a rule, or is no SQL, or too much.
     */
    private static final Set<String> FAULTS = Set.of("0A", "22", "23", "42", "54", "XX");

    /** The same of SQLite: ERROR, TOOBIG, CONSTRAINT, MISMATCH, MISUSE, RANGE. */
    private static final Set<Integer> SQLITE_FAULTS = Set.of(1, 18, 19, 20, 21, 25);

    private final boolean passing;

    private StoreFailure(String message, Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    /** The database is not there, or not as it should be, whatever one asks of it. */
    static StoreFailure away(String message, Throwable cause) {
        return new StoreFailure(message, cause, true);
    }

    /** What is stored is not what was stored. */
    static StoreFailure spoilt(String message, Throwable cause) {
        return new StoreFailure(message, cause, false);
    }

    /** A statement failed. */
    static StoreFailure of(SQLException failure) {
        String state = failure.getSQLState();
        boolean fault =
                state == null
                        ? SQLITE_FAULTS.contains(failure.getErrorCode())
                        : FAULTS.contains(state.substring(0, Math.min(2, state.length())));
        // A driver's own words may repeat what was bound.
        return new StoreFailure(
                "SQL state " + state + ", code " + failure.getErrorCode(), failure, !fault);
    }

    /**
     * Whether it is the database's trouble (away, busy, full, two transactions in each other's
     * way), and not that of what it was asked: the same may do later as it is.
     */
    boolean isPassing() {
        return passing;
    }
}
