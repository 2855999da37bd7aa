package org.leaderdesk.ui.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers screen by its controls, on an empty book and on a small one. */
@Windowed
class NumbersViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void open() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
    }

    /** Nine orders on Wednesday 18 November in one group. */
    private void orders() {
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 9, 0))),
                "--group-buy",
                "new:周末团");
        desk.done("groups", "add", "一号群");
        desk.done("groups", "describe", "一号群", "--since", "2026-11-01");
    }

    private WindowFixture window() {
        WindowFixture window = WindowFixture.signedIn(desk, LOOK, "");
        window.go(Target.NUMBERS);
        return window;
    }

    private static List<ToggleButton> tiles(WindowFixture window) {
        return window.fx(
                () ->
                        window.scene().getRoot().lookupAll(".kpi-tile").stream()
                                .map(ToggleButton.class::cast)
                                .toList());
    }

    private static Set<String> said(WindowFixture window, String selector) {
        return window.fx(
                () ->
                        window.find(selector).lookupAll(".label").stream()
                                .map(node -> ((Labeled) node).getText())
                                .collect(Collectors.toSet()));
    }

    private static String text(WindowFixture window, String selector) {
        return window.fx(() -> window.<Label>find(selector).getText());
    }

    @Test
    void pickupStaffDoNotSeeIt() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            assertFalse(window.has(Target.NUMBERS));
        }
    }

    @Test
    void anEmptyBookHasTwelveGreyTilesThatSayWhatToDo() {
        try (WindowFixture window = window()) {
            assertEquals(12, tiles(window).size());
            for (ToggleButton tile : tiles(window)) {
                Set<String> said = said(window, "#" + tile.getId());
                assertTrue(said.contains("–"), said::toString);
                assertTrue(said.contains("没测"), said::toString);
                assertFalse(said.toString().contains("NaN"), said::toString);
            }
            assertTrue(said(window, "#kpi-k8").contains("到货时在“到货”里记一笔，提货在前台核销。"));
            assertTrue(text(window, "#numbers-about").contains("今天还没有订单"));
            for (String view : List.of("#numbers-weeks", "#numbers-quarters")) {
                window.press(view);
                assertEquals(12, tiles(window).size());
                assertFalse(said(window, "#kpi-k3").toString().contains("NaN"));
            }
            window.press("#kpi-k1");
            assertEquals("有没有用：还没有前后两段可以比。", text(window, "#numbers-check"));
        }
    }

    @Test
    void twelveTilesStandFourInARowAndAreTheSameSize() {
        orders();
        try (WindowFixture window = window()) {
            List<Bounds> places =
                    window.fx(
                            () ->
                                    tiles0(window).stream()
                                            .map(tile -> tile.localToScene(tile.getLayoutBounds()))
                                            .toList());
            assertEquals(4, places.stream().map(Bounds::getMinX).distinct().count());
            assertEquals(3, places.stream().map(Bounds::getMinY).distinct().count());
            double wide = places.getFirst().getWidth();
            double high = places.getFirst().getHeight();
            assertTrue(
                    places.stream()
                            .allMatch(
                                    each ->
                                            Math.abs(each.getWidth() - wide) < 2
                                                    && Math.abs(each.getHeight() - high) < 2),
                    places::toString);
            assertTrue(
                    places.stream().allMatch(each -> each.getMaxY() <= window.scene().getHeight()));
        }
    }

    private static List<Node> tiles0(WindowFixture window) {
        return List.copyOf(window.scene().getRoot().lookupAll(".kpi-tile"));
    }

    @Test
    void aTileSaysItsValueItsLightAndItsGoalAndOpensItsExplanation() {
        orders();
        try (WindowFixture window = window()) {
            Set<String> said = said(window, "#kpi-k3");
            assertTrue(said.containsAll(Set.of("单群日均订单", "红灯", "目标 15.0 单")), said::toString);
            assertTrue(said(window, "#kpi-k2").contains("¥198.80"));
            assertEquals(
                    "单群日均订单：" + "1.3 单" + "，红灯。目标 15.0 单 ",
                    tile(window, "#kpi-k3").getAccessibleText());
            assertFalse(window.fx(() -> window.find("#numbers-inspector").isVisible()));
            window.press("#kpi-k3");
            assertTrue(window.fx(() -> window.find("#numbers-inspector").isVisible()));
            Set<String> why = said(window, "#numbers-inspector");
            assertTrue(why.contains("单数 ÷（群数 × 天数）；群从建起那天算起。"), why::toString);
            assertTrue(why.contains("目标 15.0 单，依据 R050"), why::toString);
            assertTrue(text(window, "#numbers-gap").startsWith("差在哪：离目标还差 91%"));
            escape(window);
            assertFalse(window.fx(() -> window.find("#numbers-inspector").isVisible()));
            assertFalse(tile(window, "#kpi-k3").isSelected());
        }
    }

    private static ToggleButton tile(WindowFixture window, String selector) {
        return window.fx(() -> window.<ToggleButton>find(selector));
    }

    @Test
    void arrowsGoFromTileToTile() {
        orders();
        try (WindowFixture window = window()) {
            window.fx(
                    () -> {
                        window.find("#kpi-k1").requestFocus();
                        return true;
                    });
            key(window, "#kpi-k1", KeyCode.UP);
            assertTrue(window.fx(() -> window.find("#kpi-k1").isFocused()));
            key(window, "#kpi-k1", KeyCode.RIGHT);
            assertTrue(window.fx(() -> window.find("#kpi-k2").isFocused()));
            key(window, "#kpi-k2", KeyCode.DOWN);
            assertTrue(window.fx(() -> window.find("#kpi-k6").isFocused()));
        }
    }

    private static void escape(WindowFixture window) {
        key(window, "#kpi-k3", KeyCode.ESCAPE);
    }

    private static void key(WindowFixture window, String selector, KeyCode code) {
        window.fx(
                () -> {
                    window.find(selector)
                            .fireEvent(
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

    @Test
    void theChartAndTheTableHaveTheSameFiguresAndTheViewsTheirOwnTimes() {
        orders();
        try (WindowFixture window = window()) {
            window.press("#kpi-k3");
            TableView<?> table = window.find("#numbers-table");
            assertEquals(
                    2, table.getItems().size(), "18 and 19 November: earlier there is no book");
            String drawn =
                    window.fx(() -> window.<Region>find("#numbers-chart").getAccessibleText());
            assertTrue(drawn.endsWith("2026年11月13日—2026年11月19日  1.3 单"), drawn);
            List<String> names =
                    window.fx(
                            () ->
                                    window.find("#numbers-chart").lookupAll(".trend-name").stream()
                                            .map(node -> ((Label) node).getText())
                                            .toList());
            assertEquals(List.of("目标 15.0 单"), names);
            window.press("#numbers-quarters");
            String quarter =
                    window.fx(() -> window.<Region>find("#numbers-chart").getAccessibleText());
            assertTrue(quarter.startsWith("2026 年 4 季（未完）"), quarter);
            assertTrue(text(window, "#numbers-about").contains("还没过完"));
            window.press("#numbers-weeks");
            assertTrue(text(window, "#numbers-about").contains("2026年11月9日—2026年11月15日"));
        }
    }

    @Test
    void anOwnTargetIsKeptAndPutBackAndNonsenseIsNot() {
        orders();
        try (WindowFixture window = window()) {
            window.press("#kpi-k2");
            type(window, "一百");
            assertTrue(
                    said(window, "#numbers-inspector").contains("填一个数，如 40 或 12.5。"),
                    said(window, "#numbers-inspector")::toString);
            type(window, "１５０");
            window.settle();
            assertTrue(said(window, "#kpi-k2").contains("目标 ¥150.00"));
            assertTrue(said(window, "#kpi-k2").contains("绿灯"));
            assertEquals(
                    "150", window.fx(() -> window.<TextField>find("#numbers-target").getText()));
            type(window, "0");
            assertTrue(
                    said(window, "#numbers-inspector").contains("目标不能是 ¥0.00：请填大于 0 的数。"),
                    said(window, "#numbers-inspector")::toString);
            type(window, "");
            assertTrue(said(window, "#kpi-k2").contains("没有目标"));
        }
        assertTrue(
                desk.done("stats", "kpi", "--json").objects().stream()
                        .filter(each -> each.text("kpi").equals(Kpi.K2.name()))
                        .allMatch(each -> each.isNull("target")));
    }

    private static void type(WindowFixture window, String text) {
        window.fx(
                () -> {
                    TextField field = window.find("#numbers-target");
                    field.setText(text);
                    field.fireEvent(new ActionEvent());
                    return true;
                });
        window.settle();
    }

    @Test
    void theReportIsCopiedAndNamesNobody() {
        orders();
        try (WindowFixture window = window()) {
            window.press("#numbers-copy");
            String text = window.fx(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(text.startsWith("运营周报 2026-W46"), text);
            assertFalse(text.contains("姓名") || text.contains("昵称"), text);
        }
    }

    @Test
    void whatToDoIsOneClickAway() {
        orders();
        try (WindowFixture window = window()) {
            window.press("#kpi-k7");
            assertEquals("达到目标，照现在做。", text(window, "#numbers-gap"));
            assertTrue(
                    said(window, "#numbers-inspector").stream()
                            .noneMatch(each -> each.startsWith("试什么")),
                    "what is reached needs no other way");
            window.press("#numbers-go");
            assertTrue(window.fx(() -> window.find("#products-table").isVisible()));
        }
    }
}
