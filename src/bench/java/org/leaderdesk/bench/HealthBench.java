package org.leaderdesk.bench;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.health.ReadScores;
import org.leaderdesk.desk.leader.AcceptAgreement;
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.AddGroupRule;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.GroupDay;
import org.leaderdesk.domain.leader.Agreement;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * B10 and B13: the scores of 60 groups over a year from the rows, against one walk by SQL over the
 * same rows. A day has 1,000 orders, what was counted in each chat, and nine posts for each group;
 * 36, 110 and 365 such days.
 */
public final class HealthBench {

    private static final int GROUPS = 60;
    private static final int ESTATES = 45;
    private static final int HALF = 20;
    private static final int MEMBERS = 20_000;
    private static final int[] DAYS = {36, 110, 365};
    private static final int RUNS = 7;

    /** What the scores are made of, every column that is looked at. */
    private static final List<String> ROWS =
            List.of(
                    "SELECT id, merged_into, erased_at, estate_id, sealed_counter FROM member",
                    "SELECT id, member_id, ordered_at, time_precision, state, amount_fen,"
                            + " refund_fen, presence FROM orders",
                    "SELECT l.order_id, l.quantity, l.refunded, l.cancelled, v.product_id FROM"
                            + " order_line l CROSS JOIN variant v ON v.id = l.variant_id",
                    "SELECT * FROM group_day",
                    "SELECT * FROM plan_slot");

    private HealthBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        List<String> sizes = new ArrayList<>();
        for (int days : DAYS) {
            sizes.add(run(days));
        }
        String json =
                "{\"id\":\"B10\",\"goal_ratio\":5,\"sizes\":[" + String.join(",", sizes) + "]}";
        Path file = Path.of("target/bench/B10.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json + "\n");
        System.out.println(json);
    }

    private static String run(int days) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("health-bench").resolve("book");
        try (Session session =
                BigBook.books()
                        .create(
                                folder,
                                "bench",
                                false,
                                ZoneId.of("Asia/Shanghai"),
                                BigBook.PASSCODE.clone())
                        .session()) {
            Agreement.Standing _ = new AcceptAgreement(session).run(Agreement.VERSION);
            BigBook.fill(session, days, MEMBERS);
            LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
            List<UUID> groups = groups(session);
            BoardBench.posts(session, groups, today, days);
            for (int before = days; before > 0; before--) {
                LocalDate day = today.minusDays(before);
                boolean _ = session.book().write(session.who(), tx -> counted(tx, groups, day));
            }
            DayRange range = DayRange.upTo(today.minusDays(1), days);
            double[] scores = new double[RUNS];
            double[] walks = new double[RUNS];
            int many = 0;
            long rows = 0;
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                many = new ReadScores(session).run(range).size();
                scores[run] = (System.nanoTime() - start) / 1e6;
                start = System.nanoTime();
                rows = walk(folder.resolve("book.db"));
                walks[run] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(scores);
            Arrays.sort(walks);
            return String.format(
                    Locale.ROOT,
                    "{\"days\":%d,\"rows\":%d,\"scores\":%d,\"scores_millis\":%.0f,"
                            + "\"walk_millis\":%.0f,\"ratio\":%.2f}",
                    days,
                    rows,
                    many,
                    scores[RUNS / 2],
                    walks[RUNS / 2],
                    scores[RUNS / 2] / walks[RUNS / 2]);
        }
    }

    /** 45 estates, of which the first fifteen have two chats each. */
    private static List<UUID> groups(Session session) {
        List<UUID> groups = new ArrayList<>();
        for (int number = 0; number < GROUPS; number++) {
            String name = String.format(Locale.ROOT, "群 %02d", number);
            groups.add(new AddGroup(session).run(name, Optional.empty(), false).id());
            new AddGroupRule(session)
                    .run(
                            name,
                            new AddGroupRule.Whom.OfBuildings(
                                    "小区" + number % ESTATES,
                                    number < ESTATES
                                            ? OptionalInt.empty()
                                            : OptionalInt.of(HALF + 1),
                                    number < GROUPS - ESTATES
                                            ? OptionalInt.of(HALF)
                                            : OptionalInt.empty()));
        }
        return groups;
    }

    private static boolean counted(Transaction tx, List<UUID> groups, LocalDate day) {
        for (UUID group : groups) {
            int of = Math.floorMod(group.hashCode() + day.hashCode(), 40);
            tx.groupDays()
                    .put(
                            group,
                            new GroupDay(
                                    day,
                                    Map.of(
                                            ChatFigure.SIZE, 350,
                                            ChatFigure.MESSAGES, 20 + of,
                                            ChatFigure.ACTIVE_MEMBERS, 30 + of,
                                            ChatFigure.QUESTIONS, 10,
                                            ChatFigure.ANSWERED, 8,
                                            ChatFigure.REPLY_MINUTES, 6,
                                            ChatFigure.PARTICIPANTS, 100 + of,
                                            ChatFigure.TOPIC_PARTICIPANTS, 60 + of,
                                            ChatFigure.UGC_POSTS, 5)));
        }
        return true;
    }

    /** Steps through every row and takes every column, as the scores have to. */
    private static long walk(Path file) throws SQLException {
        long rows = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : ROWS) {
                try (ResultSet found = statement.executeQuery(each)) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        for (int column = 1; column <= columns; column++) {
                            Object _ = found.getObject(column);
                        }
                        rows++;
                    }
                }
            }
        }
        return rows;
    }
}
