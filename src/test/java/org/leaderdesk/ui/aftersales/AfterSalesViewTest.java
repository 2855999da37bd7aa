package org.leaderdesk.ui.aftersales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.domain.aftersales.Stage;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The after-sales screen by its controls, at the hands of pickup staff, and what the book holds.
 */
@Windowed
class AfterSalesViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;
    private WindowFixture window;

    @BeforeEach
    void threeOrders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.KTT_24.lines(ToolOrder.several(1, 3, 0))));
        window = WindowFixture.signedIn(desk, LOOK, "小王");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromAnOrderToTheAnswerAndBack() {
        window.go(Target.ORDERS);
        select("#orders-table");
        fire("#orders-after-sales");
        set("#after-sales-said", "压坏了");
        fire("#after-sales-save");
        TableView<?> table = window.find("#after-sales-table");
        assertEquals(1, table.getItems().size());
        assertTrue(text("#after-sales-count").contains("1"));

        set("#after-sales-typed-compensate", "9999");
        fire("#after-sales-choose-compensate");
        assertEquals(2, stages(), "refused, and said below the field");
        fire("#after-sales-choose-refund");
        assertEquals(1, stages());

        window.fx(
                () -> {
                    ComboBox<?> scene = window.find("#after-sales-scene");
                    scene.getSelectionModel().select(2);
                    return true;
                });
        fire("#after-sales-copy");
        String copied = window.fx(() -> Clipboard.getSystemClipboard().getString());
        assertEquals(window.<TextArea>find("#after-sales-script").getText(), copied);
        assertFalse(copied.contains("【"), copied);
        String name = "姓名";
        assertTrue(copied.contains(name), copied);
        fire("#after-sales-reply-group");
        String group = script();
        assertFalse(group.contains(name), group);
        fire("#after-sales-reply-group");
        assertEquals(group, script(), "pressed twice it stays down");
        fire("#after-sales-reply-settled");
        assertTrue(script().contains("办好"), script());

        fire("#after-sales-settled");
        assertEquals(0, table.getItems().size());
        fire("#after-sales-reopened");
        assertEquals(1, table.getItems().size());
        window.close();
        Json kept = desk.done("after-sales", "list", "--json").json();
        assertEquals("REFUND", kept.at("answer").text("kind"));
        assertEquals("压坏了", kept.text("said"));
    }

    private String script() {
        return window.<TextArea>find("#after-sales-script").getText();
    }

    /** How many the case still waits for of the plan and the end. */
    private int stages() {
        return window.fx(
                () ->
                        window
                                .<TableView<ListedCase>>find("#after-sales-table")
                                .getItems()
                                .getFirst()
                                .dues()
                                .stream()
                                .filter(
                                        due ->
                                                due.stage() == Stage.PLAN
                                                        || due.stage() == Stage.SETTLE)
                                .toList()
                                .size());
    }

    @Test
    void aCodeThatNoOrderHasIsSaidAndNothingIsOpened() {
        window.go(Target.AFTER_SALES);
        fire("#after-sales-open");
        window.fx(
                () -> {
                    TextField who = window.find("#after-sales-who");
                    who.setText("ZZZZZZZZ");
                    who.fireEvent(new ActionEvent());
                    return true;
                });
        window.settle();
        assertTrue(
                window.fx(
                        () ->
                                window.scene().getRoot().lookupAll(".field-error").stream()
                                        .anyMatch(
                                                each ->
                                                        ((Labeled) each)
                                                                .getText()
                                                                .contains("没有订单用这个码"))));
    }

    private void select(String table) {
        window.fx(
                () -> {
                    window.<TableView<?>>find(table).getSelectionModel().select(0);
                    return true;
                });
        window.settle();
    }

    private void set(String field, String text) {
        window.fx(
                () -> {
                    window.<TextInputControl>find(field).setText(text);
                    return true;
                });
    }

    private void fire(String button) {
        window.fx(
                () -> {
                    window.<ButtonBase>find(button).fire();
                    return true;
                });
        window.settle();
    }

    private String text(String label) {
        return window.fx(() -> window.<Labeled>find(label).getText());
    }
}
