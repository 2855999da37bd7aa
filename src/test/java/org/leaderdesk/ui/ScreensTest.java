package org.leaderdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.book.CrowdedSync;
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.AddGroupRule;
import org.leaderdesk.desk.leader.ChangeRule;
import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.leader.SetGroupSize;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.fixture.AskedByARegion;
import org.leaderdesk.fixture.Complaints;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.RegionBook;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Opens every screen in both languages and in every theme, on the demonstration's book and on an
 * empty one, and writes what it looks like to target/screens; a button whose text is cut, or that
 * has neither a text nor a name for a screen reader, fails. How a larger window lays a screen out
 * is the same in every theme, and drawn in one.
 */
@Windowed
class ScreensTest {

    private static final Path OUT = Path.of("target", "screens");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final List<Locale> CHINESE = LANGUAGES.subList(0, 1);

    @TempDir static Path folder;
    private static DeskFixture crowded;
    private static DeskFixture empty;
    private static DeskFixture region;

    @BeforeAll
    static void books() {
        crowded = DeskFixture.crowded(folder.resolve("crowded"));
        someGroups(crowded);
        Complaints.grow(crowded);
        CrowdedSync.grow(crowded);
        AskedByARegion.of(crowded);
        empty = DeskFixture.in(folder.resolve("empty"));
        region = RegionBook.in(folder.resolve("region"), 60, 90);
    }

    private static void someGroups(DeskFixture desk) {
        try (Session session = desk.signIn("")) {
            String estate = new ListGroups(session).names().estates().getFirst();
            ChatGroup main = new AddGroup(session).run("一号群", Optional.of("青石巷"), true);
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
        for (Locale language : theme == Look.Theme.CONTRAST ? CHINESE : LANGUAGES) {
            try (WindowFixture window =
                    WindowFixture.signedIn(crowded, new Look(language, theme, 100), "")) {
                for (Target target : window.targets()) {
                    window.go(target);
                    look(window, name(target, language, theme) + "-1366");
                    if (theme == Look.Theme.LIGHT) {
                        Path _ =
                                window.picture(
                                        OUT.resolve(name(target, language, theme) + "-1920.png"),
                                        1920,
                                        1080);
                    }
                }
                if (languages(theme).contains(language)) {
                    for (String section : sections(window)) {
                        window.press("#" + section);
                        look(
                                window,
                                section + "-" + language.getLanguage() + "-" + theme + "-1366");
                    }
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
                for (String section : sections(window)) {
                    window.press("#" + section);
                    look(window, section + "-" + language.getLanguage() + "-150");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Look.Theme.class)
    void aRegionsBook(Look.Theme theme) {
        for (Locale language : theme == Look.Theme.CONTRAST ? CHINESE : LANGUAGES) {
            for (int size : theme == Look.Theme.LIGHT ? List.of(100, 150) : List.of(100)) {
                String ending = "-" + language.getLanguage() + "-" + theme + "-" + size;
                try (WindowFixture window =
                        WindowFixture.signedIn(region, new Look(language, theme, size), "")) {
                    for (Target target : window.targets()) {
                        window.go(target);
                        look(window, "OF-REGION-" + target + ending);
                    }
                    window.go(Target.REGION);
                    window.press("#region-area-" + RegionBook.region(1));
                    look(window, "REGION-BENEATH" + ending);
                    window.fx(
                            () -> {
                                window.<TableView<?>>find("#region-table")
                                        .getSelectionModel()
                                        .select(0);
                                return true;
                            });
                    look(window, "REGION-LEADER" + ending);
                    window.fx(
                            () -> {
                                window.<ScrollPane>find("#region-inspector .scroll-pane")
                                        .setVvalue(1);
                                return true;
                            });
                    look(window, "REGION-LEADER-BELOW" + ending);
                }
            }
        }
    }

    @Test
    void aRegionsBookBeforeAnybodyIsInIt() {
        DeskFixture begun = DeskFixture.ofRegion(folder.resolve("begun"), "begun");
        for (Locale language : LANGUAGES) {
            try (WindowFixture window =
                    WindowFixture.signedIn(begun, new Look(language, Look.Theme.LIGHT, 100), "")) {
                look(window, "REGION-" + language.getLanguage() + "-empty");
            }
        }
    }

    /** Colours are looked at in one language, lengths in both. */
    private static List<Locale> languages(Look.Theme theme) {
        return theme == Look.Theme.LIGHT ? LANGUAGES : CHINESE;
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.Theme.class,
            names = {"LIGHT", "DARK"})
    void theWaysInOfOrders(Look.Theme theme) {
        Path unknown =
                empty.file(
                        "小店周末单.csv",
                        "我家小店周末单,,,,,,,",
                        "几号,谁买的,住哪里,要的货,买几份,怎么联系,退了多少,先生女士",
                        "1,王芳,阳光花园3号1203,四川爱媛果冻橙 9斤装,2,13800000001,0,女士",
                        "2,李强,阳光花园5号302,低温鲜牛奶,1,13800000002,5.00,先生");
        String list = "周末水果团 今晚八点截单\n1. 张三 3-1203 橙×2\n2. 李四 5-302 橙×1 牛奶×1";
        for (Locale language : languages(theme)) {
            // Large text lies the same in both themes.
            for (int size : theme == Look.Theme.LIGHT ? List.of(100, 150) : List.of(100)) {
                String ending = "-" + language.getLanguage() + "-" + theme + "-" + size;
                try (WindowFixture window =
                        WindowFixture.signedIn(crowded, new Look(language, theme, size), "")) {
                    window.go(Target.ORDERS);
                    fire(window, "#orders-walk-in");
                    look(window, "WALK-IN" + ending);
                    type(window, "#walk-in-who", "chen", KeyCode.DOWN);
                    look(window, "WALK-IN-WHO" + ending);
                    type(window, "#walk-in-who", "chen", KeyCode.DOWN, KeyCode.ENTER);
                    type(window, "#walk-in-what", "5", KeyCode.ENTER);
                    type(window, "#walk-in-what", "2", KeyCode.ENTER);
                    look(window, "WALK-IN-LINES" + ending);
                    paste(window, clipboard -> clipboard.putFiles(List.of(unknown.toFile())));
                    look(window, "MAPPING" + ending);
                    fire(window, "#mapping-preview");
                    look(window, "MAPPED" + ending);
                    fire(window, "#import-leave");
                    paste(window, clipboard -> clipboard.putString(list));
                    look(window, "PASTED" + ending);
                    fire(window, "#import-edit");
                    look(window, "PASTE" + ending);
                    fire(window, "#import-leave");
                    paste(window, clipboard -> clipboard.putString(list + " 果冻\n3. 王五 橙"));
                    look(window, "PASTE-REJECTED" + ending);
                }
            }
        }
    }

    private static void fire(WindowFixture window, String button) {
        window.fx(
                () -> {
                    window.<Button>find(button).fire();
                    return true;
                });
        window.settle();
    }

    private static void type(WindowFixture window, String field, String text, KeyCode... keys) {
        window.fx(
                () -> {
                    TextField typed = window.find(field);
                    typed.setText(text);
                    for (KeyCode key : keys) {
                        typed.fireEvent(key(key, false));
                    }
                    return true;
                });
        window.settle();
    }

    private static KeyEvent key(KeyCode key, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false);
    }

    /** Something copied elsewhere and pasted with Ctrl+V. */
    private static void paste(WindowFixture window, Consumer<ClipboardContent> copied) {
        window.fx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    copied.accept(content);
                    Clipboard.getSystemClipboard().setContent(content);
                    Node table = window.find("#orders-table");
                    table.fireEvent(key(KeyCode.V, true));
                    return true;
                });
        window.settle();
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.Theme.class,
            names = {"LIGHT", "DARK"})
    void theSectionsOfClosing(Look.Theme theme) {
        for (Locale language : languages(theme)) {
            String ending = "-" + language.getLanguage() + "-" + theme;
            try (WindowFixture window =
                    WindowFixture.signedIn(crowded, new Look(language, theme, 100), "")) {
                window.go(Target.CLOSING);
                for (String section : List.of("refunds", "ticks", "sums", "late")) {
                    window.press("#closing-" + section);
                    look(window, "CLOSING-" + section + ending);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.Theme.class,
            names = {"LIGHT", "DARK"})
    void aPostOfThePlanAndItsWeek(Look.Theme theme) {
        for (Locale language : languages(theme)) {
            for (int size : theme == Look.Theme.LIGHT ? List.of(100, 150) : List.of(100)) {
                String ending = "-" + language.getLanguage() + "-" + theme + "-" + size;
                try (WindowFixture window =
                        WindowFixture.signedIn(crowded, new Look(language, theme, size), "")) {
                    window.go(Target.PLAN);
                    window.fx(
                            () -> {
                                Node board = window.find("#plan-board");
                                board.fireEvent(key(KeyCode.RIGHT, false));
                                board.fireEvent(key(KeyCode.RIGHT, false));
                                return true;
                            });
                    look(window, "PLAN-POST" + ending);
                    window.press("#plan-week-view");
                    look(window, "PLAN-WEEK" + ending);
                    window.press("#plan-heat-view");
                    look(window, "PLAN-HOURS" + ending);
                    window.press("#plan-activities-view");
                    look(window, "PLAN-ACTIVITIES" + ending);
                    window.press("#activity-new");
                    look(window, "PLAN-ACTIVITY-NEW" + ending);
                    window.press("#plan-day-view");
                    window.press("#plan-after");
                    look(window, "PLAN-NONE" + ending);
                }
            }
        }
    }

    @Test
    void aDemonstrationShowsEveryScreen() throws IOException {
        try (WindowFixture window =
                WindowFixture.signedIn(
                        empty, new Look(LANGUAGES.getFirst(), Look.Theme.LIGHT, 100), "")) {
            Map<Target, Path> pictures = window.screens(folder.resolve("demonstration"));
            assertEquals(window.targets(), List.copyOf(pictures.keySet()));
            Set<String> different = new HashSet<>();
            for (Path picture : pictures.values()) {
                different.add(Arrays.toString(Files.readAllBytes(picture)));
            }
            assertEquals(pictures.size(), different.size(), "each shows something else");
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
