package org.leaderdesk.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** A real PostgreSQL for as long as the tests run, from Maven alone. */
final class Postgres {

    private static EmbeddedPostgres running;

    private Postgres() {}

    /** The platform's URL of it; skips the test where there are no binaries for this computer. */
    static synchronized String url() {
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
        return "postgresql://postgres@localhost:" + running.getPort() + "/postgres";
    }

    static Connection connection() throws SQLException {
        url();
        return running.getPostgresDatabase().getConnection();
    }

    private static void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
