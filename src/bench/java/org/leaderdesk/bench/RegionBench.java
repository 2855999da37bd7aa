package org.leaderdesk.bench;

import org.leaderdesk.desk.leader.AcceptAgreement;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.region.ReadLeaderWeeks;
import org.leaderdesk.desk.region.ReadRegion;
import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.StandingFilter;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.fixture.RegionBook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A region of 5,000 leaders and 365 days: everybody in a list with lights, stars, ranks and
 * medians, and one leader's twelve weeks, each against SQL that reads the same rows.
 */
public final class RegionBench {

    private static final int LEADERS = 5_000;
    private static final int DAYS = 365;
    private static final int RUNS = 15;

    private static final String LATEST =
            "SELECT d.* FROM region_leader l CROSS JOIN leader_day d ON d.leader_id = l.id AND"
                    + " d.day = (SELECT max(day) FROM leader_day WHERE leader_id = l.id AND day <="
                    + " '%s')";
    private static final String BEFORE =
            "SELECT d.score_e3, d.score_basis FROM region_leader l CROSS JOIN leader_day d ON"
                    + " d.leader_id = l.id AND d.day = '%s'";
    private static final String WEEKS =
            "SELECT * FROM leader_day WHERE leader_id = (SELECT id FROM region_leader WHERE name ="
                    + " '团长2501') AND day > '%s'";

    private RegionBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("region-bench").resolve("book");
        try (Session session =
                BigBook.books()
                        .create(
                                folder,
                                "bench",
                                true,
                                ZoneId.of("Asia/Shanghai"),
                                BigBook.PASSCODE.clone())
                        .session()) {
            Agreement.Standing _ = new AcceptAgreement(session).run(Agreement.VERSION);
            LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
            Path database = folder.resolve("book.db");
            long start = System.nanoTime();
            RegionBook.change(database, book -> book.fill(LEADERS, today, DAYS, 1));
            double filled = (System.nanoTime() - start) / 1e9;
            double list = median(() -> list(session, today));
            double bareList =
                    median(
                            () -> {
                                walk(database, String.format(Locale.ROOT, LATEST, today));
                                walk(
                                        database,
                                        String.format(Locale.ROOT, BEFORE, today.minusDays(7)));
                            });
            double drill =
                    median(
                            () -> {
                                LeaderFile _ =
                                        new ReadLeaderWeeks(session)
                                                .run(RegionBook.leader(2_500), today);
                            });
            double bareDrill =
                    median(
                            () ->
                                    walk(
                                            database,
                                            String.format(
                                                    Locale.ROOT, WEEKS, today.minusDays(84))));
            System.out.printf(
                    Locale.ROOT,
                    "{\"id\":\"region\",\"leaders\":%d,\"days\":%d,\"filled_seconds\":%.1f,"
                            + "\"list_millis\":%.1f,\"list_ratio\":%.2f,\"drill_millis\":%.1f,"
                            + "\"drill_ratio\":%.2f}%n",
                    LEADERS,
                    DAYS,
                    filled,
                    list,
                    list / bareList,
                    drill,
                    drill / bareDrill);
        }
    }

    private static void list(Session session, LocalDate today) {
        ReadRegion.Region region = new ReadRegion(session).run(Optional.empty(), today);
        int shown = region.shown(StandingFilter.none(), StandingOrder.NEED).size();
        if (shown != LEADERS) {
            throw new IllegalStateException(shown + " leaders");
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** After so many runs that what is compiled is compiled. */
    private static double median(Work work) throws SQLException {
        for (int run = 0; run < RUNS; run++) {
            work.run();
        }
        double[] millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            millis[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    /** Steps through every row and takes every column; opening the file is counted in. */
    private static void walk(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object _ = found.getObject(column);
                }
            }
        }
    }
}
