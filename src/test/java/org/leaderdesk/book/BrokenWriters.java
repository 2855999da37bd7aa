package org.leaderdesk.book;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiFunction;

/** Writers as one might write them, each with one mistake that the tests must see. */
final class BrokenWriters {

    private BrokenWriters() {}

    /** What a writer does. */
    @FunctionalInterface
    interface Writer {
        <T> T run(BiFunction<Connection, ReplayedIds, T> work);
    }

    /** Goes on with the connection whose commit failed. */
    static final class KeepsTheConnection implements Writer {
        private final ConnectionSource source;
        private final IdSource ids;

        KeepsTheConnection(ConnectionSource source, IdSource ids) {
            this.source = source;
            this.ids = ids;
        }

        @Override
        public <T> T run(BiFunction<Connection, ReplayedIds, T> work) {
            ReplayedIds replayed = new ReplayedIds(ids);
            try (Connection connection = source.open()) {
                for (int i = 0; i < 3; i++) {
                    replayed.rewind();
                    try {
                        connection.setAutoCommit(false);
                        T result = work.apply(connection, replayed);
                        connection.commit();
                        return result;
                    } catch (SQLException | RuntimeException e) {
                        continue;
                    }
                }
            } catch (SQLException e) {
                throw new Refused(RefusalCode.BOOK_WRITE_FAILED, e);
            }
            throw new Refused(RefusalCode.BOOK_WRITE_FAILED);
        }
    }

    /** Opens a new connection, as it should, but never looks and takes new ids. */
    static final class TakesNewIds implements Writer {
        private final ConnectionSource source;
        private final IdSource ids;

        TakesNewIds(ConnectionSource source, IdSource ids) {
            this.source = source;
            this.ids = ids;
        }

        @Override
        public <T> T run(BiFunction<Connection, ReplayedIds, T> work) {
            for (int i = 0; i < 3; i++) {
                try (Connection connection = source.open()) {
                    connection.setAutoCommit(false);
                    T result = work.apply(connection, new ReplayedIds(ids));
                    connection.commit();
                    return result;
                } catch (SQLException | RuntimeException e) {
                    continue;
                }
            }
            throw new Refused(RefusalCode.BOOK_WRITE_FAILED);
        }
    }
}
