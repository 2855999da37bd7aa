package org.leaderdesk.bench;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.boot.HostHere;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.desk.sync.HostPlatform;
import org.leaderdesk.desk.sync.HostPlatform.Running;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.sync.HttpsRemote;
import org.leaderdesk.sync.SyncReport;
import org.leaderdesk.sync.SyncRun;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * B6, B7 and B8: a desk takes 100,000 orders of a platform over TLS into a durable book with merge
 * and outbox on, then 1,000 rows that another desk changed, then sends 1,000 of its own; beside it
 * {@code sqlite3}'s own {@code .import} of as many rows and a bare transaction of 1,000, in the
 * same run. The desk is a process of its own, whose peak memory is read.
 */
public final class SyncBench {

    private static final int ORDERS = 100_000;
    private static final int CHANGED = 1_000;
    private static final int KEY_BYTES = 32;
    private static final int ORDERS_A_PERSON = 5;
    private static final ArgonCost CHEAP = new ArgonCost(8, 1, 1);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private SyncBench() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        if (arguments.length > 1) {
            desk(Path.of(arguments[0]), arguments[1], Path.of(arguments[2]), arguments[3]);
            return;
        }
        int orders = arguments.length == 1 ? Integer.parseInt(arguments[0]) : ORDERS;
        Path folder = Files.createTempDirectory("leaderdesk-sync-bench");
        try (Running platform = new HostHere().start(here(folder.resolve("platform")))) {
            try (Session first = book(folder.resolve("first"))) {
                fill(first, orders);
                enrol(first, address(platform), platform.certificate(), platform.code(Role.LEADER));
                long began = System.nanoTime();
                SyncReport sent = sync(first, address(platform), platform.certificate());
                System.err.printf(
                        Locale.ROOT,
                        "%d orders sent in %.1f s (%s)%n",
                        orders,
                        (System.nanoTime() - began) / 1e9,
                        sent);
                Path ca = Files.writeString(folder.resolve("ca.pem"), platform.certificate());
                Map<String, Double> measured = child(folder.resolve("second"), platform, ca, first);
                measured.put("import_millis", imported(folder, orders));
                measured.put("bare_millis", bare(folder));
                System.out.println(json(orders, measured));
                Files.createDirectories(Path.of("target", "bench"));
                Files.writeString(
                        Path.of("target", "bench", "B6-B8-" + orders + ".json"),
                        json(orders, measured));
            }
        }
    }

    private static HostPlatform.Start here(Path folder) {
        return new HostPlatform.Start(
                folder,
                new byte[KEY_BYTES],
                UUID.randomUUID(),
                "团长",
                0,
                HostPlatform.Reach.THIS_COMPUTER);
    }

    private static String address(Running platform) {
        return "https://localhost:" + platform.port();
    }

    private static String json(int orders, Map<String, Double> m) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"B6-B8\",\"orders\":%d,\"bootstrap_millis\":%.0f,\"sqlite3_import_millis\":%.0f,"
                    + "\"ratio\":%.2f,\"goal\":2,\"bytes_in\":%.0f,\"delta_millis\":%.0f,"
                    + "\"bare_millis\":%.0f,\"delta_ratio\":%.2f,\"goal_delta\":4,"
                    + "\"goal_delta_millis\":100,\"push_millis\":%.0f,\"goal_push_millis\":150,"
                    + "\"peak_mib\":%.0f,\"goal_peak_mib\":256}%n",
                orders,
                m.get("bootstrap"),
                m.get("import_millis"),
                m.get("bootstrap") / m.get("import_millis"),
                m.get("bytes"),
                m.get("delta"),
                m.get("bare_millis"),
                m.get("delta") / m.get("bare_millis"),
                m.get("push"),
                m.get("peak"));
    }

    private static Session book(Path folder) {
        return new Books(Clock.systemUTC(), new SecureRandom(), () -> CHEAP)
                .create(folder, "团长", false, CHINA, "a bench passcode".toCharArray())
                .session();
    }

    private static void fill(Session session, int orders) {
        BigBook.fill(session, orders / CHANGED, orders / ORDERS_A_PERSON);
    }

    private static void enrol(Session session, String address, String authority, String code) {
        try (HttpsRemote remote = new HttpsRemote(address, Optional.of(authority))) {
            var _ = new EnrolDevice(session).run(remote, address, Optional.of(authority), code);
        }
    }

    private static SyncReport sync(Session session, String address, String authority) {
        try (HttpsRemote remote = new HttpsRemote(address, Optional.of(authority))) {
            return new SyncRun(session.book(), session.who(), remote, session.clock()).run();
        }
    }

    /** The desk that is measured; told by a line when it may go on. */
    private static void desk(Path folder, String address, Path ca, String code) throws IOException {
        String authority = Files.readString(ca);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Session session = book(folder);
                HttpsRemote remote = new HttpsRemote(address, Optional.of(authority))) {
            var _ = new EnrolDevice(session).run(remote, address, Optional.of(authority), code);
            SyncRun run = new SyncRun(session.book(), session.who(), remote, session.clock());
            long began = System.nanoTime();
            SyncReport report = run.run();
            say("bootstrap", began);
            System.out.println("bytes " + report.traffic().in());
            for (int i = 0; i < 3; i++) {
                System.out.println("ready 0");
                String _ = in.readLine();
                began = System.nanoTime();
                SyncReport _ = run.run();
                say("delta", began);
            }
            for (int i = 0; i < 3; i++) {
                BigBook.touch(session, i);
                began = System.nanoTime();
                SyncReport _ = run.run();
                say("push", began);
            }
            System.out.println("peak " + peakMib());
        }
    }

    private static void say(String what, long began) {
        System.out.println(what + " " + Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private static double peakMib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return Double.NaN;
    }

    /** The last of several readings counts: the others are a cold program's. */
    private static Map<String, Double> child(Path book, Running platform, Path ca, Session first)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx192m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SyncBench.class.getName(),
                                book.toString(),
                                address(platform),
                                ca.toString(),
                                platform.code(Role.LEADER)));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> measured = new LinkedHashMap<>();
        int round = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                PrintStream in =
                        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                String[] words = line.split(" ");
                if (words[0].equals("ready")) {
                    BigBook.touch(first, 100 + round++);
                    SyncReport _ = sync(first, address(platform), platform.certificate());
                    in.println("go");
                } else if (words.length == 2) {
                    System.err.println(line);
                    measured.put(words[0], Double.parseDouble(words[1]));
                }
                line = out.readLine();
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the desk failed");
        }
        return measured;
    }

    /** As many rows of 14 columns into a fresh database by sqlite3 itself. */
    private static double imported(Path folder, int orders)
            throws IOException, InterruptedException {
        Path csv = folder.resolve("orders.csv");
        try (PrintStream out = new PrintStream(csv.toFile(), StandardCharsets.UTF_8)) {
            out.println("a,b,c,d,e,f,g,h,i,j,k,l,m,n");
            for (int i = 0; i < orders; i++) {
                out.println(
                        "0191a2b3c4d5-%d,KTT%d,%d,周末团,王芳%d,1380000%04d,3-1203,PAID,2990,0,0,1763800000000,鲜蓝莓125g,2"
                                .formatted(i, i, i % 400, i % 999, i % 10_000));
            }
        }
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            Path database = folder.resolve("peer" + i + ".db");
            long began = System.nanoTime();
            Process process =
                    new ProcessBuilder("sqlite3", database.toString())
                            .redirectErrorStream(true)
                            .start();
            try (PrintStream in =
                    new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
                in.println("PRAGMA journal_mode=WAL;");
                in.println(".mode csv");
                in.println(".import " + csv + " orders");
            }
            process.waitFor();
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
        }
        return best;
    }

    /** The same number of rows of the same size changed in one bare durable transaction. */
    private static double bare(Path folder) throws SQLException {
        double best = Double.MAX_VALUE;
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE r (id BLOB PRIMARY KEY, o TEXT) WITHOUT ROWID");
            for (int round = 0; round < 10; round++) {
                long began = System.nanoTime();
                connection.setAutoCommit(false);
                try (PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO r VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET o ="
                                        + " excluded.o")) {
                    for (int i = 0; i < CHANGED; i++) {
                        insert.setBytes(1, ("row " + i).getBytes(StandardCharsets.UTF_8));
                        insert.setString(2, "x".repeat(300) + round);
                        insert.executeUpdate();
                    }
                }
                connection.commit();
                connection.setAutoCommit(true);
                best = Math.min(best, (System.nanoTime() - began) / 1e6);
            }
        }
        return best;
    }
}
