package org.leaderdesk.ui.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** The counter in its window: where the keyboard is, what else is to be seen, a second window. */
@Windowed
class CounterViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void orders() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
    }

    @Test
    void nothingElseIsOnTheScreenUntilOneLeaves() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.COUNTER);
            assertFalse(isSeen(window, "#nav-orders"));
            assertFalse(isSeen(window, "#lock"));
            assertEquals("counter-box", focused(window));
            CounterKeyboard keys = new CounterKeyboard(window);
            // The keyboard comes home wherever the focus was.
            window.fx(
                    () -> {
                        window.find("#counter-full").requestFocus();
                        return true;
                    });
            keys.type("11");
            assertEquals("counter-box", focused(window));
            assertEquals("11", keys.typed());
            // No input method while digits and letters are typed, one for a name.
            assertFalse(takesInputMethod(window));
            keys.key(KeyCode.F12);
            assertTrue(takesInputMethod(window));
            keys.key(KeyCode.ESCAPE).commit("黎娟杰", 9).enter();
            assertFalse(takesInputMethod(window));
            keys.enter();
            assertTrue(keys.says().startsWith("黎娟杰 提走"), keys.says());
            keys.key(KeyCode.ESCAPE).key(KeyCode.ESCAPE).key(KeyCode.ESCAPE);
            assertTrue(isSeen(window, "#nav-orders"));
        }
    }

    /** Escape is a key of the counter; F11 alone leaves the full screen, in either window. */
    @Test
    void twoWindowsOfOnePersonHandOverOnce() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.COUNTER);
            CounterKeyboard here = new CounterKeyboard(window);
            window.press("#counter-beside");
            Stage second = second(window);
            CounterKeyboard there = new CounterKeyboard(window, second.getScene());
            here.type("1111").enter();
            there.type("1111").enter().enter();
            assertTrue(there.says().contains("齐了"), there.says());
            here.enter();
            assertTrue(here.says().contains("已经提走"), here.says());
            assertTrue(here.progress().contains("已取 1 / 2"), here.progress());
            assertFalse(window.fx(() -> second.getScene().lookup("#counter-beside").isVisible()));
            // Whoever locks the program locks every window of it.
            here.ctrl(KeyCode.L);
            assertFalse(window.fx(second::isShowing));
        }
    }

    private static Stage second(WindowFixture window) {
        return window.fx(
                () ->
                        Window.getWindows().stream()
                                .filter(each -> each != window.stage() && each.isShowing())
                                .map(Stage.class::cast)
                                .filter(each -> each.getScene().lookup("#counter-box") != null)
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void goesOnServingWhileContactsAreLocked() {
        try (WindowFixture window = WindowFixture.impatient(desk, LOOK, Duration.ofSeconds(2))) {
            window.go(Target.COUNTER);
            window.until(() -> window.scene().lookup("#contact-locked") != null);
            CounterKeyboard keys = new CounterKeyboard(window);
            keys.type("1111").enter().enter();
            assertTrue(keys.progress().contains("已取 1 / 2"), keys.progress());
        }
    }

    private static boolean isSeen(WindowFixture window, String selector) {
        return window.fx(
                () -> {
                    for (Node each = window.find(selector); each != null; each = each.getParent()) {
                        if (!each.isVisible()) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static String focused(WindowFixture window) {
        return window.fx(
                () -> {
                    Node focus = window.scene().getFocusOwner();
                    assertNotNull(focus);
                    return String.valueOf(focus.getId());
                });
    }

    private static boolean takesInputMethod(WindowFixture window) {
        return window.fx(() -> window.find("#counter-box").getInputMethodRequests() != null);
    }
}
