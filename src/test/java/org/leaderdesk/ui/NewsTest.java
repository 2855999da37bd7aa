package org.leaderdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.SyncedShop;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What another desk does is seen in the window, and nobody's typing is lost to it. */
@Windowed
class NewsTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture office;
    private DeskFixture counter;
    private SyncedShop shop;
    private WindowFixture window;

    @BeforeEach
    void twoDesks() {
        office = DeskFixture.in(folder, "office");
        shop = new SyncedShop(folder, office.clock());
        office.done("import", "orders", office.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        shop.enrol(office);
        shop.sync(office);
        office.done("print", "pickup-sheet", "--out", office.path("v1.pdf"));
        counter = shop.enrol(shop.desk("counter"));
        shop.sync(counter);
        window = WindowFixture.signedIn(office, LOOK, "");
    }

    @AfterEach
    void closed() {
        window.close();
        shop.close();
    }

    /** All goods came, says the other desk. */
    private void counted() {
        for (Json count : counter.done("arrive", "show", "--json").json().list("counts")) {
            counter.done(
                    "arrive",
                    "record",
                    "--variant",
                    count.text("variant_id"),
                    "--qty",
                    count.number("ordered"));
        }
        Json _ = shop.sync(counter);
    }

    private void handed(String tail) {
        String order =
                counter.done("counter", "find", tail, "--json")
                        .json()
                        .list("matches")
                        .getFirst()
                        .text("order_id");
        counter.done("counter", "hand", order, "--in-doubt");
        Json _ = shop.sync(counter);
    }

    private void type(String selector, String typed) {
        window.fx(
                () -> {
                    TextField field = window.find(selector);
                    field.requestFocus();
                    field.setText(typed);
                    return true;
                });
    }

    private String typed(String selector) {
        return window.fx(() -> window.<TextField>find(selector).getText());
    }

    private String focused() {
        return window.fx(() -> window.scene().getFocusOwner().getId());
    }

    private String text(String selector) {
        return window.<Labeled>find(selector).getText();
    }

    private <R> TableView<R> table(String selector) {
        return window.find(selector);
    }

    @Test
    void arrivalShowsWhatAnotherDeskCountedAndKeepsWhatIsTyped() {
        window.go(Target.ARRIVAL);
        String before = window.fx(() -> text("#arrival-sums"));
        window.fx(
                () -> {
                    TableView<?> table = table("#arrival-table");
                    table.getSelectionModel().clearAndSelect(1);
                    return true;
                });
        type("#arrival-scan", "69");
        counted();
        window.until(() -> !text("#arrival-sums").equals(before));
        assertTrue(window.fx(() -> text("#arrival-sums")).endsWith("0 种没点"));
        assertEquals("69", typed("#arrival-scan"));
        assertEquals("arrival-scan", focused());
        assertEquals(
                1, window.fx(() -> table("#arrival-table").getSelectionModel().getSelectedIndex()));
    }

    @Test
    void closingLetsGoOfWhatAnotherDeskHandedOutAndKeepsWhatIsSelected() {
        counted();
        window.go(Target.CLOSING);
        window.until(() -> table("#late-table").getItems().size() == 4);
        Object last =
                window.fx(
                        () -> {
                            TableView<Object> table = table("#late-table");
                            table.getSelectionModel().clearAndSelect(table.getItems().size() - 1);
                            return table.getSelectionModel().getSelectedItem();
                        });
        type("#late-quantity", "7");
        String said = window.fx(() -> text("#late-what"));
        String gone = said.contains("黎") ? "2222" : "1111";
        handed(gone);
        window.until(() -> table("#late-table").getItems().size() < 4);
        assertEquals(said, window.fx(() -> text("#late-what")));
        assertEquals("7", typed("#late-quantity"));
        assertEquals(
                last.toString(),
                window.fx(
                        () ->
                                table("#late-table")
                                        .getSelectionModel()
                                        .getSelectedItem()
                                        .toString()));
    }

    @Test
    void roundsShowAnotherOneAndKeepWhatIsTypedAndChosen() {
        window.go(Target.ROUNDS);
        Object looked =
                window.fx(
                        () -> {
                            ListView<Object> choice = window.find("#rounds-choice");
                            choice.getSelectionModel().select(0);
                            return choice.getSelectionModel().getSelectedItem();
                        });
        String name = window.fx(() -> round().round().name());
        type("#rounds-promise", "明天");
        type("#rounds-name", "两个团一起");
        counter.done(
                "import",
                "orders",
                counter.file(
                        "另一个团.csv",
                        OrderLines.empty()
                                .order(9, "王", "王芳", "13900009999", "阳光花园1-101", "已支付")
                                .item("米", "粮", 1, "1", "0")
                                .lines()),
                "--group-buy",
                "new:另一个团");
        Json _ = shop.sync(counter);
        window.until(() -> table("#rounds-table").getItems().size() == 2);
        assertEquals(name, window.fx(() -> round().round().name()));
        assertEquals("明天", typed("#rounds-promise"));
        assertEquals("两个团一起", typed("#rounds-name"));
        assertEquals("rounds-name", focused());
        assertEquals(
                List.of(looked),
                window.fx(
                        () ->
                                List.copyOf(
                                        window.<ListView<Object>>find("#rounds-choice")
                                                .getSelectionModel()
                                                .getSelectedItems())));
    }

    private ListRounds.Described round() {
        return this.<ListRounds.Described>table("#rounds-table")
                .getSelectionModel()
                .getSelectedItem();
    }

    @Test
    void theListThatIsLookedAtIsDrawnAgainWithWhatAnotherDeskBrought() {
        window.go(Target.LISTS);
        window.press("#lists-pickup-sheet");
        window.until(() -> text("#lists-version").equals("v1 已打印，没有变化"));
        counter.done(
                "import",
                "orders",
                counter.file(
                        "周末团.csv",
                        OrderLines.ofThreePeople()
                                .order(5, "小赵", "赵敏", "13600004444", "阳光花园99弄7号302", "已支付")
                                .item("蓝莓(125g)", "水果", 1, "29.90", "0")
                                .lines()));
        Json _ = shop.sync(counter);
        window.until(() -> text("#lists-version").startsWith("v2"));
        assertTrue(window.fx(() -> window.<RadioButton>find("#lists-pickup-sheet").isSelected()));
    }
}
