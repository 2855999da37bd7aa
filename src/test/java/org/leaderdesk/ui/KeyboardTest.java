package org.leaderdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The window without a mouse and without eyes: names, order, and no place one cannot leave. */
@Windowed
class KeyboardTest {

    private static final Path OUT = Path.of("target", "screens");
    private static final int MOST_TABS = 80;

    @TempDir static Path folder;
    private static DeskFixture crowded;

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void book() {
        crowded = DeskFixture.crowded(folder);
    }

    private static WindowFixture open(Look.Theme theme, int textSize) {
        return WindowFixture.signedIn(
                crowded, new Look(Locale.SIMPLIFIED_CHINESE, theme, textSize), "");
    }

    @Test
    void everythingOneCanFocusHasAName() {
        try (WindowFixture window = open(Look.Theme.LIGHT, 100)) {
            List<String> nameless = new ArrayList<>();
            for (Target target : window.targets()) {
                window.go(target);
                nameless.addAll(
                        window.fx(
                                () ->
                                        nodes(window.scene().getRoot())
                                                .filter(KeyboardTest::isReached)
                                                .filter(node -> !isNamed(node))
                                                .map(node -> target + ": " + node)
                                                .toList()));
            }
            assertEquals(List.of(), nameless);
        }
    }

    @Test
    void tabGoesRoundEveryScreenAndComesBack() {
        try (WindowFixture window = open(Look.Theme.LIGHT, 100)) {
            robot.targetWindow(window.stage());
            for (Target target : window.targets()) {
                goRound(window, target);
            }
        }
    }

    private void goRound(WindowFixture window, Target target) {
        window.go(target);
        // The counter has the window to itself; its box is where the keyboard is at home.
        String home =
                target == Target.COUNTER
                        ? "counter-box"
                        : "nav-" + target.name().toLowerCase(Locale.ROOT);
        window.fx(
                () -> {
                    window.find("#" + home).requestFocus();
                    return true;
                });
        Set<Node> been = new LinkedHashSet<>();
        Node at = focused(window);
        while (been.add(at) && been.size() < MOST_TABS) {
            robot.push(KeyCode.TAB);
            window.settle();
            at = focused(window);
            assertNotNull(at);
            assertTrue(isSeen(at), "the focus is out of sight at " + at);
        }
        assertTrue(been.contains(at), "Tab never comes back");
        assertEquals(home, at.getId(), () -> target + " is caught among " + ids(been));
    }

    @Test
    void iconsGrowWithTheText() {
        assertEquals(18, icon(100));
        assertEquals(27, icon(150));
    }

    private static int icon(int textSize) {
        try (WindowFixture window = open(Look.Theme.LIGHT, textSize)) {
            return window.fx(
                    () ->
                            ((FontIcon) window.<Labeled>find("#nav-today").getGraphic())
                                    .getIconSize());
        }
    }

    @ParameterizedTest
    @EnumSource(Look.Theme.class)
    void theWayAnywhereIsInTheWindowsColours(Look.Theme theme) {
        try (WindowFixture window = open(theme, 150)) {
            robot.targetWindow(window.stage());
            window.fx(
                    () -> {
                        window.find("#nav-today").requestFocus();
                        return true;
                    });
            robot.push(KeyCode.CONTROL, KeyCode.K);
            window.settle();
            Window above =
                    window.fx(
                            () ->
                                    Window.getWindows().stream()
                                            .filter(each -> each != window.stage())
                                            .filter(Window::isShowing)
                                            .filter(
                                                    each ->
                                                            each.getScene().lookup("#go-box")
                                                                    != null)
                                            .findFirst()
                                            .orElseThrow());
            Path _ = window.picture(OUT.resolve("GO-zh-" + theme + ".png"), above.getScene());
            Font font =
                    window.fx(
                            () ->
                                    ((javafx.scene.control.TextField)
                                                    above.getScene().lookup("#go-box"))
                                            .getFont());
            assertEquals(21, font.getSize(), 0.1);
            robot.push(KeyCode.ESCAPE);
            window.settle();
        }
    }

    private static List<String> ids(Set<Node> nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(String.valueOf(node.getId())));
        return ids;
    }

    private static Node focused(WindowFixture window) {
        return window.fx(() -> window.scene().getFocusOwner());
    }

    private static boolean isReached(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && isSeen(node);
    }

    /** A screen reader says a text, else the accessible text; a pane that scrolls says nothing. */
    private static boolean isNamed(Node node) {
        if (node instanceof ScrollPane) {
            return true;
        }
        boolean text =
                node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        String spoken = node.getAccessibleText();
        return text || spoken != null && !spoken.isBlank();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The controls; what a table is made of inside is reached through it. */
    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent && !(node instanceof TableView)
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(KeyboardTest::nodes))
                : Stream.of(node);
    }
}
