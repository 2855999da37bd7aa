package org.leaderdesk.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.order.OrderQuery.Only;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The orders' screen, by its controls, and what the book then holds. */
@Windowed
class OrdersViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private DeskFixture desk;
    private WindowFixture window;

    @BeforeEach
    void someOrders() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        window = WindowFixture.signedIn(desk, LOOK, "");
        robot.targetWindow(window.stage());
        window.go(Target.ORDERS);
    }

    @Test
    void aWalkInIsTypedWithoutAMouseAndTakenBack() {
        focus("#orders-table");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.settle();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.settle();
        assertEquals("先写谁买的。", label("#walk-in-error"));
        focus("#walk-in-who");
        robot.write("Zhao", 0).push(KeyCode.TAB).write("13811112222", 0);
        robot.push(KeyCode.TAB).write("3-1203", 0).push(KeyCode.TAB);
        choose("#walk-in-what", "蓝莓");
        robot.push(KeyCode.ENTER);
        robot.write("3", 0).push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.ENTER);
        window.settle();
        assertEquals(5, rows());
        BrowseOrders.Row row = selected("A-1");
        assertEquals("2222", row.recipient().tail4());
        assertEquals("1203", row.recipient().room().reveal());
        assertEquals(3, row.pieces());

        robot.clickOn("撤销");
        window.settle();
        assertEquals("CANCELLED", walkIn().text("state"));
    }

    @Test
    void aKnownBuyerIsFoundByRoomAndNeverGuessed() {
        focus("#orders-table");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.settle();
        String tail = window.fx(() -> first().recipient().tail4());
        choose("#walk-in-who", tail);
        robot.push(KeyCode.ENTER);
        window.settle();
        assertNull(window.fx(() -> window.scene().lookup("#walk-in-buyer")));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.settle();
        assertTrue(label("#walk-in-buyer").contains(tail));
        robot.push(KeyCode.ESCAPE);
        window.settle();
        assertNull(window.fx(() -> window.scene().lookup("#walk-in")));
        assertEquals(4, rows());
    }

    @Test
    void escClosesAWalkInFromTheTableToo() {
        focus("#orders-table");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.settle();
        focus("#orders-table");
        robot.push(KeyCode.ESCAPE);
        window.settle();
        assertNull(window.fx(() -> window.scene().lookup("#walk-in")));
        assertEquals("orders-table", window.fx(() -> window.scene().getFocusOwner().getId()));
    }

    @Test
    void anOrderOneChoosesIsShownInPlaceOfAnEmptyWalkIn() {
        focus("#orders-table");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.settle();
        select(0);
        assertNull(window.fx(() -> window.scene().lookup("#walk-in")));
        assertNotNull(window.fx(() -> window.scene().lookup("#orders-inspector")));
    }

    @Test
    void whatIsTypedOfAWalkInIsKeptWhenAnOrderIsChosen() {
        focus("#orders-table");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.settle();
        choose("#walk-in-who", "Zhao");
        select(0);
        assertEquals("Zhao", window.fx(() -> window.<TextField>find("#walk-in-who").getText()));
        assertTrue(notices().startsWith("现场加单还没记完"), this::notices);
        focus("#orders-table");
        robot.push(KeyCode.ESCAPE);
        window.settle();
        assertNull(window.fx(() -> window.scene().lookup("#walk-in")));
        assertNotNull(window.fx(() -> window.scene().lookup("#orders-inspector")));
    }

    @Test
    void whatIsWrongWithAWalkInIsNotSaidOnceItIsMended() {
        focus("#orders-table");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.settle();
        choose("#walk-in-who", "Zhao");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.settle();
        assertEquals("先选商品。", label("#walk-in-error"));
        choose("#walk-in-what", "蓝莓");
        robot.push(KeyCode.ENTER);
        window.settle();
        assertEquals("", label("#walk-in-error"));
    }

    @Test
    void aCellThatIsNotReadSaysWhatToDoWithoutSayingAgainWhereItIs() {
        String[] lines =
                new OrderLines()
                        .order(1, "大刘", "刘伟", "13700003333", "南门保安室", "没数")
                        .item("蓝莓(125g)", "水果", 1, "29.90", "0")
                        .lines();
        Path file = desk.file("改坏的.csv", lines);
        paste(clipboard -> clipboard.putFiles(List.of(file.toFile())));
        assertEquals(
                "改坏的.csv | 2 | 订单状态 | 没数 | 认不出这个订单状态：请改成已支付、待支付、已发货、已送达、已取消或已退款。", rejection(0));
    }

    @Test
    void anEntryThatIsNotReadIsShownAsItWasPasted() {
        paste(clipboard -> clipboard.putString("周末团\n1. 张三 3-1203 橙×2\n2. 李四 5-302 橙"));
        assertEquals(
                "3 | 2 | 2. 李四 5-302 橙 | “橙”没看懂：商品后面写上数量，像“苹果×2”；几样之间空一格，规格放进括号。", rejection(0));
    }

    private void paste(Consumer<ClipboardContent> copied) {
        window.fx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    copied.accept(content);
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        focus("#orders-table");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        window.settle();
    }

    private String rejection(int row) {
        return window.fx(
                () ->
                        window.<TableView<?>>find("#import-rejected").getColumns().stream()
                                .map(each -> String.valueOf(each.getCellData(row)))
                                .collect(Collectors.joining(" | ")));
    }

    private String notices() {
        return window.fx(
                () ->
                        window.find(".notice-bar").lookupAll(".label").stream()
                                .map(each -> ((Label) each).getText())
                                .collect(Collectors.joining()));
    }

    private void select(int row) {
        window.fx(
                () -> {
                    window.<TableView<?>>find("#orders-table").getSelectionModel().select(row);
                    return true;
                });
        window.settle();
    }

    @Test
    void filtersAndSortingAreAsTheyWereLeftAndTheSearchIsNot() {
        window.fx(
                () -> {
                    TableView<?> table = window.find("#orders-table");
                    table.getSortOrder().clear();
                    TableColumn<?, ?> amount =
                            table.getColumns().stream()
                                    .filter(each -> "amount".equals(each.getId()))
                                    .findFirst()
                                    .orElseThrow();
                    amount.setSortType(TableColumn.SortType.DESCENDING);
                    sortBy(table, amount);
                    window.<ComboBox<Only>>find("#orders-only").setValue(Only.CANCELLED);
                    window.<ComboBox<?>>find("#orders-group-buy").getSelectionModel().select(0);
                    window.<TextField>find("#orders-search").setText("wang");
                    return true;
                });
        window.settle();
        close();
        open();
        assertEquals(
                Only.CANCELLED,
                window.fx(() -> window.<ComboBox<Only>>find("#orders-only").getValue()));
        assertFalse(
                window.fx(() -> window.<ComboBox<?>>find("#orders-group-buy").getValue() == null));
        assertEquals("", window.fx(() -> window.<TextField>find("#orders-search").getText()));
        assertEquals(
                List.of("amount DESCENDING"),
                window.fx(
                        () ->
                                window.<TableView<?>>find("#orders-table").getSortOrder().stream()
                                        .map(each -> each.getId() + " " + each.getSortType())
                                        .toList()));
        window.fx(
                () -> {
                    window.<Button>find("#orders-clear").fire();
                    return true;
                });
        window.settle();
        close();
        open();
        assertEquals(4, rows());
    }

    @SuppressWarnings("unchecked")
    private static <T> void sortBy(TableView<T> table, TableColumn<?, ?> column) {
        table.getSortOrder().add((TableColumn<T, ?>) column);
    }

    private Json walkIn() {
        close();
        return desk.done("orders", "list", "--json").objects().stream()
                .filter(each -> each.text("join_number").equals("A-1"))
                .findFirst()
                .orElseThrow();
    }

    private BrowseOrders.Row first() {
        return window.<TableView<BrowseOrders.Row>>find("#orders-table").getItems().getFirst();
    }

    private BrowseOrders.Row selected(String join) {
        return window.fx(
                () ->
                        window
                                .<TableView<BrowseOrders.Row>>find("#orders-table")
                                .getItems()
                                .stream()
                                .filter(each -> each.order().joinNumber().equals(join))
                                .findFirst()
                                .orElseThrow());
    }

    private void choose(String field, String text) {
        focus(field);
        window.fx(
                () -> {
                    window.<TextField>find(field).setText(text);
                    return true;
                });
        window.settle();
    }

    private void focus(String node) {
        window.fx(
                () -> {
                    window.find(node).requestFocus();
                    return true;
                });
        window.settle();
    }

    private String label(String label) {
        return window.fx(() -> window.<Label>find(label).getText());
    }

    private int rows() {
        return window.fx(() -> window.<TableView<?>>find("#orders-table").getItems().size());
    }
}
