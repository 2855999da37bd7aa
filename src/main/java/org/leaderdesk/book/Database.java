package org.leaderdesk.book;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

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
        SQLiteConfig config = config();
        config.setPragma(SQLiteConfig.Pragma.QUERY_ONLY, "true");
        return source(config).getConnection();
    }

    /** Brings the schema to this program's version, each step in one transaction. */
    void migrate() {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(source(config()))
                        .locations("classpath:org/leaderdesk/migrations")
                        .table("schema_version")
                        .load();
        try {
            ValidateResult state = flyway.validateWithResult();
            if (state.invalidMigrations.stream().anyMatch(m -> m.errorDetails != null
                    && m.errorDetails.errorMessage.contains("not resolved locally"))) {
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
