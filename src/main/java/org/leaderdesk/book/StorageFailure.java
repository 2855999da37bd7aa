package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/** Tells a disk, a lock or a damaged file that refuses from a mistake in the program. */
final class StorageFailure {

    private static final int PRIMARY = 0xFF; // the rest of a code says which kind of the kind

    private static final Set<Integer> DAMAGED =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    private static final Set<Integer> REFUSED_BY_STORAGE =
            Set.of(
                    SQLiteErrorCode.SQLITE_IOERR.code,
                    SQLiteErrorCode.SQLITE_FULL.code,
                    SQLiteErrorCode.SQLITE_NOMEM.code,
                    SQLiteErrorCode.SQLITE_CANTOPEN.code,
                    SQLiteErrorCode.SQLITE_READONLY.code,
                    SQLiteErrorCode.SQLITE_PERM.code,
                    SQLiteErrorCode.SQLITE_BUSY.code,
                    SQLiteErrorCode.SQLITE_LOCKED.code,
                    SQLiteErrorCode.SQLITE_PROTOCOL.code);

    private StorageFailure() {}

    /** The storage failure behind an exception, or null if it is something else. */
    static @Nullable SQLException behind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused) {
                return null; // somebody has said it already
            }
            if (cause instanceof SQLiteException e) {
                int primary = primary(e);
                return DAMAGED.contains(primary) || REFUSED_BY_STORAGE.contains(primary) ? e : null;
            }
        }
        return null;
    }

    /**
     * What a person is told.
     *
     * @param otherwise the refusal where the file is not damaged
     */
    static Refused refused(Path book, RefusalCode otherwise, SQLException failure) {
        boolean damaged = failure instanceof SQLiteException e && DAMAGED.contains(primary(e));
        return new Refused(
                damaged ? RefusalCode.BOOK_UNREADABLE : otherwise,
                failure,
                book,
                failure.getMessage());
    }

    private static int primary(SQLiteException e) {
        return e.getResultCode().code & PRIMARY;
    }
}
