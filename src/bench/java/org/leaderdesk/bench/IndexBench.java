package org.leaderdesk.bench;

import com.sun.management.OperatingSystemMXBean;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.BuildMemberIndex;
import org.leaderdesk.desk.member.FindMembers;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.domain.member.PinyinName;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * B3 and B13, the search half: the index over members really sealed in a real book, built as at
 * unlock, and what one look-up costs against a bare commit with fsync of the same run. At 20,000,
 * 60,000 and 200,000 members, to show that a look-up stays flat.
 */
public final class IndexBench {

    private static final int[] SIZES = {20_000, 60_000, 200_000};
    private static final int LOOK_UPS = 50_000;
    private static final int COMMITS = 200;
    private static final int LISTED = 50;

    private IndexBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        if (arguments.length == 2 && arguments[0].equals("unlock")) {
            unlock(Path.of(arguments[1]));
            return;
        }
        Path folder = Files.createTempDirectory("leaderdesk-bench");
        try {
            List<String> sizes = new ArrayList<>();
            for (int size : SIZES) {
                sizes.add(run(folder.resolve("book-" + size), size));
            }
            String json =
                    "{\"id\":\"B3-index\",\"goal_build_millis\":2000,\"goal_p99_micros\":1000,"
                            + "\"sizes\":["
                            + String.join(",", sizes)
                            + "]}";
            Path file = Path.of("target/bench/B3-index.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, json + "\n");
            System.out.println(json);
        } finally {
            delete(folder);
        }
    }

    /** In a process of its own, where nothing is compiled yet: as when the program starts. */
    private static void unlock(Path book) {
        // As the window does while somebody types the passcode.
        PinyinName.prepare();
        try (Session session = books().signIn(book, "", "passcode".toCharArray())) {
            long start = System.nanoTime();
            long worked = cpuNanos();
            try (MemberIndex index = new BuildMemberIndex(session).run()) {
                System.out.printf(
                        Locale.ROOT,
                        "%.0f,%.0f,%d%n",
                        (System.nanoTime() - start) / 1e6,
                        (cpuNanos() - worked) / 1e6,
                        index.size());
            }
        }
    }

    private static String[] unlocked(Path book) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                IndexBench.class.getName(),
                                "unlock",
                                book.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("unlocking failed");
        }
        return said.strip().split(",");
    }

    private static Books books() {
        return new Books(Clock.systemUTC(), new SecureRandom(), () -> new ArgonCost(8, 1, 1));
    }

    private static String run(Path book, int members) throws IOException, InterruptedException {
        Books books = books();
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        List<String> queries;
        try (Session session =
                books.create(book, "bench", false, zone, "passcode".toCharArray()).session()) {
            queries = MadeUpPeople.fill(session, members).queries();
        }
        String[] cold = unlocked(book);
        try (Session session = books.signIn(book, "", "passcode".toCharArray())) {
            double[] warm = new double[3];
            for (int i = 0; i < warm.length; i++) {
                long start = System.nanoTime();
                try (MemberIndex index = new BuildMemberIndex(session).run()) {
                    warm[i] = (System.nanoTime() - start) / 1e6;
                    if (index.size() != members) {
                        throw new IllegalStateException(index.size() + " of " + members);
                    }
                }
            }
            try (MemberIndex index = new BuildMemberIndex(session).run()) {
                return measured(session, index, queries, members, cold, warm);
            }
        }
    }

    private static String measured(
            Session session,
            MemberIndex index,
            List<String> queries,
            int members,
            String[] cold,
            double[] warm) {
        FindMembers find = new FindMembers(session, index);
        double commit = medianCommit(session);
        double[] micros = new double[LOOK_UPS];
        long hits = 0;
        for (int round = 0; round < 2; round++) {
            hits = 0;
            for (int i = 0; i < LOOK_UPS; i++) {
                String query = queries.get(i % queries.size());
                long start = System.nanoTime();
                List<FoundMember> found = find.run(query, LISTED);
                micros[i] = (System.nanoTime() - start) / 1e3;
                hits += found.isEmpty() ? 0 : 1;
            }
        }
        Arrays.sort(micros);
        double p99 = micros[LOOK_UPS * 99 / 100];
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return String.format(
                Locale.ROOT,
                "{\"members\":%d,\"build_cold_millis\":%s,\"build_cold_cpu_millis\":%s,\"build_millis\":%.0f,"
                    + "\"p50_micros\":%.1f,\"p99_micros\":%.1f,\"max_micros\":%.0f,\"hit_rate\":%.4f,"
                    + "\"commit_micros\":%.0f,\"p99_to_commit\":%.3f,\"heap_used_mib\":%d,"
                    + "\"cores\":%d}",
                members,
                cold[0],
                cold[1],
                Arrays.stream(warm).min().orElse(0),
                micros[LOOK_UPS / 2],
                p99,
                micros[LOOK_UPS - 1],
                hits / (double) LOOK_UPS,
                commit,
                p99 / commit,
                used >> 20,
                runtime.availableProcessors());
    }

    /** What all threads worked, which other programs on the machine do not lengthen. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** What a commit of one row costs here, durable: WAL with synchronous=FULL. */
    private static double medianCommit(Session session) {
        double[] micros = new double[COMMITS];
        for (int i = 0; i < COMMITS; i++) {
            long start = System.nanoTime();
            session.book().write(null, tx -> true);
            micros[i] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        return micros[COMMITS / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
