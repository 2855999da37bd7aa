package org.leaderdesk.bench;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.desk.order.ImportReport;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * B1 and B13: importing 541,909 real order lines into a new book against {@code sqlite3}'s own
 * {@code .import} of the same file, in turns in one run; and a tenth and three tenths of the file,
 * to show how the cost grows. The first import is cold (classes not yet compiled), the others warm.
 */
public final class ImportBench {

    private static final int LINES = 541_909;
    private static final int ROUNDS = 3;
    private static final double GOAL = 4;
    private static final ArgonCost CHEAP = new ArgonCost(8, 1, 1);

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path source =
                Path.of(
                        System.getProperty("leaderdesk.data", "../shared/data"),
                        "real",
                        "uci_online_retail.csv.gz");
        if (!Files.exists(source)) {
            System.out.println("B1 skipped: " + source + " is not here");
            return;
        }
        Path folder = Files.createTempDirectory("leaderdesk-bench");
        try {
            System.out.println(run(source, folder));
        } finally {
            delete(folder);
        }
    }

    private static String run(Path source, Path folder) throws IOException, InterruptedException {
        Path tenth = part(source, folder.resolve("tenth.csv"), LINES / 10);
        Path threeTenths = part(source, folder.resolve("three-tenths.csv"), 3 * LINES / 10);
        Path whole = part(source, folder.resolve("whole.csv"), LINES);
        double cold = millis(whole, folder);
        List<Double> ours = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ours.add(millis(whole, folder));
            peer.add(sqlite(whole, folder));
        }
        double small = median(repeat(tenth, folder));
        double middle = median(repeat(threeTenths, folder));
        String json =
                String.format(
                        Locale.ROOT,
                        "{\"id\":\"B1\",\"lines\":%d,\"cold_millis\":%.0f,\"millis\":%.0f,"
                            + "\"peer_millis\":%.0f,\"ratio\":%.2f,\"cold_ratio\":%.2f,\"goal\":%.0f,"
                            + "\"heap_peak_mib\":%d,\"heap_max_mib\":%d,\"growth\":"
                            + "{\"lines_54190_millis\":%.0f,\"lines_162572_millis\":%.0f,"
                            + "\"lines_541909_millis\":%.0f}}",
                        LINES,
                        cold,
                        median(ours),
                        median(peer),
                        median(ours) / median(peer),
                        cold / median(peer),
                        GOAL,
                        heapPeak() >> 20,
                        Runtime.getRuntime().maxMemory() >> 20,
                        small,
                        middle,
                        median(ours));
        Path file = Path.of("target/bench/B1.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json + "\n");
        return json;
    }

    private static List<Double> repeat(Path csv, Path folder) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            millis.add(millis(csv, folder));
        }
        return millis;
    }

    /** One import into a new book, the file's reading included, the passcode's cost not. */
    private static double millis(Path csv, Path folder) throws IOException {
        Path book = folder.resolve("book");
        delete(book);
        Books books = new Books(Clock.systemUTC(), new SecureRandom(), () -> CHEAP);
        try (Session session =
                books.create(
                                book,
                                "bench",
                                false,
                                ZoneId.of("Asia/Shanghai"),
                                "passcode".toCharArray())
                        .session()) {
            ImportOrders.Options options =
                    new ImportOrders.Options(
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            Optional.of("uci-online-retail"));
            long start = System.nanoTime();
            ImportReport report =
                    new ImportOrders(session).run(List.of(csv), options, true).getFirst();
            double millis = (System.nanoTime() - start) / 1e6;
            if (report.isRejected() || report.ordersNew() == 0) {
                throw new IllegalStateException("nothing was imported");
            }
            return millis;
        }
    }

    /** The peer: the command as a whole process, durable when it ends. */
    private static double sqlite(Path csv, Path folder) throws IOException, InterruptedException {
        Path database = folder.resolve("peer.db");
        Files.deleteIfExists(database);
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder("sqlite3", database.toString())
                        .redirectErrorStream(true)
                        .start();
        try (PrintStream in =
                new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            in.println(".mode csv");
            in.println(".import " + csv + " lines");
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("sqlite3 failed");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static Path part(Path source, Path target, int lines) throws IOException {
        try (BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(source)),
                                        StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(target)) {
            for (int i = 0; i <= lines; i++) {
                String line = in.readLine();
                if (line == null) {
                    break;
                }
                out.write(line);
                out.newLine();
            }
        }
        return target;
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
