package org.leaderdesk.book;

import org.leaderdesk.domain.RefusalCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Connections that only read, kept for the next reader; each sees one state of the book. */
final class Readers implements AutoCloseable {

    private final ConnectionSource source;
    private final Path book;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /**
     * Readers of a book.
     *
     * @param book its folder, for what a person is told
     */
    Readers(ConnectionSource source, Path book) {
        this.source = source;
        this.book = book;
    }

    <T> T read(Function<Connection, T> work) {
        if (closed) {
            throw new IllegalStateException("the book is closed");
        }
        try {
            return readOnce(work);
        } catch (SQLException e) {
            throw StorageFailure.refused(book, RefusalCode.BOOK_UNREADABLE, e);
        } catch (RuntimeException e) {
            SQLException failure = StorageFailure.behind(e);
            if (failure == null) {
                throw e;
            }
            throw StorageFailure.refused(book, RefusalCode.BOOK_UNREADABLE, failure);
        }
    }

    private <T> T readOnce(Function<Connection, T> work) throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? source.open() : kept;
        boolean whole = false;
        try {
            connection.setAutoCommit(false);
            T result = work.apply(connection);
            connection.rollback();
            connection.setAutoCommit(true);
            whole = true;
            return result;
        } finally {
            if (whole) {
                idle.add(connection);
                if (closed) {
                    close(); // the book was closed while this one read
                }
            } else {
                discard(connection); // whatever went wrong, it is not handed to the next reader
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        Connection connection;
        while ((connection = idle.poll()) != null) {
            discard(connection);
        }
    }

    /** A failure to close can make nothing worse, and must not hide why it was discarded. */
    static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger("book").log(System.Logger.Level.WARNING, "closing failed", e);
        }
    }
}
