package org.leaderdesk.ui.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The closing screen by its controls, as pickup staff use it, and what the book then holds. */
@Windowed
class ClosingViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
    private static final List<String> PHONES = List.of("13800001111", "13900002222", "13700003333");

    @TempDir Path folder;
    private DeskFixture desk;

    /** All came but one dumpling pack; the first person collected. */
    @BeforeEach
    void anEvening() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        for (Json count : desk.done("arrive", "show", "--json").json().list("counts")) {
            boolean dumplings = count.text("product").startsWith("手工水饺");
            desk.done(
                    "arrive",
                    "record",
                    "--variant",
                    count.text("variant_id"),
                    "--qty",
                    count.number("ordered") - (dumplings ? 1 : 0));
        }
        desk.done("arrive", "allocate");
        String first =
                desk.done("counter", "find", "1111", "--json")
                        .json()
                        .list("matches")
                        .getFirst()
                        .text("order_id");
        desk.done("counter", "hand", first, "--in-doubt");
    }

    private WindowFixture closing() {
        WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王");
        window.go(Target.CLOSING);
        return window;
    }

    @Test
    void ticksAreMarkedByKeyAndTakenBack() {
        try (WindowFixture window = closing()) {
            window.press("#closing-ticks");
            assertTrue(text(window, "#closing-ticks").endsWith(" 1"));
            key(window, "#give-back-table", KeyCode.SPACE);
            assertEquals("DONE", states(window));
            assertFalse(
                    text(window, "#closing-ticks").endsWith(" 1"), "nothing waits for a person");
            window.press(".notice .button"); // the undo
            assertEquals("TO_DO", states(window));
            window.press("#give-back-done");
            window.press("#give-back-not-done");
            assertEquals("TO_DO", states(window));
            window.press("#closing-refunds");
            window.press("#give-back-copy");
            String copied = window.fx(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.contains("手工水饺") && copied.contains("¥29.90"), copied);
            assertNoPhone(copied);
        }
    }

    private static String states(WindowFixture window) {
        return window.fx(
                () ->
                        window
                                .<TableView<ListGiveBack.Entry>>find("#give-back-table")
                                .getItems()
                                .stream()
                                .map(each -> each.todo().state().name())
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void aPartOfALineGoesBackToStockForAReason() {
        try (WindowFixture window = closing()) {
            int before = late(window);
            String reminder = window.fx(() -> window.<TextArea>find("#late-reminder").getText());
            assertTrue(reminder.contains("取货号"), reminder);
            assertNoPhone(reminder);
            type(window, "#late-quantity", "zwei");
            window.press("#late-return");
            assertTrue(text(window, "#late-error").contains("件数"));
            type(window, "#late-quantity", "1");
            window.press("#late-return");
            assertFalse(text(window, "#late-error").isBlank(), "the reason is missing");
            type(window, "#late-reason", "打了两次电话");
            window.press("#late-return");
            assertEquals(before - 1, late(window));
            assertTrue(text(window, "#closing-late").endsWith(" " + (before - 1)));
            window.press("#late-copy-all");
            assertNoPhone(window.fx(() -> Clipboard.getSystemClipboard().getString()));
            window.press("#closing-sums");
            assertTrue(text(window, "#closing-verdict").contains("对得上"));
        }
    }

    private static int late(WindowFixture window) {
        return window.fx(
                () ->
                        window.<TableView<LateRow>>find("#late-table").getItems().stream()
                                .mapToInt(row -> row.line().quantity())
                                .sum());
    }

    @Test
    void nothingOnTheScreenIsAPhone() {
        try (WindowFixture window = closing()) {
            for (String section : List.of("late", "refunds", "ticks", "sums")) {
                window.press("#closing-" + section);
                String seen = window.fx(() -> texts(window.scene().getRoot()));
                assertTrue(seen.length() > 20, section);
                assertNoPhone(seen);
            }
        }
    }

    @Test
    void todayGoesToWhatWaits() {
        try (WindowFixture window = closing()) {
            window.press("#closing-sums");
            window.go(Target.TODAY);
            window.press("#today-task-refunds");
            assertTrue(window.fx(() -> isSelected(window, "#closing-refunds")));
            assertEquals(
                    0,
                    window.fx(
                            () ->
                                    window.<TableView<?>>find("#give-back-table")
                                            .getSelectionModel()
                                            .getSelectedIndex()));
        }
    }

    private static boolean isSelected(WindowFixture window, String head) {
        return window.<javafx.scene.control.ToggleButton>find(head).isSelected();
    }

    private static void assertNoPhone(String text) {
        for (String phone : PHONES) {
            assertFalse(text.replaceAll("[ -]", "").contains(phone), () -> "shows " + phone);
        }
    }

    private static void type(WindowFixture window, String field, String text) {
        window.fx(
                () -> {
                    window.<TextField>find(field).setText(text);
                    return true;
                });
    }

    private static void key(WindowFixture window, String node, KeyCode code) {
        window.fx(
                () -> {
                    TableView<?> table = window.find(node);
                    table.getSelectionModel().selectFirst();
                    table.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    false,
                                    false,
                                    false));
                    return true;
                });
        window.settle();
    }

    private static String text(WindowFixture window, String selector) {
        return window.fx(() -> window.<Labeled>find(selector).getText());
    }

    private static String texts(Node node) {
        return nodes(node)
                .map(
                        each ->
                                each instanceof Labeled labeled
                                        ? labeled.getText()
                                        : each instanceof TextInputControl input
                                                ? input.getText()
                                                : "")
                .filter(text -> text != null)
                .reduce("", (all, text) -> all + "\n" + text);
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(ClosingViewTest::nodes))
                : Stream.of(node);
    }
}
