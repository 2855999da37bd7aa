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
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.AddGroupRule;
import org.leaderdesk.desk.leader.ChangeRule;
import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.leader.SetGroupSize;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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
        someGroups(crowded);
        empty = DeskFixture.in(folder.resolve("empty"));
    }

    private static void someGroups(DeskFixture desk) {
        try (Session session = desk.signIn("")) {
            String estate = new ListGroups(session).names().estates().getFirst();
            ChatGroup main = new AddGroup(session).run("一号群", Optional.of(estate), true);
            ChatGroup _ = new AddGroup(session).run("二号群", Optional.of(estate), false);
            Optional<ChatGroup.Size> _ =
                    new SetGroupSize(session)
                            .run(
                                    main.id(),
                                    Optional.of(
                                            new ChatGroup.Size(187, LocalDate.of(2026, 11, 19))));
            new AddGroupRule(session)
                    .run(
                            "二号群",
                            new AddGroupRule.Whom.OfBuildings(
                                    estate, OptionalInt.of(5), OptionalInt.of(12)));
            new AddGroupRule(session).run("一号群", new AddGroupRule.Whom.OfTitle("水果"));
            Optional<String> _ = new ChangeRule(session).run(Rule.SHIFT_LOCK, Optional.of("3"));
        }
    }

    @ParameterizedTest
    @EnumSource(Look.Theme.class)
    void everyScreenOnACrowdedBook(Look.Theme theme) {
        for (Locale language : LANGUAGES) {
            try (WindowFixture window =
                    WindowFixture.signedIn(crowded, new Look(language, theme, 100), "")) {
                for (Target target : window.targets()) {
                    window.go(target);
                    looked(window, name(target, language, theme));
                }
                for (String section : sections(window)) {
                    window.press("#" + section);
                    looked(window, section + "-" + language.getLanguage() + "-" + theme);
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
                for (String section : sections(window)) {
                    window.press("#" + section);
                    look(window, section + "-" + language.getLanguage() + "-empty");
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
                for (String section : sections(window)) {
                    window.press("#" + section);
                    look(window, section + "-" + language.getLanguage() + "-150");
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

    /** The ids of the settings' sections; the settings are the last screen gone to. */
    private static List<String> sections(WindowFixture window) {
        return window.fx(
                () ->
                        window.scene().getRoot().lookupAll(".sections > .toggle-button").stream()
                                .map(Node::getId)
                                .sorted()
                                .toList());
    }

    private static void looked(WindowFixture window, String name) {
        look(window, name + "-1366");
        Path _ = window.picture(OUT.resolve(name + "-1920.png"), 1920, 1080);
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
