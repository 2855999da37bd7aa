package org.leaderdesk.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.TypeGroupDay;
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The health screen by its controls, and what the book holds then. */
@Windowed
class HealthViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    private static final int GROUPS = 12;
    private static final int KEYS_IN_FIVE_SECONDS = 10;

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void groups() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.KTT_24.lines(ToolOrder.several(1, 3, 0))));
        desk.done("groups", "add", "一号群");
        desk.done("groups", "add", "二号群");
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA).minusDays(1);
    }

    @Test
    void pickupStaffDoNotSeeIt() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            assertFalse(window.has(Target.HEALTH));
        }
    }

    @Test
    void theLeaderAndEveryGroupHaveARowAndARowSaysWhy() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.HEALTH);
            TableView<ReadHealth.Scored> table = window.find("#health-table");
            assertEquals(
                    Set.of("一号群", "二号群"),
                    window.fx(
                            () ->
                                    table.getItems().stream()
                                            .skip(1)
                                            .map(ReadHealth.Scored::name)
                                            .collect(Collectors.toSet())));
            assertFalse(window.fx(() -> window.find("#health-inspector").isVisible()));
            look(window, 1);
            assertTrue(window.fx(() -> window.find("#health-inspector").isVisible()));
            Set<String> said =
                    window.fx(
                            () ->
                                    window.find("#health-inspector").lookupAll(".label").stream()
                                            .map(node -> ((Labeled) node).getText())
                                            .collect(Collectors.toSet()));
            assertTrue(said.stream().anyMatch(each -> each.contains("数据还不够打分")), said::toString);
            assertFalse(said.stream().anyMatch(each -> each.contains("都在绿区")), said::toString);
        }
    }

    @Test
    void theLeadersRowSaysHowTheLeaderComesAlongAndAGroupsDoesNot() {
        List<ToolOrder> before =
                ToolOrder.several(1, 3, 0).stream()
                        .map(each -> each.at("2026-11-02 10:00:00"))
                        .toList();
        Path file = desk.file("月初.csv", ToolLayout.JIELONG_15.lines(before));
        desk.done("import", "orders", file, "--group-buy", "new:月初");
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.HEALTH);
            look(window, 0);
            List<String> said =
                    window.fx(
                            () ->
                                    window.find("#health-growth").lookupAll(".label").stream()
                                            .map(node -> ((Labeled) node).getText())
                                            .toList());
            assertTrue(
                    said.stream().anyMatch(each -> each.equals("新手期，从第一单算起 17 天")), said::toString);
            assertTrue(said.stream().anyMatch(each -> each.contains("成长指数还没有")), said::toString);
            look(window, 1);
            assertTrue(
                    window.fx(
                            () ->
                                    window.find("#health-inspector")
                                            .lookupAll("#health-growth")
                                            .isEmpty()));
        }
    }

    private static void look(WindowFixture window, int row) {
        TableView<ReadHealth.Scored> table = window.find("#health-table");
        window.fx(
                () -> {
                    table.getSelectionModel().select(row);
                    return true;
                });
        window.settle();
    }

    @Test
    void whatWasCountedIsKeptWhenItsRowIsLeftAndAPartAboveItsWholeIsNot() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.HEALTH);
            window.press("#health-counts-view");
            type(window, "count-messages", 0, "３5");
            type(window, "count-questions", 0, "4");
            type(window, "count-answered", 0, "3");
            enter(window, "count-answered", 0);
            type(window, "count-questions", 1, "4");
            type(window, "count-answered", 1, "5");
            enter(window, "count-answered", 1);
            assertEquals("5", text(window, "count-answered", 1), "what was typed is not lost");
        }
        try (Session session = desk.signIn("")) {
            List<Map<ChatFigure, Integer>> rows =
                    new TypeGroupDay(session)
                            .rows(yesterday()).stream().map(TypeGroupDay.Row::counted).toList();
            assertEquals(
                    Map.of(
                            ChatFigure.MESSAGES, 35,
                            ChatFigure.QUESTIONS, 4,
                            ChatFigure.ANSWERED, 3),
                    rows.getFirst());
            assertEquals(Map.of(), rows.getLast());
        }
    }

    /**
     * Twelve groups in a minute are five seconds each, ten keys at two a second: the size is there
     * from the day before, and Enter goes on with the next group. The program's own time is said
     * and not asserted.
     */
    @Test
    void twelveGroupsAreTypedInAMinute() {
        crowd();
        FxRobot robot = new FxRobot();
        List<Integer> keys = new ArrayList<>();
        LongSummaryStatistics nanos = new LongSummaryStatistics();
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            robot.targetWindow(window.stage());
            window.go(Target.HEALTH);
            window.press("#health-counts-view");
            window.fx(
                    () -> {
                        field(window, "count-messages", 0).requestFocus();
                        return true;
                    });
            for (int row = 0; row < GROUPS; row++) {
                String messages = Integer.toString(95 + row);
                String questions = Integer.toString(row + 1);
                robot.write(messages, 0).push(KeyCode.TAB).push(KeyCode.TAB);
                robot.write(questions, 0).push(KeyCode.TAB).write("1", 0);
                long begun = System.nanoTime();
                robot.push(KeyCode.ENTER);
                window.settle();
                nanos.accept(System.nanoTime() - begun);
                keys.add(messages.length() + 2 + questions.length() + 1 + 1 + 1);
            }
        }
        System.out.printf(
                "%d groups typed with %.1f keys each; a row kept and all read again in %.0f ms%n",
                GROUPS,
                keys.stream().mapToInt(Integer::intValue).average().orElseThrow(),
                nanos.getAverage() / 1e6);
        assertTrue(keys.stream().allMatch(each -> each <= KEYS_IN_FIVE_SECONDS), keys::toString);
        try (Session session = desk.signIn("")) {
            List<TypeGroupDay.Row> rows = new TypeGroupDay(session).rows(yesterday());
            assertEquals(GROUPS, rows.size());
            for (int row = 0; row < GROUPS; row++) {
                assertEquals(
                        Map.of(
                                ChatFigure.SIZE,
                                200,
                                ChatFigure.MESSAGES,
                                95 + row,
                                ChatFigure.QUESTIONS,
                                row + 1,
                                ChatFigure.ANSWERED,
                                1),
                        rows.get(row).counted());
            }
        }
    }

    /** Twelve groups whose size was typed the day before. */
    private void crowd() {
        try (Session session = desk.signIn("")) {
            for (int group = 3; group <= GROUPS; group++) {
                ChatGroup _ = new AddGroup(session).run(group + "号群", Optional.empty(), false);
            }
            TypeGroupDay typed = new TypeGroupDay(session);
            LocalDate before = yesterday().minusDays(1);
            for (TypeGroupDay.Row row : typed.rows(before)) {
                Optional<?> _ = typed.run(row.group().id(), before, Map.of(ChatFigure.SIZE, 200));
            }
        }
    }

    @Test
    void aColumnCanBeLeftOutAndTheDayThatIsWrittenIsTheOnePreviewed() {
        Path file = desk.file("统计.csv", "群名称,群聊消息总数,提问数", "一号群,35,4");
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.HEALTH);
            window.press("#health-counts-view");
            ImportBox box = window.find("#health-import-box");
            window.fx(
                    () -> {
                        box.look(List.of(file));
                        return true;
                    });
            window.settle();
            assertEquals(
                    Optional.of(StatisticsColumn.MESSAGES),
                    window.fx(() -> choice(box).getValue()));
            window.fx(
                    () -> {
                        choice(box).setValue(Optional.empty());
                        return true;
                    });
            window.settle();
            assertEquals(
                    Optional.empty(),
                    window.fx(() -> choice(box).getValue()),
                    "the preview says so");
            window.press("#health-before");
            String day = yesterday().minusDays(1).format(DateTimeFormatter.ofPattern("M月d日"));
            assertTrue(
                    window.fx(
                            () ->
                                    box.lookupAll(".label").stream()
                                            .map(node -> ((Labeled) node).getText())
                                            .anyMatch(
                                                    each ->
                                                            each.contains("没有日期列")
                                                                    && each.contains(day))),
                    day);
            window.press("#health-import-write");
        }
        try (Session session = desk.signIn("")) {
            TypeGroupDay typed = new TypeGroupDay(session);
            assertEquals(
                    Map.of("一号群", Map.of(ChatFigure.QUESTIONS, 4), "二号群", Map.of()),
                    typed.rows(yesterday().minusDays(1)).stream()
                            .collect(
                                    Collectors.toMap(
                                            row -> row.group().name(), TypeGroupDay.Row::counted)));
            assertTrue(typed.rows(yesterday()).stream().allMatch(row -> row.typed().isEmpty()));
        }
    }

    /** What the second column is said to be. */
    @SuppressWarnings("unchecked")
    private static ComboBox<Optional<StatisticsColumn>> choice(ImportBox box) {
        return (ComboBox<Optional<StatisticsColumn>>)
                box.lookupAll(".combo-box").stream()
                        .filter(each -> each.getAccessibleText().contains("群聊消息总数"))
                        .findFirst()
                        .orElseThrow();
    }

    private static TextField field(WindowFixture window, String id, int row) {
        return (TextField)
                window.scene().getRoot().lookupAll("#" + id).stream()
                        .sorted(Comparator.comparingDouble(node -> node.localToScene(0, 0).getY()))
                        .toList()
                        .get(row);
    }

    private static void type(WindowFixture window, String id, int row, String text) {
        window.fx(
                () -> {
                    field(window, id, row).setText(text);
                    return true;
                });
    }

    private static String text(WindowFixture window, String id, int row) {
        return window.fx(() -> field(window, id, row).getText());
    }

    private static void enter(WindowFixture window, String id, int row) {
        window.fx(
                () -> {
                    field(window, id, row).fireEvent(new ActionEvent());
                    return true;
                });
        window.settle();
    }
}
