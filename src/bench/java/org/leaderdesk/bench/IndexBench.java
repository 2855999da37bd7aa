package org.leaderdesk.bench;

import com.sun.management.OperatingSystemMXBean;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.BuildMemberIndex;
import org.leaderdesk.desk.member.FindMembers;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.PinyinName;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
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
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺顾毛郝龚邵万覃武钱戴严莫孔向汤单欧阳";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉梅建国志红鑫飞雪琴云莉玲宇浩然子轩梓涵欣怡佳慧晨曦诗雨思颖雅婷博文俊凯旭东海燕春花秋月冬生家豪天乐一诺";
    private static final String[] NICKS = {
        "妈妈", "爸爸", "奶奶", "姐", "小仙女", "🍊", "Lily", "A水果控", "不吃香菜", "团团"
    };

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
            queries = fill(session, members);
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

    private static List<String> fill(Session session, int members) {
        Random random = new Random(7);
        List<String> queries = new ArrayList<>();
        List<UUID> estates = new ArrayList<>();
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            for (int i = 0; i < 45; i++) {
                                estates.add(tx.places().idOf(PlaceTable.Kind.ESTATE, "小区" + i));
                            }
                            return true;
                        });
        for (int from = 0; from < members; from += 10_000) {
            int first = from;
            int last = Math.min(members, from + 10_000);
            session.book()
                    .write(
                            session.who(),
                            tx -> {
                                for (int i = first; i < last; i++) {
                                    add(tx, random, estates, i, queries);
                                }
                                return true;
                            });
        }
        return queries;
    }

    private static void add(
            Transaction tx, Random random, List<UUID> estates, int i, List<String> queries) {
        String name = name(random);
        String phone = "1" + (3_000_000_000L + i * 1_234_577L % 6_999_999_937L);
        String building = Integer.toString(1 + random.nextInt(40));
        String room = (1 + random.nextInt(30)) + String.format(Locale.ROOT, "%02d", 1 + i % 6);
        PersonalText nothing = PersonalText.of("");
        Member member =
                new Member(
                        tx.newId(),
                        false,
                        Optional.of(estates.get(i % estates.size())),
                        false,
                        Instant.EPOCH,
                        false,
                        new CounterCard(
                                PersonalText.of(name),
                                phone.substring(7),
                                PersonalText.of(building),
                                PersonalText.of(room),
                                nothing),
                        Optional.of(
                                new ContactCard(
                                        PersonalText.of(phone),
                                        PersonalText.of("阳光花园" + building + "号" + room),
                                        nothing,
                                        PersonalText.of(name),
                                        nothing,
                                        nothing)));
        tx.members().insert(member, Optional.of("phone:" + phone));
        if (i % 20 == 0) {
            queries.add(
                    switch (i / 20 % 8) {
                        case 0, 1 -> phone.substring(7);
                        case 2 -> phone;
                        case 3 -> name;
                        case 4 -> name.substring(0, Math.min(2, name.length()));
                        case 5 -> PinyinName.of(name).initials();
                        case 6 -> PinyinName.of(name).full();
                        default -> building + "-" + room;
                    });
        }
    }

    private static String name(Random random) {
        String surname = one(SURNAMES, random);
        String given = one(GIVEN, random) + (random.nextInt(3) > 0 ? one(GIVEN, random) : "");
        return random.nextInt(5) == 0
                ? given + NICKS[random.nextInt(NICKS.length)]
                : surname + given;
    }

    private static String one(String characters, Random random) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
