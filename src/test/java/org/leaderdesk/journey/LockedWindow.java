package org.leaderdesk.journey;

import com.sun.management.HotSpotDiagnosticMXBean;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.IncidentLog;
import org.leaderdesk.desk.leader.LastBook;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.LoopbackHost;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.ui.Patience;
import org.leaderdesk.ui.ScreenPictures;
import org.leaderdesk.ui.Window;
import org.leaderdesk.ui.fx.KeptChoices;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of its own for {@link LockedHeapTest}: the leader signs in at a window, goes to every
 * screen, looks for people, shows one phone, locks; what is in memory before and after is written
 * to files.
 */
final class LockedWindow {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private LockedWindow() {}

    public static void main(String[] arguments) throws Exception {
        Path book = Path.of(arguments[0]);
        Path dump = Path.of(arguments[1]);
        LastBook lastBook = new LastBook(dump.resolveSibling("last-book"));
        lastBook.remember(book);
        Platform.startup(() -> {});
        Stage stage = ScreenPictures.onFx(Stage::new);
        Window window =
                ScreenPictures.onFx(
                        () -> {
                            Window made = new Window(stage, parts(lastBook, dump.getParent()));
                            made.open();
                            return made;
                        });
        Scene scene = stage.getScene();
        until(() -> scene.lookup("#unlock-passcode") != null);
        fx(
                () -> {
                    ((PasswordField) scene.lookup("#unlock-passcode"))
                            .setText(DeskFixture.PASSCODE);
                    ((Button) scene.lookup("#unlock-enter")).fire();
                });
        until(() -> scene.lookup("#nav-orders") != null);
        for (Target target : Target.values()) {
            fx(() -> window.go(target));
            settle(window, scene);
        }
        fx(() -> window.go(Target.MEMBERS));
        settle(window, scene);
        fx(() -> ((TextField) scene.lookup("#members-search")).setText("0007"));
        settle(window, scene);
        fx(() -> ((TableView<?>) scene.lookup("#members-table")).getSelectionModel().select(0));
        settle(window, scene);
        fx(() -> ((Button) scene.lookup("#members-reveal")).fire());
        fx(
                () -> {
                    ((TextField) scene.lookup("#members-purpose")).setText("联系取货");
                    ((Button) scene.lookup("#members-purpose-show")).fire();
                });
        until(() -> scene.lookup("#members-phone") != null);
        dump(Path.of(arguments[2]));
        fx(() -> ((Button) scene.lookup("#lock")).fire());
        until(() -> scene.lookup("#unlock-passcode") != null);
        settle(window, scene);
        dump(dump);
        Runtime.getRuntime().halt(0);
    }

    /** What is alive, after a collection. */
    private static void dump(Path file) throws IOException {
        System.gc();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(file.toString(), true);
    }

    private static void fx(Runnable work) {
        boolean _ =
                ScreenPictures.onFx(
                        () -> {
                            work.run();
                            return true;
                        });
    }

    private static void until(Callable<Boolean> so) {
        long until = System.nanoTime() + PATIENCE;
        while (!ScreenPictures.onFx(so)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come about");
            }
            LockSupport.parkNanos(500_000);
        }
    }

    private static void settle(Window window, Scene scene) {
        until(
                () -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return window.background().runningProperty().get() == 0;
                });
    }

    private static Window.Parts parts(LastBook lastBook, Path home) {
        Look look = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
        return new Window.Parts(
                new Books(Clock.systemUTC(), new SecureRandom(), () -> ArgonCost.FLOOR),
                lastBook,
                home,
                DeskFixture.CHINA,
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
                new LoopbackHost());
    }
}
