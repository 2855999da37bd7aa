package org.leaderdesk.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.leaderdesk.boot.HostHere;
import org.leaderdesk.desk.leader.IncidentLog;
import org.leaderdesk.desk.leader.LastBook;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.ui.Patience;
import org.leaderdesk.ui.ScreenPictures;
import org.leaderdesk.ui.Window;
import org.leaderdesk.ui.fx.KeptChoices;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * B4, B5 and the picture half of B3, on a book of 1,000,000 orders, drawn in memory: how long until
 * the unlock screen is painted against the smallest window of the toolkit; until the orders are
 * painted after the passcode; what all screens together keep in memory; and from a key in the
 * search of Members to the picture of who was found. Each start is a process of its own.
 */
public final class WindowBench {

    private static final int STARTS = 5;
    private static final int KEYS = 60;
    private static final long PATIENCE_SECONDS = 120;

    private WindowBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            Logger.getLogger("").setLevel(Level.WARNING);
            (arguments[0].equals("smallest") ? smallest() : desk(Path.of(arguments[1])))
                    .forEach((what, value) -> System.out.println("=" + what + " " + value));
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
        Path book = BigBook.folder();
        List<Map<String, Double>> small = new ArrayList<>();
        List<Map<String, Double>> desks = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            small.add(child("smallest"));
            desks.add(child("desk", book.toString()));
        }
        String json =
                String.format(
                        Locale.ROOT,
                        "{\"id\":\"B4-B5\",\"smallest_millis\":%.0f,\"unlock_millis\":%.0f,"
                            + "\"ratio\":%.2f,\"goal\":1.4,\"orders_millis\":%.0f,\"goal_orders_millis\":700,"
                            + "\"smallest_mib\":%.0f,\"all_screens_mib\":%.0f,\"more_mib\":%.0f,"
                            + "\"goal_more_mib\":200,\"heap_mib\":%.0f,\"key_p50_millis\":%.1f,"
                            + "\"key_p90_millis\":%.1f,\"goal_key_millis\":50}",
                        median(small, "painted"),
                        median(desks, "painted"),
                        median(desks, "painted") / median(small, "painted"),
                        median(desks, "orders"),
                        median(small, "rss"),
                        median(desks, "rss"),
                        median(desks, "rss") - median(small, "rss"),
                        median(desks, "heap"),
                        median(desks, "key50"),
                        median(desks, "key90"));
        Path file = Path.of("target/bench/B4-B5.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json + "\n");
        System.out.println(json);
    }

    private static double median(List<Map<String, Double>> runs, String what) {
        return runs.stream().map(each -> each.get(what)).sorted().toList().get(runs.size() / 2);
    }

    private static Map<String, Double> child(String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                // As the image is started: heap.jvm in the pom.
                                "-XX:+UseSerialGC",
                                "-Xms64m",
                                "-XX:MinHeapFreeRatio=10",
                                "-XX:MaxHeapFreeRatio=30",
                                "-XX:-ShrinkHeapInSteps",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WindowBench.class.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> said = new LinkedHashMap<>();
        try (BufferedReader out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("=")) {
                    String[] words = line.substring(1).split(" ");
                    said.put(words[0], Double.valueOf(words[1]));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " failed");
        }
        return said;
    }

    /** The smallest window: one label. */
    private static Map<String, Double> smallest() throws IOException {
        Platform.startup(() -> {});
        Scene scene =
                ScreenPictures.onFx(
                        () -> {
                            Stage stage = new Stage();
                            stage.setScene(new Scene(new StackPane(new Label("LeaderDesk"))));
                            stage.show();
                            return stage.getScene();
                        });
        paint(scene);
        Map<String, Double> said = new LinkedHashMap<>();
        said.put("painted", sinceStart());
        said.put("rss", residentMib());
        return said;
    }

    /** The program on a book: unlock, orders, typing, every screen. */
    private static Map<String, Double> desk(Path book) throws IOException {
        Map<String, Double> said = new LinkedHashMap<>();
        Path home = Files.createTempDirectory("leaderdesk-bench");
        LastBook lastBook = new LastBook(home.resolve("last-book"));
        lastBook.remember(book);
        Platform.startup(() -> {});
        Stage stage = ScreenPictures.onFx(Stage::new);
        Window window =
                ScreenPictures.onFx(
                        () -> {
                            Window made = new Window(stage, parts(lastBook, home));
                            made.open();
                            return made;
                        });
        Scene scene = stage.getScene();
        until(window, () -> scene.lookup("#unlock-passcode") != null);
        paint(scene);
        said.put("painted", sinceStart());
        long entered = System.nanoTime();
        boolean _ =
                ScreenPictures.onFx(
                        () -> {
                            ((PasswordField) scene.lookup("#unlock-passcode"))
                                    .setText(new String(BigBook.PASSCODE));
                            ((Button) scene.lookup("#unlock-enter")).fire();
                            return true;
                        });
        until(window, () -> scene.lookup("#nav-orders") != null);
        go(window, Target.ORDERS);
        until(window, () -> firstRowIsThere(scene));
        paint(scene);
        said.put("orders", (System.nanoTime() - entered) / 1e6);
        settle(window, scene);
        said.put("settled", (System.nanoTime() - entered) / 1e6);
        keys(window, scene, said);
        for (Target target : Target.values()) {
            go(window, target);
            settle(window, scene);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        said.put("heap", (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
        said.put("rss", residentMib());
        return said;
    }

    /** From a key to the picture of who was found, again and again. */
    private static void keys(Window window, Scene scene, Map<String, Double> said) {
        go(window, Target.MEMBERS);
        settle(window, scene);
        double[] millis = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            String typed = String.format(Locale.ROOT, "%04d", 97 * (i + 1) % 10_000);
            long start = System.nanoTime();
            boolean _ =
                    ScreenPictures.onFx(
                            () -> {
                                TextField search = (TextField) scene.lookup("#members-search");
                                search.setText(typed);
                                search.fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                KeyCode.ENTER,
                                                false,
                                                false,
                                                false,
                                                false));
                                return true;
                            });
            settle(window, scene);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        said.put("key50", millis[KEYS / 2]);
        said.put("key90", millis[KEYS * 9 / 10]);
    }

    private static void go(Window window, Target target) {
        boolean _ =
                ScreenPictures.onFx(
                        () -> {
                            window.go(target);
                            return true;
                        });
    }

    private static boolean firstRowIsThere(Scene scene) {
        return scene.lookup(".table-view") instanceof TableView<?> table
                && !table.getItems().isEmpty()
                && table.getItems().getFirst() != null;
    }

    /** Lays out and paints, as a pulse of the toolkit would. */
    private static void paint(Scene scene) {
        boolean _ = ScreenPictures.onFx(() -> scene.snapshot(null) != null);
    }

    /** Waits until something is so; looked at whenever work began or came to its end. */
    private static void until(Window window, Callable<Boolean> so) {
        CompletableFuture<Boolean> came = new CompletableFuture<>();
        Subscription watching =
                ScreenPictures.onFx(
                        () ->
                                window.background()
                                        .runningProperty()
                                        .subscribe(
                                                running ->
                                                        // What follows from its end comes first.
                                                        Platform.runLater(() -> look(so, came))));
        came.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        Platform.runLater(watching::unsubscribe);
    }

    private static void look(Callable<Boolean> so, CompletableFuture<Boolean> came) {
        try {
            if (so.call()) {
                came.complete(true);
            }
        } catch (Exception e) {
            came.completeExceptionally(e);
        }
    }

    /** Paints until painting asks for nothing more: rows are read as they come into view. */
    private static void settle(Window window, Scene scene) {
        boolean quiet = false;
        while (!quiet) {
            until(window, () -> isQuiet(window));
            paint(scene);
            quiet = ScreenPictures.onFx(() -> isQuiet(window));
        }
    }

    private static boolean isQuiet(Window window) {
        return window.background().runningProperty().get() == 0;
    }

    private static double sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static double residentMib() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static Window.Parts parts(LastBook lastBook, Path home) {
        Look look = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
        return new Window.Parts(
                BigBook.books(),
                lastBook,
                home,
                ZoneId.of("Asia/Shanghai"),
                session -> new PrintList(session, new Paper(Fonts.ofThisComputer())),
                new Look.Kept() {
                    @Override
                    public Look read() {
                        return look;
                    }

                    @Override
                    public void keep(Look kept) {}
                },
                new KeptChoices() {
                    @Override
                    public Optional<String> read(String key) {
                        return Optional.empty();
                    }

                    @Override
                    public void keep(String key, String value) {}
                },
                Patience::of,
                (code, thrown) -> thrown.printStackTrace(),
                new IncidentLog(home.resolve("incidents.txt"), Clock.systemUTC()),
                new HostHere());
    }
}
