package org.leaderdesk.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.WavePost;
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
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plan's screen by its keys and controls, and what the book holds then. */
@Windowed
class PlanViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private DeskFixture desk;

    @BeforeEach
    void goods() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.KTT_24.lines(ToolOrder.several(1, 3, 0))));
    }

    private WindowFixture open() {
        WindowFixture window = WindowFixture.signedIn(desk, LOOK, "");
        robot.targetWindow(window.stage());
        return window;
    }

    private void groups(String... names) {
        try (Session session = desk.signIn("")) {
            for (String name : names) {
                ChatGroup _ = new AddGroup(session).run(name, Optional.empty(), false);
            }
        }
    }

    /** The posts on the board by time, as it shows them. */
    private static List<WavePost> posts(WindowFixture window) {
        return window.fx(
                () ->
                        window.scene().getRoot().lookupAll(".plan-cell").stream()
                                .map(PostCell.class::cast)
                                .map(PostCell::post)
                                .sorted(Comparator.comparing(WavePost::at))
                                .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
    }

    @Test
    void whereThereAreNoGroupsTheWayToTheSettingsIsShown() {
        try (WindowFixture window = open()) {
            window.go(Target.PLAN);
            window.press("#plan-first");
            assertNotNull(window.fx(() -> window.scene().lookup("#settings-groups")));
        }
    }

    @Test
    void pickupStaffDoNotSeeIt() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            assertFalse(window.has(Target.PLAN));
            assertTrue(window.has(Target.SYNC));
        }
    }

    @Test
    void fromTheEmptyDayToAPostThatIsDoneAndBack() {
        groups("一号群", "二号群");
        try (WindowFixture window = open()) {
            window.go(Target.PLAN);
            assertTrue(text(window, "#plan-first").contains("排今天"));
            window.press("#plan-first");
            assertNull(window.fx(() -> window.scene().lookup("#plan-first")));
            WavePost first = posts(window).getFirst();
            assertEquals(2, first.slots().size(), "both groups are one wave");

            push(window, KeyCode.RIGHT);
            assertEquals(first.text(), typed(window, "#plan-text"));
            set(window, "#plan-text", "大家早上好，今天想吃点什么？");
            window.press("#plan-save");
            assertEquals("大家早上好，今天想吃点什么？", posts(window).getFirst().text());

            board(window);
            push(window, KeyCode.C);
            assertEquals("大家早上好，今天想吃点什么？", copied(window));

            push(window, KeyCode.ENTER);
            robot.write("12", 0);
            push(window, KeyCode.TAB);
            robot.write("5", 0);
            push(window, KeyCode.ENTER);
            for (PlanSlot slot : posts(window).getFirst().slots()) {
                assertTrue(slot.isDone());
            }
            WavePost posted = posts(window).getFirst();
            assertEquals(12, posted.counted(PlanSlot.Outcome::participants).orElseThrow());
            assertEquals(5, posted.counted(PlanSlot.Outcome::replies).orElseThrow());
            assertEquals("plan-board", window.fx(() -> window.scene().getFocusOwner().getId()));

            undo(window);
            assertFalse(posts(window).getFirst().isDone());
            assertEquals("大家早上好，今天想吃点什么？", posts(window).getFirst().text());
        }
    }

    @Test
    void aTextWithSomethingWrongIsHeldBackOnce() {
        groups("一号群");
        try (WindowFixture window = open()) {
            window.go(Target.PLAN);
            window.press("#plan-first");
            push(window, KeyCode.RIGHT);
            set(window, "#plan-text", "全网最低价的橙子，截单时间【截单时间】");
            String before = "别的";
            window.fx(
                    () -> {
                        var content = new javafx.scene.input.ClipboardContent();
                        content.putString(before);
                        return Clipboard.getSystemClipboard().setContent(content);
                    });
            window.press("#plan-copy");
            assertEquals(before, copied(window));
            assertEquals("仍然复制", text(window, "#plan-copy"));
            window.press("#plan-copy");
            assertTrue(copied(window).startsWith("全网最低价"));
        }
    }

    @Test
    void aPostIsMovedByKeysAndByTyping() {
        groups("一号群");
        try (WindowFixture window = open()) {
            window.go(Target.PLAN);
            window.press("#plan-first");
            push(window, KeyCode.RIGHT);
            LocalTime at = posts(window).getFirst().at();
            push(window, KeyCode.ALT, KeyCode.RIGHT);
            assertEquals(at.plusMinutes(10), posts(window).getFirst().at());
            window.fx(
                    () -> {
                        TextInputControl field = window.find("#plan-at");
                        field.setText("9：05");
                        field.fireEvent(new javafx.event.ActionEvent());
                        return true;
                    });
            window.settle();
            assertTrue(
                    posts(window).stream().anyMatch(post -> post.at().equals(LocalTime.of(9, 5))));
        }
    }

    @Test
    void aPostIsDraggedToATimeBetweenItsNeighbours() {
        groups("一号群");
        try (WindowFixture window = open()) {
            window.go(Target.PLAN);
            window.press("#plan-first");
            WavePost first = posts(window).getFirst();
            window.fx(
                    () -> {
                        Node cell = cell(window, first);
                        double wide = cell.getBoundsInParent().getWidth();
                        cell.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, 0));
                        cell.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, wide / 2));
                        cell.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, wide / 2));
                        return true;
                    });
            window.settle();
            WavePost moved = posts(window).getFirst();
            assertEquals(first.ids(), moved.ids());
            assertTrue(moved.at().isAfter(first.at()), () -> moved.at().toString());
            assertTrue(moved.at().isBefore(posts(window).get(1).at()));
        }
    }

    private static Node cell(WindowFixture window, WavePost post) {
        return window.scene().getRoot().lookupAll(".plan-cell").stream()
                .filter(each -> ((PostCell) each).post().equals(post))
                .findFirst()
                .orElseThrow();
    }

    /** At a place along what it is fired at. */
    static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                5,
                x,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @Test
    void afterTheTextItsPictureAloneIsCopied() {
        groups("一号群");
        try (WindowFixture window = open()) {
            window.go(Target.PLAN);
            window.press("#plan-first");
            WavePost product =
                    posts(window).stream()
                            .filter(post -> post.product().isPresent())
                            .findFirst()
                            .orElseThrow();
            for (int steps = 0; steps <= posts(window).indexOf(product); steps++) {
                push(window, KeyCode.RIGHT);
            }
            assertEquals(product.text(), typed(window, "#plan-text"));
            push(window, KeyCode.P);
            window.fx(
                    () -> {
                        Clipboard clipboard = Clipboard.getSystemClipboard();
                        assertTrue(clipboard.hasImage());
                        assertFalse(clipboard.hasString());
                        return true;
                    });
        }
    }

    @Test
    void theWeekOpensADay() {
        groups("一号群");
        try (WindowFixture window = open()) {
            window.go(Target.PLAN);
            window.press("#plan-week-view");
            window.press("#plan-again");
            window.press("#plan-day-" + today().plusDays(2));
            assertFalse(posts(window).isEmpty());
            assertEquals(today().plusDays(2), posts(window).getFirst().day());
        }
    }

    @Test
    void todayNamesOnePostAndGoesToIt() {
        groups("一号群");
        try (Session session = desk.signIn("")) {
            PlanDay.Planned _ = new PlanDay(session).run(today());
        }
        try (WindowFixture window = open()) {
            window.go(Target.TODAY);
            String said = text(window, "#today-plan-go");
            window.press("#today-plan-copy");
            WavePost next = posts(window).getFirst();
            assertTrue(said.startsWith(next.at().toString()), said);
            assertEquals(next.text(), typed(window, "#plan-text"));
        }
    }

    private void board(WindowFixture window) {
        window.fx(
                () -> {
                    window.find("#plan-board").requestFocus();
                    return true;
                });
    }

    private void push(WindowFixture window, KeyCode... keys) {
        robot.push(keys);
        window.settle();
    }

    private static String text(WindowFixture window, String labeled) {
        return window.fx(() -> window.<Labeled>find(labeled).getText());
    }

    private static String typed(WindowFixture window, String field) {
        return window.fx(() -> window.<TextInputControl>find(field).getText());
    }

    private static void set(WindowFixture window, String field, String text) {
        window.fx(
                () -> {
                    window.<TextInputControl>find(field).setText(text);
                    return true;
                });
    }

    private static String copied(WindowFixture window) {
        return window.fx(() -> Clipboard.getSystemClipboard().getString());
    }

    /** Presses the newest undo. */
    private static void undo(WindowFixture window) {
        window.fx(
                () -> {
                    List<Node> buttons =
                            window.scene().getRoot().lookupAll(".notice .button").stream()
                                    .filter(node -> "撤销".equals(((Button) node).getText()))
                                    .toList();
                    ((Button) buttons.getLast()).fire();
                    return true;
                });
        window.settle();
    }
}
