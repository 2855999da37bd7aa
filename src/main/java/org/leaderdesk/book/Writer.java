package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The one connection that writes; belongs to one thread. The rule about failed commits: after any
 * commit failure, I/O error, full disk or lack of memory the connection is discarded, a new one
 * reads whether the transaction took effect, and if it did not the work runs again with the same
 * ids. A connection whose commit failed is never used again: it tore transactions when that was
 * tried.
 */
final class Writer implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final ConnectionSource source;
    private final IdSource ids;
    private final Path book;
    private @Nullable Connection connection;

    /**
     * The writer of a book.
     *
     * @param book its folder, for what a person is told
     */
    Writer(ConnectionSource source, IdSource ids, Path book) {
        this.source = source;
        this.ids = ids;
        this.book = book;
    }

    /**
     * Runs work in one transaction and returns when it is durable.
     *
     * @param keep false rehearses: the same work, rolled back at the end
     * @param work may run again after a failure and then gets the same ids; must have no effect
     *     outside the connection
     * @throws Refused BOOK_WRITE_FAILED when the disk refuses for good: nothing of the work is
     *     kept; BOOK_WRITE_UNSURE when it does not even tell whether the work is kept
     */
    <T> T run(boolean keep, BiFunction<Connection, ReplayedIds, T> work) {
        UUID writeId = ids.next();
        ReplayedIds replayed = new ReplayedIds(ids);
        Done<T> unsure = null; // its commit was asked for and not confirmed
        SQLException failure = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                if (unsure != null && tookEffect(writeId)) {
                    return unsure.result;
                }
                unsure = null;
                replayed.rewind();
                Connection writing = connection();
                writing.setAutoCommit(false);
                mark(writing, writeId);
                T result = work.apply(writing, replayed);
                unsure = keep ? new Done<>(result) : null;
                end(writing, keep);
                return result;
            } catch (SQLException e) {
                failure = e;
                discard();
            } catch (RuntimeException e) {
                failure = StorageFailure.behind(e);
                if (failure == null) {
                    rollBack();
                    throw e;
                }
                discard();
            } catch (Error e) {
                discard();
                throw e;
            }
        }
        if (unsure != null && lastLook(writeId)) {
            return unsure.result;
        }
        throw failed(failure);
    }

    /** Runs one statement outside any transaction, such as VACUUM INTO. */
    void runBare(String sql) {
        // VACUUM is refused while a statement of the connection's is not finished.
        discard();
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            discard();
            throw failed(e);
        }
    }

    /** Empties the log into the database; false while a reader stands in the way. */
    boolean truncateLog() {
        try {
            return truncateLog(connection());
        } catch (SQLException e) {
            discard();
            throw failed(e);
        }
    }

    private static void end(Connection writing, boolean keep) throws SQLException {
        if (keep) {
            writing.commit();
        } else {
            writing.rollback();
        }
        writing.setAutoCommit(true);
    }

    /** After the last attempt: done, not done, or nobody can say. */
    private boolean lastLook(UUID writeId) {
        try {
            return tookEffect(writeId);
        } catch (SQLException e) {
            discard();
            throw StorageFailure.refused(book, RefusalCode.BOOK_WRITE_UNSURE, e);
        }
    }

    private Refused failed(@Nullable SQLException failure) {
        return failure == null
                ? new Refused(RefusalCode.BOOK_WRITE_FAILED, book)
                : StorageFailure.refused(book, RefusalCode.BOOK_WRITE_FAILED, failure);
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = source.open();
            connection = open;
        }
        return open;
    }

    /** Closing rolls back what was open. */
    private void discard() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            Readers.discard(open);
        }
    }

    /** After a refusal or a mistake of the work: the connection itself is sound. */
    private void rollBack() {
        Connection open = connection;
        if (open == null) {
            return;
        }
        try {
            open.rollback();
            open.setAutoCommit(true);
        } catch (SQLException e) {
            discard();
        }
    }

    private static void mark(Connection writing, UUID writeId) throws SQLException {
        try (PreparedStatement mark =
                writing.prepareStatement(
                        "INSERT INTO last_write (one, write_id) VALUES (1, ?) ON CONFLICT (one) DO"
                                + " UPDATE SET write_id = excluded.write_id")) {
            mark.setBytes(1, Bytes.of(writeId));
            mark.executeUpdate();
        }
    }

    /**
     * Whether a transaction whose commit failed is in the book, and durable. What a failed fsync
     * left in the log may be in memory alone, and every later commit would stand behind that hole:
     * so the log is emptied into the database, which writes it anew.
     */
    private boolean tookEffect(UUID writeId) throws SQLException {
        Connection fresh = connection();
        try (Statement read = fresh.createStatement();
                ResultSet row = read.executeQuery("SELECT write_id FROM last_write")) {
            if (!row.next() || !Arrays.equals(row.getBytes(1), Bytes.of(writeId))) {
                return false;
            }
        }
        if (!truncateLog(fresh)) {
            throw new SQLException("a reader keeps the log from being emptied");
        }
        return true;
    }

    private static boolean truncateLog(Connection writing) throws SQLException {
        try (Statement statement = writing.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt(1) == 0;
        }
    }

    @Override
    public void close() {
        discard();
    }

    private record Done<T>(T result) {}
}
