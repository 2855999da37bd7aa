package org.leaderdesk.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

/** Nothing a person does keeps the window from answering for more than a tenth of a second. */
@Isolated("counts how long the window works")
class FreezeTest {

    private static final int MOST_MILLIS = 100;
    private static final int TIMES_BEFORE = 1;

    @TempDir static Path folder;
    private static DeskFixture crowded;

    @BeforeAll
    static void book() {
        crowded = DeskFixture.crowded(folder);
    }

    /** Classes are loaded and compiled first: that happens once a day, not with every key. */
    @Test
    void noScreenKeepsTheWindowFromAnswering() {
        Look look = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
        try (WindowFixture window = WindowFixture.signedIn(crowded, look, "")) {
            for (int i = 0; i < TIMES_BEFORE; i++) {
                lookAround(window);
            }
            try (Freezes freezes = new Freezes(window.fx(Thread::currentThread))) {
                lookAround(window);
                assertQuick(freezes.longest());
            }
        }
    }

    @Test
    void aTaskThatTakesLongIsSeen() {
        Look look = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
        try (WindowFixture window = WindowFixture.signedIn(crowded, look, "")) {
            try (Freezes freezes = new Freezes(window.fx(Thread::currentThread))) {
                window.settle();
                window.fx(FreezeTest::workFor150Millis);
                window.until(() -> freezes.longest().millis() > MOST_MILLIS);
            }
        }
    }

    private static boolean workFor150Millis() {
        var threads = ManagementFactory.getThreadMXBean();
        long until = threads.getCurrentThreadCpuTime() + 150_000_000;
        while (threads.getCurrentThreadCpuTime() < until) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static void assertQuick(Freezes.Stretch longest) {
        assertTrue(
                longest.millis() <= MOST_MILLIS,
                () -> longest.millis() + " ms of work at a stretch, at\n  " + longest.at());
    }

    /** Every screen, the first row of every table, and a search where there is one. */
    private static void lookAround(WindowFixture window) {
        for (Target target : window.targets()) {
            window.go(target);
            selectFirst(window);
        }
        search(window, Target.MEMBERS, "#members-search", "wang");
        search(window, Target.ORDERS, "#orders-search", "12");
        search(window, Target.PRODUCTS, "#products-search", "奶");
    }

    private static void selectFirst(WindowFixture window) {
        window.fx(
                () -> {
                    window.scene().getRoot().lookupAll(".table-view").stream()
                            .map(TableView.class::cast)
                            .forEach(table -> table.getSelectionModel().selectFirst());
                    return true;
                });
        window.settle();
    }

    private static void search(WindowFixture window, Target target, String field, String typed) {
        window.go(target);
        for (String text : new String[] {typed, ""}) {
            window.fx(
                    () -> {
                        TextField box = window.find(field);
                        box.setText(text);
                        box.fireEvent(new javafx.event.ActionEvent());
                        return true;
                    });
            window.settle();
        }
    }
}
