package org.leaderdesk.book;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.SQLException;

/** SQLite refused; the writer looks inside for what kind of refusal it was. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StorageException(SQLException cause) {
        super(cause);
    }

    /** Whether another row has what only one may have. */
    boolean isTaken() {
        return getCause() instanceof SQLiteException refused
                && refused.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }
}
