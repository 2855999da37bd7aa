package org.leaderdesk.ui.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import java.util.List;
import java.util.Locale;

/** The arrival screen by its controls: counted, short, decided, taken back, packed. */
@Windowed
class ArrivalViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;
    private WindowFixture window;
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void tenPeople() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 10, 0))));
    }

    private void open(String user) {
        window = WindowFixture.signedIn(desk, LOOK, user);
        window.go(Target.ARRIVAL);
        robot.targetWindow(window.stage());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void enter(String field, String text) {
        window.fx(
                () -> {
                    TextField box = window.find(field);
                    box.requestFocus();
                    box.setText(text);
                    return true;
                });
        robot.push(KeyCode.ENTER);
        window.settle();
    }

    private void type(String text) {
        robot.write(text, 0);
        robot.push(KeyCode.ENTER);
        window.settle();
    }

    private String sums() {
        return window.fx(() -> window.<Label>find("#arrival-sums").getText());
    }

    private String text(String id) {
        return window.fx(() -> window.<Labeled>find(id).getText());
    }

    private CountRow row(int index) {
        return window.fx(
                () -> window.<TableView<CountRow>>find("#arrival-table").getItems().get(index));
    }

    @Test
    void typedInPlaceWithEnterToTheNextRowAndTakenBack() {
        open("");
        // 大米 20, then 蓝莓 10, as the papers sort them.
        assertEquals("大米 (10斤)", row(0).count().name());
        window.fx(
                () -> {
                    TableView<CountRow> table = window.find("#arrival-table");
                    table.requestFocus();
                    table.getFocusModel().focus(0, table.getColumns().get(4));
                    return true;
                });
        type("19");
        type("10");
        assertEquals("应到 30，实到 29，缺 1，0 种没点", sums());
        assertEquals("少", row(0).resultProperty().get());
        assertEquals("齐", row(1).resultProperty().get());
        window.press("#arrival-undo");
        assertEquals("应到 30，实到 19，缺 1，1 种没点", sums());
        window.press("#arrival-undo");
        assertEquals("应到 30，实到 0，缺 0，2 种没点", sums());
        robot.push(KeyCode.F8);
        window.settle();
        assertEquals("应到 30，实到 30，缺 0，0 种没点", sums());
    }

    @Test
    void scannedOneByOneOrWithANumberAndWrongOnesSayWhy() {
        open("");
        enter("#arrival-scan", "SP1");
        enter("#arrival-scan", "SP1");
        assertEquals("2", row(1).quantityProperty().get());
        enter("#arrival-scan", "9");
        assertEquals("10", row(1).quantityProperty().get());
        window.fx(
                () -> {
                    TableView<CountRow> table = window.find("#arrival-table");
                    table.requestFocus();
                    table.getFocusModel().focus(1, table.getColumns().get(5));
                    return true;
                });
        type("99");
        assertTrue(row(1).isRefused());
        assertTrue(row(1).resultProperty().get().contains("没有记下"));
        assertEquals("", row(1).lossProperty().get());
        enter("#arrival-scan", "NOT-A-CODE");
        assertEquals("应到 30，实到 10，缺 0，1 种没点", sums());
    }

    @Test
    void whoGoesShortIsRehearsedDecidedAndTakenBack() {
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 8);
        open("");
        window.press("#arrival-shortage");
        assertTrue(text("#arrival-short-sum").startsWith("会缺 2 行共 2 件"));
        assertEquals(0, window.fx(() -> refunds()));
        window.press("#arrival-decide");
        assertTrue(text("#arrival-short-sum").startsWith("已定：缺 2 行共 2 件，要退 ¥118.00"));
        assertTrue(isDisabled("#arrival-decide"));
        assertEquals(2, window.fx(() -> refunds()));
        window.press("#arrival-take-back");
        assertTrue(text("#arrival-short-sum").startsWith("会缺"));
        window.fx(
                () -> {
                    window.<RadioButton>find("#arrival-policy-manual").fire();
                    return true;
                });
        window.settle();
        assertTrue(text("#arrival-short-error").contains("缺 2 件"));
        assertTrue(isDisabled("#arrival-decide"));
        window.fx(
                () -> {
                    TableView<ShortRow> table = window.find("#arrival-short");
                    table.requestFocus();
                    table.getFocusModel().focus(0, table.getColumns().get(6));
                    return true;
                });
        type("1");
        type("1");
        assertEquals("", text("#arrival-short-error"));
        assertFalse(isDisabled("#arrival-decide"));
    }

    @Test
    void whatWeighsTooLittleIsNoPieceThatIsShort() {
        desk.done("arrive", "weigh", "--variant", "SP2", "--sold", 5000, "--weighed", 4500);
        open("");
        window.press("#arrival-shortage");
        assertTrue(text("#arrival-short-sum").startsWith("10 行分量不足，要退 ¥"));
        assertFalse(text("#arrival-short-sum").contains("0 件"));
        TableView<ShortRow> table = window.fx(() -> window.find("#arrival-short"));
        assertEquals(
                List.of("分量"),
                window.fx(
                        () ->
                                table.getItems().stream()
                                        .map(row -> row.piecesProperty().get())
                                        .distinct()
                                        .toList()));
    }

    @Test
    void aBatchIsFollowedToEverybodyWhoGotOfIt() {
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 10, "--trace", "B-77");
        open("小王");
        window.press("#arrival-trace");
        enter("#arrival-batch-code", "B-78");
        assertTrue(text("#arrival-batch-error").contains("B-78"), text("#arrival-batch-error"));
        enter("#arrival-batch-code", "B-77");
        assertEquals("", visibleText("#arrival-batch-error"));
        List<String> said =
                window.fx(
                        () ->
                                window
                                        .<VBox>find("#arrival-batch-deliveries")
                                        .getChildren()
                                        .stream()
                                        .map(line -> ((Label) line).getText())
                                        .toList());
        assertEquals(1, said.size());
        assertTrue(said.getFirst().contains("第 1 车：蓝莓 (4盒)"), said.toString());
        assertEquals(
                10,
                window.fx(
                        () -> window.<TableView<?>>find("#arrival-batch-table").getItems().size()));
    }

    private String visibleText(String id) {
        return window.fx(
                () -> {
                    Label label = window.find(id);
                    return label.isVisible() ? label.getText() : "";
                });
    }

    private int refunds() {
        return (int)
                window.scene().getRoot().lookupAll(".check-box").stream()
                        .filter(CheckBox.class::isInstance)
                        .count();
    }

    private boolean isDisabled(String button) {
        return window.fx(() -> window.<ButtonBase>find(button).isDisabled());
    }

    @Test
    void staffPackBagsAndSeeNoCosts() {
        open("小王");
        assertTrue(window.fx(() -> window.scene().lookup("#arrival-settlement") == null));
        window.press("#arrival-shelves");
        window.press("#arrival-shelf-add");
        window.press("#arrival-shelves-save");
        assertTrue(text("#arrival-shelves-error").contains("货架没有改"));
        enter("#arrival-pack-scan", "3");
        assertTrue(text("#arrival-pack-bag").contains("3 号 姓名3 0003"));
        enter("#arrival-pack-scan", "柜07");
        assertEquals(List.of("3 号 姓名3：常温 柜07"), packed());
        enter("#arrival-pack-scan", "99");
        assertTrue(text("#arrival-pack-error").contains("99"));
        window.press("#arrival-pack-undo");
        assertEquals(List.of(), packed());
    }

    private List<String> packed() {
        return window.fx(
                () ->
                        window.<VBox>find("#arrival-packed").getChildren().stream()
                                .map(line -> ((Label) line).getText())
                                .toList());
    }

    @Test
    void theCheckIsPrintedFromHere() {
        open("");
        window.press("#arrival-print-check");
        assertTrue(window.fx(() -> window.<RadioButton>find("#lists-receiving").isSelected()));
    }
}
