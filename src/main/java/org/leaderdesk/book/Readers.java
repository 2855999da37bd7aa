package org.leaderdesk.book;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Connections that only read, kept for the next reader; each sees one state of the book. */
final class Readers implements AutoCloseable {

    private final Database database;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    Readers(Database database) {
        this.database = database;
    }

    <T> T read(Function<Connection, T> work) {
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = database.reader();
            }
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
                } else {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, "", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        Connection connection;
        while ((connection = idle.poll()) != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new StorageException(e);
            }
        }
    }
}
