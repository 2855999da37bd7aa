package org.leaderdesk.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A real PostgreSQL for as long as the tests run, from Maven alone. */
final class Postgres {

    private static final Set<String> DATABASES = new HashSet<>();

    private static EmbeddedPostgres running;

    private Postgres() {}

    /**
     * The platform's URL of a class's own database: what one class makes a platform forget is not
     * gone from under another that runs beside it. Skips the test where there are no binaries for
     * this computer.
     */
    static synchronized String url(Class<?> test) {
        boolean there =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                        && System.getProperty("os.arch").equals("amd64");
        Assumptions.assumeTrue(
                there, "PostgreSQL is tested on Linux on amd64 only, where its binaries are");
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(Postgres::stop));
        }
        String name = name(test);
        if (DATABASES.add(name)) {
            make(name);
        }
        return "postgresql://postgres@localhost:" + running.getPort() + "/" + name;
    }

    /** To the same database, past the platform. */
    static Connection connection(Class<?> test) throws SQLException {
        url(test);
        return running.getDatabase("postgres", name(test)).getConnection();
    }

    private static String name(Class<?> test) {
        return test.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void make(String name) {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
    }

    private static void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
