package org.leaderdesk.book;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * How connections to the book's file are made. WAL with synchronous=FULL: NORMAL loses acknowledged
 * rows in a power cut, FULL does not (the crash tests show both).
 */
final class Database {

    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 32 * 1024;

    /** There are as many readers as questions were ever asked at once, and each keeps its own. */
    private static final int READER_CACHE_KIB = 8 * 1024;

    private static final String LAST_STEP =
            "SELECT iif(success, version, 'failed') FROM schema_version"
                    + " ORDER BY installed_rank DESC LIMIT 1";

    private static final Set<MigrationState> FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final BookFolder folder;

    /** A book's database, there or about to be made. */
    Database(BookFolder folder) {
        this.folder = folder;
    }

    Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return source(config).getConnection();
    }

    Connection reader() throws SQLException {
        SQLiteConfig config = config();
        config.setCacheSize(-READER_CACHE_KIB);
        return after(config, "PRAGMA query_only = ON");
    }

    /**
     * A connection that does nothing and stays open with the book. While it is there the log's
     * index is not built anew from the log, and so what a failed commit left in the log stays
     * unseen until the next commit writes over it.
     */
    Connection anchor() throws SQLException {
        return after(config(), "SELECT count(*) FROM sqlite_schema");
    }

    private Connection after(SQLiteConfig config, String sql) throws SQLException {
        Connection connection = source(config).getConnection();
        try (Statement first = connection.createStatement()) {
            first.execute(sql);
        } catch (SQLException e) {
            Readers.discard(connection);
            throw e;
        }
        return connection;
    }

    /**
     * Brings the schema to this program's version, each step in one transaction. A book that has
     * taken the newest step is left alone: a command would take longer to compare all the steps
     * than to do its work.
     *
     * <p>A book that was there before and is empty now has been cut, and is not made anew behind
     * its owner's back.
     */
    void migrate() {
        Optional<Step> step = step();
        if (step.isEmpty() || !step.get().version().equals(step.get().edition().newest())) {
            migrateTo("latest", step.map(Step::edition).orElse(Edition.LEADER), false);
        }
    }

    /** Makes the tables of a new book. */
    void make(Edition edition) {
        migrateTo("latest", edition, true);
    }

    private record Step(Edition edition, String version) {}

    /** The last step taken; none of a file that cannot be read, where the migration says why. */
    private Optional<Step> step() {
        try (Connection connection = source(config()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST_STEP)) {
            return row.next()
                    ? Optional.of(new Step(Edition.of(connection), row.getString(1)))
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** The same up to a version, as the program that wrote it made it. */
    void migrateTo(String version, Edition edition, boolean fresh) {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(source(config()))
                        .locations(edition.migrations())
                        .table("schema_version")
                        .target(version)
                        .load();
        try {
            MigrationInfo[] applied = flyway.info().applied();
            if (applied.length == 0 && !fresh) {
                throw new Refused(RefusalCode.BOOK_UNREADABLE, folder.path());
            }
            if (Arrays.stream(applied).anyMatch(step -> FUTURE.contains(step.getState()))) {
                throw new Refused(RefusalCode.BOOK_NEWER, folder.path());
            }
            flyway.migrate();
        } catch (FlywayException e) {
            SQLException failure = StorageFailure.behind(e);
            if (failure == null) {
                throw new Refused(RefusalCode.BOOK_UNREADABLE, e, folder.path(), e.getMessage());
            }
            throw StorageFailure.refused(folder.path(), RefusalCode.BOOK_WRITE_FAILED, failure);
        }
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.database());
        return source;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // Ids are made here; asking for the last row's number cost a statement per statement.
        config.setGetGeneratedKeys(false);
        return config;
    }
}
