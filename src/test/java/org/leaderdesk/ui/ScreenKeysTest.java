package org.leaderdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.Locale;

/** The keys of a screen work as soon as one has gone there, whichever way. */
@Windowed
class ScreenKeysTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private WindowFixture window;

    /** The ways there. */
    private enum Way {
        CLICK,
        DIGIT,
        TYPED
    }

    @BeforeEach
    void open() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        window = WindowFixture.signedIn(desk, LOOK, "");
        robot.targetWindow(window.stage());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theKeysOfTheOrders(Way way) {
        go(way, "orders", KeyCode.DIGIT7, "dingdan");
        push(KeyCode.CONTROL, KeyCode.N);
        assertNotNull(seen("#walk-in"));
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.F);
        assertEquals("orders-search", focused());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatWasCopiedIsPastedIntoTheOrders(Way way) {
        go(way, "orders", KeyCode.DIGIT7, "dingdan");
        window.fx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString("周末水果团\n1. 张三 3-1203 橙×2");
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        push(KeyCode.CONTROL, KeyCode.V);
        assertNotNull(seen("#import-edit"));
    }

    @ParameterizedTest
    @CsvSource({"members, DIGIT9, tuanyuan", "products, DIGIT0, shangpin"})
    void ctrlFSearches(String screen, KeyCode digit, String typed) {
        for (Way way : Way.values()) {
            push(KeyCode.CONTROL, KeyCode.DIGIT1);
            go(way, screen, digit, typed);
            push(KeyCode.CONTROL, KeyCode.F);
            assertEquals(screen + "-search", focused());
        }
    }

    @Test
    void theKeysOfAScreenWorkFromTheNavigationToo() {
        go(Way.CLICK, "orders", KeyCode.DIGIT7, "dingdan");
        window.fx(
                () -> {
                    window.find("#nav-orders").requestFocus();
                    return true;
                });
        push(KeyCode.CONTROL, KeyCode.F);
        assertEquals("orders-search", focused());
    }

    @ParameterizedTest
    @EnumSource(value = Target.class, mode = EnumSource.Mode.EXCLUDE, names = "REGION")
    void whoGoesToAScreenIsInIt(Target target) {
        window.go(target == Target.TODAY ? Target.ORDERS : Target.TODAY);
        window.go(target);
        Node at = window.fx(() -> window.scene().getFocusOwner());
        assertTrue(
                window.fx(() -> FirstFocus.isWithin(at, window.find("#content"))),
                () -> "left behind at " + at);
    }

    @Test
    void whereNobodyCanGoIsSaid() {
        push(KeyCode.CONTROL, KeyCode.K);
        robot.write("xyz", 0);
        window.settle();
        String said =
                window.fx(
                        () ->
                                Window.getWindows().stream()
                                        .map(each -> each.getScene().lookup("#go-none"))
                                        .filter(Label.class::isInstance)
                                        .map(each -> ((Label) each).getText())
                                        .findFirst()
                                        .orElse(""));
        assertEquals("没有叫“xyz”的地方：写屏幕的名字或拼音，比如“订单”。", said);
        push(KeyCode.ESCAPE);
    }

    private void go(Way way, String screen, KeyCode digit, String typed) {
        switch (way) {
            case CLICK -> robot.clickOn("#nav-" + screen);
            case DIGIT -> push(KeyCode.CONTROL, digit);
            case TYPED -> {
                push(KeyCode.CONTROL, KeyCode.K);
                robot.write(typed, 0);
                window.settle();
                push(KeyCode.ENTER);
            }
        }
        window.settle();
    }

    private void push(KeyCode... keys) {
        robot.push(keys);
        window.settle();
    }

    private Node seen(String selector) {
        return window.fx(() -> window.scene().lookup(selector));
    }

    private String focused() {
        return String.valueOf(window.fx(() -> window.scene().getFocusOwner()).getId());
    }
}
