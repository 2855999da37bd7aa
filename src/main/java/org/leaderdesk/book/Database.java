package org.leaderdesk.book;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * How connections to the book's file are made. WAL with synchronous=FULL: NORMAL loses acknowledged
 * rows in a power cut, FULL does not (the crash tests show both).
 */
final class Database {

    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 32 * 1024;

    private final Path file;

    Database(Path file) {
        this.file = file;
    }

    Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return source(config).getConnection();
    }

    Connection reader() throws SQLException {
        Connection reader = source(config()).getConnection();
        try (Statement only = reader.createStatement()) {
            only.execute("PRAGMA query_only = ON");
        }
        return reader;
    }

    /** Brings the schema to this program's version, each step in one transaction. */
    void migrate() {
        migrateTo("latest");
    }

    /** The same up to a version, as the program that wrote it made it. */
    void migrateTo(String version) {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(source(config()))
                        .locations("classpath:org/leaderdesk/migrations")
                        .table("schema_version")
                        .target(version)
                        .load();
        try {
            boolean newer =
                    Arrays.stream(flyway.info().applied())
                            .anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS);
            if (newer) {
                throw new Refused(RefusalCode.BOOK_NEWER, file.getParent());
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, file.getParent(), e.getMessage());
        }
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
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
        return config;
    }
}
