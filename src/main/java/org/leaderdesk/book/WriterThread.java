package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/**
 * The one thread and the one connection that write. The rule about failed commits: after any commit
 * failure, I/O error, full disk or lack of memory the connection is discarded, a new one reads
 * whether the transaction took effect, and if it did not the work runs again with the same ids. A
 * connection whose commit failed is never used again: it tore transactions when that was tried.
 */
final class WriterThread implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final Database database;
    private final IdSource ids;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("book-writer").daemon().factory());
    private @Nullable Connection connection;

    WriterThread(Database database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Runs work in one transaction and returns when it is durable.
     *
     * @param keep false rehearses: the same work, rolled back at the end
     * @param work may run again after a failure and then gets the same ids; must have no effect
     *     outside the connection
     * @throws Refused BOOK_WRITE_FAILED when the disk refuses for good; nothing of the work is kept
     */
    <T> T run(boolean keep, BiFunction<Connection, ReplayedIds, T> work) {
        return onThread(() -> attempts(keep, work));
    }

    /**
     * Runs one statement outside any transaction: VACUUM INTO, checkpoints. On a new connection,
     * since both are refused while a statement of the old one is not finished.
     */
    void runBare(String sql) {
        onThread(
                () -> {
                    discard();
                    try (Statement statement = connection().createStatement()) {
                        statement.execute(sql);
                    } catch (SQLException e) {
                        discard();
                        throw failed(e);
                    }
                    return true;
                });
    }

    private <T> T onThread(java.util.concurrent.Callable<T> task) {
        try {
            return thread.submit(task).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the book was writing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private <T> T attempts(boolean keep, BiFunction<Connection, ReplayedIds, T> work) {
        UUID writeId = ids.next();
        ReplayedIds replayed = new ReplayedIds(ids);
        SQLException failure = null;
        Done<T> done = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                Connection writing = connection();
                if (done != null && tookEffect(writing, writeId)) {
                    return done.result;
                }
                replayed.rewind();
                writing.setAutoCommit(false);
                mark(writing, writeId);
                done = new Done<>(work.apply(writing, replayed));
                if (keep) {
                    writing.commit();
                } else {
                    writing.rollback();
                }
                writing.setAutoCommit(true);
                return done.result;
            } catch (SQLException e) {
                failure = e;
                discard();
            } catch (RuntimeException e) {
                failure = storageFailure(e);
                if (failure == null) {
                    discardQuietlyRolledBack();
                    throw e;
                }
                discard();
            } catch (Error e) {
                discardQuietlyRolledBack();
                throw e;
            }
        }
        throw failed(failure);
    }

    private static Refused failed(@Nullable SQLException failure) {
        String why = failure == null ? "" : String.valueOf(failure.getMessage());
        return failure == null
                ? new Refused(RefusalCode.BOOK_WRITE_FAILED, why)
                : new Refused(RefusalCode.BOOK_WRITE_FAILED, failure, why);
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.writer();
            connection = open;
        }
        return open;
    }

    /** Closing rolls back what was open; a failure to close cannot make anything worse. */
    private void discard() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                System.getLogger("book").log(System.Logger.Level.WARNING, "closing failed", e);
            }
        }
    }

    private void discardQuietlyRolledBack() {
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

    private static boolean tookEffect(Connection writing, UUID writeId) throws SQLException {
        try (Statement read = writing.createStatement();
                ResultSet row = read.executeQuery("SELECT write_id FROM last_write")) {
            return row.next() && Arrays.equals(row.getBytes(1), Bytes.of(writeId));
        }
    }

    /** The storage failure behind an exception of the work, or null if it is something else. */
    private static @Nullable SQLException storageFailure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException e) {
                int primary = e.getResultCode().code & 0xFF;
                boolean storage =
                        primary == SQLiteErrorCode.SQLITE_IOERR.code
                                || primary == SQLiteErrorCode.SQLITE_FULL.code
                                || primary == SQLiteErrorCode.SQLITE_NOMEM.code
                                || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code;
                return storage ? e : null;
            }
        }
        return null;
    }

    @Override
    public void close() {
        onThread(
                () -> {
                    discard();
                    return true;
                });
        thread.shutdown();
    }

    private record Done<T>(T result) {}
}
