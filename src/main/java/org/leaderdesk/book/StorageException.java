package org.leaderdesk.book;

import java.sql.SQLException;

/** SQLite refused; the writer looks inside for what kind of refusal it was. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StorageException(SQLException cause) {
        super(cause);
    }
}
