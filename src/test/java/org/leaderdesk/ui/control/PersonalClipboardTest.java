package org.leaderdesk.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.Locale;

/** What was copied with people in it does not outlive the lock. */
@Windowed
class PersonalClipboardTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();

    @Test
    void copiedRowsGoAtTheLockAndWhatSomebodyElseCopiedStays() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            copyOrders(window);
            assertTrue(clipboard(window).contains("黎娟杰"), clipboard(window));
            window.press("#lock");
            assertNull(clipboard(window));
        }
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            copyOrders(window);
            window.fx(
                    () -> {
                        ClipboardContent other = new ClipboardContent();
                        other.putString("a recipe");
                        return Clipboard.getSystemClipboard().setContent(other);
                    });
            window.press("#lock");
            assertEquals("a recipe", clipboard(window));
        }
    }

    private void copyOrders(WindowFixture window) {
        robot.targetWindow(window.stage());
        window.go(Target.ORDERS);
        window.fx(
                () -> {
                    TableView<?> table = window.find("#orders-table");
                    table.getSelectionModel().selectAll();
                    table.requestFocus();
                    return true;
                });
        window.settle();
        robot.push(KeyCode.CONTROL, KeyCode.C);
        window.settle();
    }

    private static String clipboard(WindowFixture window) {
        return window.fx(() -> Clipboard.getSystemClipboard().getString());
    }
}
