package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people do in the window, from the first start on, with real books and real files. */
@Windowed
class WindowJourneyTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();

    @Test
    void fromTheFirstStartToAListInTwoClicksAfterTheFile() {
        DeskFixture desk = DeskFixture.in(folder, "other");
        Path file = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        try (WindowFixture window = WindowFixture.first(desk, LOOK)) {
            robot.targetWindow(window.stage());
            write(window, "#welcome-name", "李团长");
            write(window, "#welcome-passcode", "a long passcode");
            write(window, "#welcome-again", "another passcode");
            press(window, "#welcome-make");
            assertEquals("两次口令不一样，第二遍请重输。", text(window, "#welcome-error"));
            write(window, "#welcome-again", "a long passcode");
            press(window, "#welcome-make");
            String code = text(window, "#welcome-code");
            write(window, "#welcome-typed-back", code.substring(1));
            press(window, "#welcome-finish");
            assertTrue(text(window, "#welcome-error").contains("恢复码"));
            write(window, "#welcome-typed-back", code.toLowerCase(Locale.ROOT));
            press(window, "#welcome-finish");
            agree(window);

            window.go(Target.ORDERS);
            paste(window, file);
            press(window, "#import-commit");
            assertEquals("v1，还没打印", text(window, "#lists-version"));
            // No printer is here to press the second button for; the same page goes to a file.
            assertFalse(window.fx(() -> window.find("#lists-print").isDisabled()));
        }
    }

    @Test
    void aManagerMakesARegionsBookAtTheFirstStart() {
        DeskFixture desk = DeskFixture.without(folder, "none");
        try (WindowFixture window = WindowFixture.first(desk, LOOK)) {
            robot.targetWindow(window.stage());
            window.fx(
                    () -> {
                        window.<RadioButton>find("#welcome-of-region").fire();
                        return true;
                    });
            assertTrue(
                    text(window, "#welcome-what").contains("没有团员"), text(window, "#welcome-what"));
            write(window, "#welcome-name", "东区");
            write(window, "#welcome-passcode", "a long passcode");
            write(window, "#welcome-again", "a long passcode");
            press(window, "#welcome-make");
            write(window, "#welcome-typed-back", text(window, "#welcome-code"));
            press(window, "#welcome-finish");
            agree(window);
            assertEquals(List.of(Target.REGION, Target.SYNC, Target.SETTINGS), window.targets());
        }
    }

    /** Nothing is ticked for anybody, and without it nothing goes on. */
    private void agree(WindowFixture window) {
        assertTrue(window.fx(() -> window.find("#agreement-accept").isDisabled()));
        window.fx(
                () -> {
                    window.<javafx.scene.control.CheckBox>find("#agreement-read").fire();
                    return true;
                });
        press(window, "#agreement-accept");
    }

    @Test
    void aPersonSaysWhichGroupBuyItIsInTheWindowsOwnWords() {
        DeskFixture desk = DeskFixture.in(folder);
        List<ToolOrder> half = new ArrayList<>(ToolOrder.several(1, 5, 0));
        half.addAll(ToolOrder.several(6, 10, 5000));
        Path first = desk.file("早.csv", ToolLayout.KTT_15.lines(ToolOrder.several(1, 10, 0)));
        desk.done("import", "orders", first);
        Path later = desk.file("晚.csv", ToolLayout.KTT_15.lines(half));
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.ORDERS);
            paste(window, later);
            assertTrue(
                    texts(window).stream().noneMatch(text -> text.contains("--")),
                    () -> texts(window).toString());
            assertEquals("晚", window.fx(() -> window.<TextField>find("#import-fresh").getText()));
            write(window, "#import-fresh", "周三团");
            pressNamed(window, "是新的团购");
            press(window, "#import-commit-only");
            assertTrue(texts(window).contains("周三团"), () -> texts(window).toString());
        }
    }

    @Test
    void aWrongFileIsTakenBackByOneClick() {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("上周.csv", OrderLines.ofThreePeople().lines());
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.ORDERS);
            paste(window, file);
            press(window, "#import-commit-only");
            pressNamed(window, "撤销");
            assertTrue(
                    texts(window).contains("已取消 4 单。再导入这个文件就恢复。"), () -> texts(window).toString());
            assertTrue(texts(window).contains("已取消"));
        }
        assertTrue(
                desk.done("orders", "list", "--json").objects().stream()
                        .allMatch(order -> order.text("state").equals("CANCELLED")));
    }

    @Test
    void theSameGroupBuyExportedAgainAtEleven() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("早.csv", OrderLines.ofThreePeople().lines()));
        Path later =
                desk.file(
                        "十一点.csv",
                        OrderLines.ofThreePeople()
                                .order(5, "陈姐", "陈静", "13600004444", "阳光花园99弄8号301", "已支付")
                                .item("蓝莓(125g)", "水果", 1, "29.90", "0")
                                .lines());
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.ORDERS);
            paste(window, later);
            press(window, "#import-commit");
            assertTrue(
                    texts(window).stream().anyMatch(text -> text.startsWith("新订单 1 单")),
                    () -> texts(window).toString());
            assertEquals(5, orders(window));
        }
    }

    @Test
    void aFileThatIsNoOrderFileChangesNothing() {
        DeskFixture desk = DeskFixture.in(folder);
        Path wrong = desk.file("发票.csv", "发票号,日期,合计", "1,2026-11-20,9.90");
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.ORDERS);
            paste(window, wrong);
            assertTrue(text(window, "#import-refusal").contains("发票.csv"));
            assertEquals(0, orders(window));
            window.go(Target.TODAY);
            assertTrue(texts(window).contains("发票.csv 还没导入完，等你决定"), () -> texts(window).toString());
            window.go(Target.ORDERS);
            paste(window, desk.file("坏.csv", "跟团号,商品,数量,收货人,联系电话", "1,橙,两份,张三,13800000001"));
            window.go(Target.TODAY);
            assertTrue(
                    texts(window).contains("坏.csv 有 1 个单元格没读懂，一单都没导入"),
                    () -> texts(window).toString());
            window.go(Target.ORDERS);
            pressNamed(window, "关闭");
            window.go(Target.TODAY);
            assertTrue(texts(window).stream().noneMatch(text -> text.contains("坏.csv")));
        }
    }

    @Test
    void aSheetOfTheLeadersOwnIsExplainedOnceAndAChatsListIsPasted() {
        DeskFixture desk = DeskFixture.in(folder);
        Path first =
                desk.file(
                        "小店.csv",
                        "几号,谁买的,住哪里,要的,怎么联系,先生女士",
                        "1,王芳,阳光花园3号1203,橙,13800000001,2",
                        "2,李强,阳光花园5号302,橙,13800000002,1");
        Path second =
                desk.file("小店下周.csv", "几号,谁买的,住哪里,要的,怎么联系,先生女士", "1,陈静,阳光花园8号301,蓝莓,13800000003,1");
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            robot.targetWindow(window.stage());
            window.go(Target.ORDERS);
            paste(window, first);
            assertEquals("还缺：商品，数量。有了才能导入。", text(window, "#mapping-lacking"));
            assertTrue(window.fx(() -> window.find("#mapping-preview").isDisabled()));
            chooseField(window, "#mapping-4", "product");
            assertTrue(text(window, "#mapping-lacking").contains("数量"));
            chooseField(window, "#mapping-6", "quantity");
            write(window, "#mapping-name", "小店单子");
            press(window, "#mapping-preview");
            press(window, "#import-commit-only");
            assertEquals(2, orders(window));

            paste(window, second);
            assertTrue(texts(window).contains("按“小店单子”的列对应读的。"), () -> texts(window).toString());
            press(window, "#import-commit-only");
            assertEquals(3, orders(window));

            pasteText(window, "周末水果\n1. 张三 3-1203 橙×2\n2. 李四 5-302 橙");
            String why =
                    window.fx(
                            () ->
                                    window.<TableView<?>>find("#import-rejected")
                                            .getColumns()
                                            .getLast()
                                            .getCellData(0)
                                            .toString());
            assertTrue(why.startsWith("“橙”没看懂：商品后面写上数量"), why);
            pressNamed(window, "改文字");
            writeArea(window, "#paste-text", "周末水果\n1. 张三 3-1203 橙×2\n2. 李四 5-302 橙×1");
            write(window, "#paste-name", "周末水果团");
            press(window, "#paste-read");
            press(window, "#import-commit-only");
            assertEquals(5, orders(window));
            assertTrue(texts(window).contains("周末水果团"));
        }
    }

    private static void chooseField(WindowFixture window, String choice, String field) {
        window.fx(
                () -> {
                    window.<ComboBox<Optional<String>>>find(choice).setValue(Optional.of(field));
                    return true;
                });
        window.settle();
    }

    private void pasteText(WindowFixture window, String text) {
        window.fx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    window.find("#orders-table").requestFocus();
                    return true;
                });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        window.settle();
    }

    private static void writeArea(WindowFixture window, String area, String text) {
        window.fx(
                () -> {
                    window.<TextInputControl>find(area).setText(text);
                    return true;
                });
        window.settle();
    }

    private void pressNamed(WindowFixture window, String name) {
        window.settle();
        robot.clickOn(name);
        window.settle();
    }

    @Test
    void lockedAndUnlocked() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.ORDERS);
            press(window, "#lock");
            write(window, "#unlock-passcode", "not the passcode");
            press(window, "#unlock-enter");
            assertFalse(text(window, "#unlock-error").isBlank());
            write(window, "#unlock-passcode", DeskFixture.PASSCODE);
            press(window, "#unlock-enter");
            assertEquals(0, orders(window));
        }
    }

    @Test
    void locksItselfWhenNobodyTouchesAnything() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = WindowFixture.impatient(desk, LOOK, Duration.ofMillis(300))) {
            window.until(() -> window.scene().lookup("#unlock-passcode") != null);
            assertFalse(window.has(Target.ORDERS));
        }
    }

    @Test
    void whileGoodsAreHandedOutOnlyPhonesAreLocked() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        try (WindowFixture window = WindowFixture.impatient(desk, LOOK, Duration.ofSeconds(2))) {
            robot.targetWindow(window.stage());
            window.until(() -> window.scene().lookup("#contact-locked") != null);
            assertEquals(4, orders(window));
            press(window, "#contact-locked");
            write(window, "#contact-passcode", "not the passcode");
            press(window, "#contact-unlock");
            assertTrue(texts(window).stream().anyMatch(text -> text.startsWith("口令")));
            write(window, "#contact-passcode", DeskFixture.PASSCODE);
            press(window, "#contact-unlock");
            window.until(() -> window.scene().lookup("#contact-passcode") == null);
        }
    }

    @Test
    void aRuleIsChangedAndTheRecoveryCodeReplaced() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            robot.targetWindow(window.stage());
            window.go(Target.SETTINGS);
            press(window, "#settings-rules");
            typeRule(window, "#rule-idle-lock", "500");
            assertTrue(texts(window).stream().anyMatch(text -> text.contains("1–120")));
            typeRule(window, "#rule-idle-lock", "25");
            assertTrue(window.fx(() -> window.find("#rule-usual-idle-lock").isVisible()));
            window.press("#rule-usual-idle-lock");
            assertEquals(
                    "10", window.fx(() -> window.<TextField>find("#rule-idle-lock").getText()));

            press(window, "#settings-sign-in");
            write(window, "#settings-code-passcode", DeskFixture.PASSCODE);
            press(window, "#settings-new-code");
            String code = text(window, "#settings-code");
            write(window, "#settings-code-typed", code.substring(2));
            press(window, "#settings-replace-code");
            assertTrue(text(window, "#settings-code-error").contains("原来的恢复码还有效"));
            write(window, "#settings-code-typed", code.toLowerCase(Locale.ROOT));
            press(window, "#settings-replace-code");
            assertTrue(texts(window).stream().anyMatch(text -> text.startsWith("恢复码换好了")));

            press(window, "#settings-audit");
            window.until(() -> texts(window.scene().getRoot()).anyMatch("换恢复码"::equals));
            assertEquals("完整，没被改过", text(window, "#audit-verdict"));
        }
    }

    private void typeRule(WindowFixture window, String field, String value) {
        write(window, field, value);
        robot.push(KeyCode.ENTER);
        window.settle();
    }

    @Test
    void goesAnywhereByAFewLetters() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            robot.targetWindow(window.stage());
            window.fx(
                    () -> {
                        window.find("#nav-today").requestFocus();
                        return true;
                    });
            robot.push(KeyCode.CONTROL, KeyCode.K);
            window.settle();
            robot.write("shangpin", 0).push(KeyCode.ENTER);
            window.settle();
            assertTrue(window.fx(() -> window.scene().lookup("#products-table") != null));
        }
    }

    @Test
    void aSecondProgramOnTheBookSaysSo() {
        DeskFixture desk = DeskFixture.in(folder);
        try (Session other = desk.signIn("");
                WindowFixture window = WindowFixture.locked(desk, LOOK)) {
            assertTrue(
                    texts(window).stream().anyMatch(text -> text.contains("另一个团长工作台")),
                    () -> other.user().name() + texts(window));
        }
    }

    @Test
    void aPickupClerkSeesNoFullPhoneAnywhere() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            for (Target target : Target.values()) {
                if (window.has(target)) {
                    window.go(target);
                    assertEquals(
                            List.of(),
                            texts(window).stream()
                                    .filter(text -> PHONE.matcher(text).find())
                                    .toList(),
                            target::name);
                }
            }
        }
    }

    private void write(WindowFixture window, String field, String text) {
        window.fx(
                () -> {
                    window.<TextInputControl>find(field).clear();
                    window.<TextInputControl>find(field).requestFocus();
                    return true;
                });
        if (window.fx(() -> window.find(field)) instanceof PasswordField) {
            robot.write(text, 0);
        } else {
            window.fx(
                    () -> {
                        window.<TextField>find(field).setText(text);
                        return true;
                    });
        }
        window.settle();
    }

    private void press(WindowFixture window, String button) {
        window.settle();
        Node node = window.fx(() -> window.find(button));
        robot.clickOn(node);
        window.settle();
    }

    /** Files copied in the file manager and pasted with Ctrl+V. */
    private void paste(WindowFixture window, Path file) {
        window.fx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(file.toFile()));
                    Clipboard.getSystemClipboard().setContent(content);
                    window.find("#orders-table").requestFocus();
                    return true;
                });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        window.settle();
    }

    private static String text(WindowFixture window, String label) {
        return window.fx(() -> window.<Label>find(label).getText());
    }

    private static int orders(WindowFixture window) {
        window.go(Target.ORDERS);
        return window.fx(() -> window.<TableView<?>>find("#orders-table").getItems().size());
    }

    /** Every text the window shows. */
    private static List<String> texts(WindowFixture window) {
        return window.fx(() -> texts(window.scene().getRoot()).toList());
    }

    private static java.util.stream.Stream<String> texts(Node node) {
        java.util.stream.Stream<String> own =
                switch (node) {
                    case Labeled labeled -> java.util.stream.Stream.ofNullable(labeled.getText());
                    case TextInputControl input ->
                            java.util.stream.Stream.ofNullable(input.getText());
                    default -> java.util.stream.Stream.empty();
                };
        return node instanceof Parent parent
                ? java.util.stream.Stream.concat(
                        own,
                        parent.getChildrenUnmodifiable().stream().flatMap(WindowJourneyTest::texts))
                : own;
    }
}
