package org.leaderdesk.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Hotline;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.i18n.Document;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Notices;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Texts;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** S199 in the window: F1 at any screen, a search, the hotline, and where the focus goes. */
@Windowed
class HelpViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();

    @Test
    void f1OpensThePartAboutTheScreenAndEscapeGoesBack() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            robot.targetWindow(window.stage());
            List<Target> targets = new ArrayList<>(window.targets());
            // There F1 ticks the first line.
            targets.remove(Target.COUNTER);
            for (Target target : targets) {
                window.go(target);
                Node before =
                        window.fx(
                                () -> {
                                    Node field = window.find("#go");
                                    field.requestFocus();
                                    return field;
                                });
                robot.push(KeyCode.F1);
                window.settle();
                assertEquals(
                        target.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        window.fx(() -> headings(window).getSelectionModel().getSelectedItem())
                                .screen());
                assertEquals(
                        "help-search", window.fx(() -> window.scene().getFocusOwner().getId()));
                robot.push(KeyCode.ESCAPE);
                window.settle();
                assertNull(window.fx(() -> window.scene().lookup("#help-pane")));
                assertEquals(before, window.fx(() -> window.scene().getFocusOwner()));
            }
        }
    }

    @Test
    void aSearchNarrowsTheGuideToWhatSaysIt() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.press("#help");
            int all = window.fx(() -> headings(window).getItems().size());
            type(window, "粘贴接龙");
            assertTrue(window.fx(() -> headings(window).getItems().size()) < all);
            assertTrue(shown(window).contains("粘贴接龙"), shown(window));
            type(window, "量子力学");
            assertEquals(0, window.fx(() -> headings(window).getItems().size()));
            assertEquals("", shown(window));
            type(window, "");
            assertEquals(all, window.fx(() -> headings(window).getItems().size()));
        }
    }

    @Test
    void theHotlineIsTypedByTheLeaderAndReadByStaff() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.press("#help");
            assertTrue(hotline(window).startsWith("还没写支持热线"), hotline(window));
            window.press("#help-close");
            window.go(Target.SETTINGS);
            window.press("#settings-help");
            type(window, "#hotline-name", "小周");
            type(window, "#hotline-phone", "没有数字");
            window.press("#hotline-save");
            assertTrue(window.fx(() -> window.find("#hotline-error").isVisible()));
            type(window, "#hotline-phone", "400-820-8820");
            window.press("#hotline-save");
            assertFalse(window.fx(() -> window.find("#hotline-error").isVisible()));
            window.press("#help");
            assertEquals("支持热线 小周 400-820-8820", hotline(window).strip());
        }
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            window.press("#help");
            assertEquals("支持热线 小周 400-820-8820", hotline(window).strip());
            window.press("#help-close");
            window.go(Target.SETTINGS);
            window.press("#settings-help");
            assertFalse(window.fx(() -> window.find("#hotline-save").isVisible()));
        }
    }

    @Test
    void whatNobodyForesawNamesTheHotlineAndTheCode() {
        Notices notices =
                new Notices(
                        new Texts(Messages.of(Locale.SIMPLIFIED_CHINESE), DeskFixture.CHINA),
                        (code, thrown) -> {});
        notices.unexpected(new IllegalStateException("a hole"));
        notices.support(new Hotline("小周", "400-820-8820", "每天"));
        notices.unexpected(new IllegalStateException("another"));
        assertFalse(notices.shown().getFirst().text().contains("打给"));
        String said = notices.shown().getLast().text();
        assertTrue(said.contains("打给小周 400-820-8820（每天）"), said);
        assertTrue(said.matches("(?s).*代码 [0-9A-F]{4}.*"), said);
    }

    private static ListView<Document.Part> headings(WindowFixture window) {
        return window.find("#help-headings");
    }

    private static String hotline(WindowFixture window) {
        return window.fx(() -> window.<Label>find("#help-hotline").getText());
    }

    private static void type(WindowFixture window, String words) {
        type(window, "#help-search", words);
    }

    private static void type(WindowFixture window, String field, String words) {
        window.fx(
                () -> {
                    window.<TextField>find(field).setText(words);
                    return true;
                });
        window.settle();
    }

    private static String shown(WindowFixture window) {
        return window.fx(
                () ->
                        nodes(window.find("#help-text"))
                                .filter(Text.class::isInstance)
                                .map(node -> ((Text) node).getText())
                                .collect(Collectors.joining()));
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(HelpViewTest::nodes))
                : Stream.of(node);
    }
}
