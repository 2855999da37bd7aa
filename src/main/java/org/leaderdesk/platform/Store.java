package org.leaderdesk.platform;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * The platform's database: SQLite in a file (WAL, every commit on disk), or PostgreSQL by its URL.
 * Connections are kept and given out one a transaction; any thread may ask.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private static final String SQLITE = "sqlite:";
    private static final String POSTGRESQL = "postgresql://";

    /** SQLite lets one write; readers do not wait for it. */
    private static final int SQLITE_WRITERS = 1;

    private static final int CONNECTIONS = 16;

    /** How long one transaction waits for another before it gives up. */
    private static final int BUSY_MILLIS = 20_000;

    private final Dialect dialect;
    private final Optional<Path> file;
    private final Pool readers;
    private final Pool writers;

    private final LongAdder statements;

    private Store(
            Dialect dialect,
            Optional<Path> file,
            Pool readers,
            Pool writers,
            LongAdder statements) {
        this.dialect = dialect;
        this.file = file;
        this.readers = readers;
        this.writers = writers;
        this.statements = statements;
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @param url {@code sqlite:FILE} or {@code postgresql://[user:password@]host[:port]/database}
     * @throws StoreFailure where it cannot be opened, or a newer program made its tables
     * @throws IllegalArgumentException where it is no such URL
     */
    public static Store open(String url) {
        LongAdder statements = new LongAdder();
        if (url.startsWith(SQLITE) && url.length() > SQLITE.length()) {
            Path file = Path.of(url.substring(SQLITE.length())).toAbsolutePath();
            migrate(sqlite(file), Dialect.SQLITE);
            return new Store(
                    Dialect.SQLITE,
                    Optional.of(file),
                    new Pool(sqlite(file), Dialect.SQLITE, CONNECTIONS, true, statements),
                    new Pool(sqlite(file), Dialect.SQLITE, SQLITE_WRITERS, false, statements),
                    statements);
        }
        if (url.startsWith(POSTGRESQL)) {
            DataSource source = postgresql(url);
            migrate(source, Dialect.POSTGRESQL);
            return new Store(
                    Dialect.POSTGRESQL,
                    Optional.empty(),
                    new Pool(source, Dialect.POSTGRESQL, CONNECTIONS, true, statements),
                    new Pool(source, Dialect.POSTGRESQL, CONNECTIONS, false, statements),
                    statements);
        }
        throw new IllegalArgumentException("neither sqlite:FILE nor postgresql://…");
    }

    /**
     * Whether there is a database to open; a server's is only known by opening it.
     *
     * @param url as for {@link #open}
     */
    public static boolean isThere(String url) {
        return !url.startsWith(SQLITE) || Files.exists(Path.of(url.substring(SQLITE.length())));
    }

    /** The database's file; empty for PostgreSQL. */
    public Optional<Path> file() {
        return file;
    }

    /** How many statements it was sent so far, besides those that begin and end transactions. */
    long statements() {
        return statements.sum();
    }

    /** Reads, as of one moment. */
    <T> T read(Function<Tx, T> work) {
        return readers.run(work);
    }

    /** Writes all of it or, where it throws, nothing. */
    <T> T write(Function<Tx, T> work) {
        return writers.run(work);
    }

    /**
     * Takes what was overwritten out of the file's log as well, after somebody was erased;
     * PostgreSQL does it by itself, in its own time.
     */
    void forgetOldPages() {
        if (dialect == Dialect.SQLITE) {
            writers.alone(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                        }
                    });
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    private static void migrate(DataSource source, Dialect dialect) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:org/leaderdesk/platform/migrations")
                    .placeholders(dialect.words())
                    .table("schema_version")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw StoreFailure.away("the tables could not be brought up to date", e);
        }
    }

    private static DataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static DataSource postgresql(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setReWriteBatchedInserts(true);
        String rest = url.substring(POSTGRESQL.length());
        int at = rest.lastIndexOf('@');
        if (at >= 0) {
            String[] who = rest.substring(0, at).split(":", 2);
            source.setUser(who[0]);
            if (who.length == 2) {
                source.setPassword(who[1]);
            }
        }
        String where = rest.substring(at + 1);
        if (!where.matches("[^/?]+/[^/?]+.*")) {
            throw new IllegalArgumentException("postgresql://host/database");
        }
        source.setURL("jdbc:" + POSTGRESQL + where);
        // What the URL says comes after, and so stands over it.
        String given = Objects.requireNonNullElse(source.getOptions(), "");
        source.setOptions(("-c lock_timeout=" + BUSY_MILLIS + " " + given).strip());
        return source;
    }

    /** Something to do with a connection. */
    private interface Use {
        void with(Connection connection) throws SQLException;
    }

    /** Connections that are used again, each with its prepared statements. */
    private static final class Pool {

        private final DataSource source;
        private final Dialect dialect;
        private final boolean readOnly;
        private final int size;
        private final Semaphore places;
        private final Deque<Tx> idle = new ArrayDeque<>();

        private final LongAdder statements;

        Pool(DataSource source, Dialect dialect, int size, boolean readOnly, LongAdder statements) {
            this.statements = statements;
            this.source = source;
            this.dialect = dialect;
            this.readOnly = readOnly;
            this.size = size;
            this.places = new Semaphore(size, true);
        }

        <T> T run(Function<Tx, T> work) {
            places.acquireUninterruptibly();
            Tx tx = null;
            boolean sound = false;
            try {
                tx = take();
                begin(tx.connection());
                T result = work.apply(tx);
                commit(tx.connection());
                sound = true;
                return result;
            } catch (SQLException e) {
                throw StoreFailure.away("no transaction: SQL state " + e.getSQLState(), e);
            } finally {
                if (tx != null) {
                    giveBack(tx, sound);
                }
                places.release();
            }
        }

        void alone(Use use) {
            places.acquireUninterruptibly();
            try (Connection connection = source.getConnection()) {
                use.with(connection);
            } catch (SQLException e) {
                throw StoreFailure.away("SQL state " + e.getSQLState(), e);
            } finally {
                places.release();
            }
        }

        private Tx take() throws SQLException {
            synchronized (idle) {
                Tx kept = idle.pollFirst();
                if (kept != null) {
                    return kept;
                }
            }
            Connection connection = source.getConnection();
            if (dialect == Dialect.POSTGRESQL) {
                connection.setAutoCommit(false);
                connection.setReadOnly(readOnly);
                connection.setTransactionIsolation(
                        readOnly
                                ? Connection.TRANSACTION_REPEATABLE_READ
                                : Connection.TRANSACTION_READ_COMMITTED);
            }
            return new Tx(connection, dialect, statements);
        }

        /**
         * SQLite's driver would begin the next transaction with the end of this one, and so keep
         * everybody else from writing for as long as nothing happens here.
         */
        private void begin(Connection connection) throws SQLException {
            if (dialect == Dialect.SQLITE) {
                run(connection, readOnly ? "BEGIN" : "BEGIN IMMEDIATE");
            }
        }

        private void commit(Connection connection) throws SQLException {
            if (dialect == Dialect.SQLITE) {
                run(connection, "COMMIT");
            } else {
                connection.commit();
            }
        }

        private static void run(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** After a failure, also one of a commit, a connection is not used again. */
        private void giveBack(Tx tx, boolean sound) {
            if (sound) {
                synchronized (idle) {
                    idle.addFirst(tx);
                }
                return;
            }
            try (Connection connection = tx.connection()) {
                if (dialect == Dialect.POSTGRESQL) {
                    connection.rollback();
                }
            } catch (SQLException e) {
                LOG.warn("a connection was not closed cleanly, SQL state {}", e.getSQLState());
            }
        }

        void close() {
            places.acquireUninterruptibly(size);
            synchronized (idle) {
                for (Tx tx : idle) {
                    try {
                        tx.connection().close();
                    } catch (SQLException e) {
                        LOG.warn("a connection was not closed, SQL state {}", e.getSQLState());
                    }
                }
                idle.clear();
            }
            places.release(size);
        }
    }
}
