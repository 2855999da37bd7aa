package org.leaderdesk.book;

import org.jdbi.v3.core.Handle;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.function.Function;

/** The book's own writer, but with synchronous=NORMAL: what the power-cut test must catch. */
public final class NormalWriter implements AutoCloseable {

    private final Clock clock = Clock.systemUTC();
    private final WriterThread writer;

    public NormalWriter(BookFolder folder) {
        Database database = new Database(folder);
        writer =
                new WriterThread(
                        () -> loosened(database.writer()),
                        new IdSource(clock, new SecureRandom()),
                        folder.path());
    }

    public <T> T write(SignedIn who, Function<Transaction, T> work) {
        return writer.run(
                true,
                (connection, ids) -> {
                    try (Handle handle = BookColumns.handle(connection)) {
                        return work.apply(new Transaction(handle, ids, clock.instant(), who));
                    }
                });
    }

    private static Connection loosened(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = NORMAL");
        }
        return connection;
    }

    @Override
    public void close() {
        writer.close();
    }
}
