package org.leaderdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Opens every screen in both languages, both themes and two sizes, on the demonstration's book and
 * on an empty one, and writes what it looks like to target/screens; a button whose text is cut, or
 * that has neither a text nor a name for a screen reader, fails.
 */
class ScreensTest {

    private static final Path OUT = Path.of("target", "screens");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @TempDir static Path folder;
    private static DeskFixture crowded;
    private static DeskFixture empty;

    @BeforeAll
    static void books() {
        crowded = DeskFixture.crowded(folder.resolve("crowded"));
        empty = DeskFixture.in(folder.resolve("empty"));
    }

    @ParameterizedTest
    @EnumSource(Look.Theme.class)
    void everyScreenOnACrowdedBook(Look.Theme theme) {
        for (Locale language : LANGUAGES) {
            try (WindowFixture window =
                    WindowFixture.signedIn(crowded, new Look(language, theme, 100), "")) {
                for (Target target : window.targets()) {
                    window.go(target);
                    look(window, name(target, language, theme) + "-1366");
                    Path _ =
                            window.picture(
                                    OUT.resolve(name(target, language, theme) + "-1920.png"),
                                    1920,
                                    1080);
                }
            }
        }
    }

    @Test
    void everyScreenOnAnEmptyBook() {
        for (Locale language : LANGUAGES) {
            try (WindowFixture window =
                    WindowFixture.signedIn(empty, new Look(language, Look.Theme.LIGHT, 100), "")) {
                for (Target target : window.targets()) {
                    window.go(target);
                    look(window, name(target, language, Look.Theme.LIGHT) + "-empty");
                }
            }
        }
    }

    @Test
    void largeTextCutsNothing() {
        for (Locale language : LANGUAGES) {
            try (WindowFixture window =
                    WindowFixture.signedIn(
                            crowded, new Look(language, Look.Theme.LIGHT, 150), "")) {
                for (Target target : window.targets()) {
                    window.go(target);
                    look(window, name(target, language, Look.Theme.LIGHT) + "-150");
                }
            }
        }
    }

    @Test
    void theFirstStartAndTheUnlockScreen() {
        for (Locale language : LANGUAGES) {
            for (Look.Theme theme : Look.Theme.values()) {
                Look look = new Look(language, theme, 100);
                String ending = language.getLanguage() + "-" + theme;
                try (WindowFixture window = WindowFixture.first(empty, look)) {
                    look(window, "WELCOME-" + ending);
                }
                try (WindowFixture window = WindowFixture.locked(empty, look)) {
                    look(window, "UNLOCK-" + ending);
                }
            }
        }
    }

    private static String name(Target target, Locale language, Look.Theme theme) {
        return target + "-" + language.getLanguage() + "-" + theme;
    }

    private static void look(WindowFixture window, String name) {
        window.picture(OUT.resolve(name + ".png"));
        List<String> faults =
                window.fx(
                        () ->
                                nodes(window.scene().getRoot())
                                        .filter(Button.class::isInstance)
                                        .map(Button.class::cast)
                                        .filter(ScreensTest::isSeen)
                                        .flatMap(ScreensTest::faults)
                                        .toList());
        assertEquals(List.of(), faults, name);
    }

    private static Stream<String> faults(Button button) {
        String text = button.getText() == null ? "" : button.getText();
        if (text.isEmpty()) {
            boolean named = button.getAccessibleText() != null;
            return named ? Stream.empty() : Stream.of("a button without a name: " + button);
        }
        return shown(button).filter(shown -> !shown.equals(text)).map(shown -> text + " is cut");
    }

    /** The text as the skin drew it, which ends in dots where it did not fit. */
    private static Stream<String> shown(Labeled labeled) {
        return labeled.isWrapText()
                ? Stream.empty()
                : labeled.getChildrenUnmodifiable().stream()
                        .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                        .map(child -> ((Text) child).getText());
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(ScreensTest::nodes))
                : Stream.of(node);
    }
}
