package org.leaderdesk.ui;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.LastBook;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.LoopbackHost;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.ui.fx.KeptChoices;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import javax.imageio.ImageIO;

/**
 * A window on a real book, headless: signs in, goes to screens, waits until nothing is under way,
 * and takes pictures. Everything is called from the test's own thread.
 */
public final class WindowFixture implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    /** How often in a row nothing must be under way. */
    private static final int QUIET = 3;

    /** Between two looks at whether work has ended: it needs the cores more. */
    private static final long PAUSE_NANOS = 500_000;

    private static final ArgonCost CHEAP = new ArgonCost(8, 1, 1);

    /** What nobody foresaw, on whatever thread; a test fails of it when it next waits. */
    private static final Queue<Throwable> UNEXPECTED = new ConcurrentLinkedQueue<>();

    private static boolean started;

    private final Stage stage;
    private final Window window;
    private final List<CompletableFuture<Void>> pictures = new ArrayList<>();

    private WindowFixture(Stage stage, Window window) {
        this.stage = stage;
        this.window = window;
    }

    /** The leader signed in at a window that locks itself after so long without a touch. */
    public static WindowFixture impatient(DeskFixture desk, Look look, Duration patience) {
        Path lastBook = desk.path("last-book-of-the-impatient");
        new LastBook(lastBook).remember(desk.book());
        return enter(
                open(desk, lastBook, look, session -> new Patience(patience, Duration.ofHours(1))),
                "");
    }

    /** The window at its first start, where no book is known yet. */
    public static WindowFixture first(DeskFixture desk, Look look) {
        return open(desk, desk.path("no-last-book"), look, Patience::of);
    }

    /** The unlock screen of the desk's book. */
    public static WindowFixture locked(DeskFixture desk, Look look) {
        Path lastBook = desk.path("last-book-of-" + look.hashCode());
        new LastBook(lastBook).remember(desk.book());
        return open(desk, lastBook, look, Patience::of);
    }

    /** The window with somebody signed in; blank for the leader. */
    public static WindowFixture signedIn(DeskFixture desk, Look look, String user) {
        return enter(locked(desk, look), user);
    }

    private static WindowFixture enter(WindowFixture fixture, String user) {
        fixture.fx(
                () -> {
                    if (!user.isEmpty()) {
                        fixture.<javafx.scene.control.ComboBox<String>>find("#unlock-user")
                                .setValue(user);
                    }
                    fixture.<javafx.scene.control.PasswordField>find("#unlock-passcode")
                            .setText(DeskFixture.PASSCODE);
                    fixture.<javafx.scene.control.Button>find("#unlock-enter").fire();
                    return true;
                });
        fixture.settle();
        return fixture;
    }

    private static WindowFixture open(
            DeskFixture desk, Path lastBook, Look look, Function<Session, Patience> patience) {
        start();
        WindowFixture fixture =
                onFx(
                        () -> {
                            Stage stage = new Stage();
                            Window window =
                                    new Window(
                                            stage,
                                            new Window.Parts(
                                                    new Books(
                                                            desk.clock(),
                                                            new SecureRandom(),
                                                            () -> CHEAP),
                                                    new LastBook(lastBook),
                                                    desk.path("LeaderDesk"),
                                                    DeskFixture.CHINA,
                                                    session ->
                                                            new PrintList(
                                                                    session,
                                                                    new Paper(
                                                                            Fonts
                                                                                    .ofThisComputer())),
                                                    new RememberedLook(look),
                                                    new RememberedChoices(desk.book()),
                                                    patience,
                                                    (code, thrown) -> UNEXPECTED.add(thrown),
                                                    desk.incidents(),
                                                    new LoopbackHost()));
                            window.open();
                            return new WindowFixture(stage, window);
                        });
        fixture.settle();
        return fixture;
    }

    private static synchronized void start() {
        if (!started) {
            CompletableFuture<Boolean> up = new CompletableFuture<>();
            Platform.startup(
                    () -> {
                        Thread.currentThread()
                                .setUncaughtExceptionHandler(
                                        (thread, thrown) -> UNEXPECTED.add(thrown));
                        up.complete(true);
                    });
            up.join();
            Platform.setImplicitExit(false);
            started = true;
        }
    }

    /** Whether the person signed in can go there. */
    public boolean has(Target target) {
        return fx(() -> scene().lookup(button(target)) != null);
    }

    /** Where the person signed in can go. */
    public List<Target> targets() {
        return Arrays.stream(Target.values()).filter(this::has).toList();
    }

    private static String button(Target target) {
        return "#nav-" + target.name().toLowerCase(Locale.ROOT);
    }

    /** Goes to a screen by its button. */
    public void go(Target target) {
        String id = button(target);
        fx(
                () -> {
                    this.<javafx.scene.control.ToggleButton>find(id).fire();
                    return true;
                });
        settle();
    }

    /** Looks otherwise from now on, as Settings would ask for it. */
    public void look(Look look) {
        fx(
                () -> {
                    window.change(look);
                    return true;
                });
        settle();
    }

    /** Presses a button by its selector, and waits for what comes of it. */
    public void press(String selector) {
        fx(
                () -> {
                    this.<javafx.scene.control.ButtonBase>find(selector).fire();
                    return true;
                });
        settle();
    }

    /** Runs something on the FX thread and gives back what it returned. */
    public <T> T fx(Callable<T> work) {
        return onFx(work);
    }

    /** A node of the window by its selector; call it on the FX thread. */
    @SuppressWarnings("unchecked")
    public <T extends Node> T find(String selector) {
        Node node = stage.getScene().lookup(selector);
        if (node == null) {
            throw new AssertionError("no " + selector + " in the window");
        }
        return (T) node;
    }

    /** The window, for a robot to click in. */
    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** Waits until something is so, asked on the FX thread. */
    public void until(Callable<Boolean> so) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onFx(so)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come about");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        settle();
    }

    /** Waits until no work is under way and all that followed from it is on the screen. */
    public void settle() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int quiet = 0;
        while (quiet < QUIET) {
            boolean first = quiet == 0;
            boolean last = quiet == QUIET - 1;
            int running = onFx(() -> laidOut(first || last));
            quiet = running == 0 ? quiet + 1 : 0;
            if (running > 0) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("work is still under way");
            }
        }
        Throwable unexpected = UNEXPECTED.poll();
        if (unexpected != null) {
            throw new AssertionError(unexpected);
        }
    }

    /**
     * Lays out the window and says how much work is under way; while there is any, the styles,
     * which take the longest, can wait.
     */
    private int laidOut(boolean styles) {
        int running = window.background().runningProperty().get();
        if (running == 0) {
            if (styles) {
                scene().getRoot().applyCss();
            }
            scene().getRoot().layout();
        }
        // Cells that were laid out may have asked for their rows.
        return window.background().runningProperty().get();
    }

    /** Writes every screen as the demonstration does. */
    public Map<Target, Path> screens(Path folder) {
        Map<Target, Path> written = new EnumMap<>(Target.class);
        new ScreenPictures(window, scene())
                .draw(
                        (target, picture) ->
                                written.put(
                                        target, write(picture, folder.resolve(target + ".png"))));
        pictures.forEach(CompletableFuture::join);
        return written;
    }

    /** Writes what the window shows as a PNG. */
    public Path picture(Path file) {
        settle();
        return write(onFx(() -> ScreenPictures.copy(scene().snapshot(null))), file);
    }

    /** Writes what a pop-over above the window shows. */
    public Path picture(Path file, Scene above) {
        settle();
        return write(onFx(() -> ScreenPictures.copy(above.snapshot(null))), file);
    }

    /**
     * The same as it would be on a screen of that size: laid out in a scene of its own, because the
     * headless screen has 1000 lines and no more.
     */
    public Path picture(Path file, double width, double height) {
        settle();
        return write(
                onFx(
                        () -> {
                            Scene shown = scene();
                            Parent root = shown.getRoot();
                            shown.setRoot(new Group());
                            Scene large = new Scene(root, width, height);
                            large.getStylesheets().setAll(shown.getStylesheets());
                            BufferedImage picture = ScreenPictures.copy(large.snapshot(null));
                            large.setRoot(new Group());
                            shown.setRoot(root);
                            return picture;
                        }),
                file);
    }

    /** Written beside the test, which goes on drawing; the file is there once the window closes. */
    private Path write(BufferedImage image, Path file) {
        pictures.add(CompletableFuture.runAsync(() -> encode(image, file)));
        return file;
    }

    private static void encode(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
        return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /**
     * The headless toolkit remembers every window that was ever active, each in the next one's
     * robot, and a window all that it would tell; an empty scene in place of the screens, and
     * nobody to tell, lets those go.
     */
    @Override
    public void close() {
        pictures.forEach(CompletableFuture::join);
        fx(
                () -> {
                    stage.hide();
                    stage.setOnHidden(null);
                    stage.setScene(new Scene(new Group()));
                    return true;
                });
    }

    /** How the screens were left, as long as the tests run; of each book by itself. */
    private static final class RememberedChoices implements KeptChoices {
        private static final Map<String, String> KEPT = new ConcurrentHashMap<>();
        private final String book;

        RememberedChoices(Path book) {
            this.book = book + " ";
        }

        @Override
        public Optional<String> read(String key) {
            return Optional.ofNullable(KEPT.get(book + key));
        }

        @Override
        public void keep(String key, String value) {
            KEPT.put(book + key, value);
        }
    }

    /** A look that lasts as long as the test. */
    private static final class RememberedLook implements Look.Kept {
        private Look look;

        RememberedLook(Look look) {
            this.look = look;
        }

        @Override
        public Look read() {
            return look;
        }

        @Override
        public void keep(Look kept) {
            look = kept;
        }
    }
}
