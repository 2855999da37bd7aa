package org.leaderdesk.ui.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.product.BrowseProducts;
import org.leaderdesk.desk.product.BrowseProducts.Row;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.products.ProductsViewModel.Only;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The products' screen, by its controls, and what the book then holds. */
@Windowed
class ProductsViewTest {

    private static final Look LOOK = new Look(Locale.ENGLISH, Look.Theme.DARK, 100);

    @TempDir Path folder;
    private DeskFixture desk;
    private WindowFixture window;

    @BeforeEach
    void someProducts() {
        desk = DeskFixture.in(folder);
        ToolOrder order =
                ToolOrder.of(1, 1)
                        .with("橙子", "9斤", "SP1", 2, 3990)
                        .with("橙子", "5斤", "SP2", 1, 2590)
                        .with("青团", "", "SP3", 1, 2580);
        Path file = desk.file("orders.csv", ToolLayout.JIELONG_15.lines(List.of(order)));
        DeskFixture.Outcome _ = desk.done("import", "orders", file);
        open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aZoneIsTypedAndTakenBack() {
        search("qt");
        assertEquals(1, rows());
        select(0);
        window.fx(
                () -> {
                    window.<ComboBox<TemperatureZone>>find("#products-zone")
                            .setValue(TemperatureZone.CHILLED);
                    return true;
                });
        type("#products-cost-0", "12.5");
        type("#products-shelf-life", "3");
        fire("#products-save");
        fire(".notice .button"); // the undo
        close();
        Row back = row("青团");
        assertEquals(TemperatureZone.AMBIENT, back.product().zone());
        assertEquals(Provenance.GUESSED, back.product().zoneFrom());
        assertTrue(back.product().shelfLifeDays().isEmpty());
        assertEquals(Optional.empty(), back.variant().orElseThrow().cost());
        open();
    }

    @Test
    void whatIsSavedStands() {
        search("sp1");
        select(0);
        type("#products-cost-0", "1.2.3");
        assertTrue(isDisabled("#products-save"));
        type("#products-cost-0", "12.5");
        type("#products-stock-1", "40");
        fire("#products-save");
        fire("#products-confirm-zone");
        assertEquals("12.50", window.fx(() -> field("#products-cost-0").getText()));
        close();
        Row saved = row("橙子");
        assertEquals(Optional.of(new Money(1250)), saved.variant().orElseThrow().cost());
        assertTrue(saved.typed().cost());
        assertFalse(saved.typed().price());
        assertEquals(Provenance.TYPED, saved.product().zoneFrom());
        open();
        choose(Only.ZONE_GUESSED);
        assertEquals(1, rows());
        choose(Only.NO_COST);
        assertEquals(2, rows());
    }

    @Test
    void lookingElsewhereLosesNothing() {
        search("sp1");
        select(0);
        type("#products-price-0", "41");
        fire("#products-clear");
        search("qt");
        select(0);
        close();
        assertEquals(Optional.of(new Money(4100)), row("橙子").variant().orElseThrow().price());
        open();
    }

    private void open() {
        window = WindowFixture.signedIn(desk, LOOK, "");
        window.go(Target.PRODUCTS);
    }

    private void search(String typed) {
        type("#products-search", typed);
        window.fx(
                () -> {
                    window.find("#products-search").fireEvent(new ActionEvent());
                    return true;
                });
        window.settle();
    }

    private void choose(Only only) {
        window.fx(
                () -> {
                    window.<ComboBox<Only>>find("#products-only").setValue(only);
                    return true;
                });
        window.settle();
    }

    private void select(int row) {
        window.fx(
                () -> {
                    window.<TableView<?>>find("#products-table")
                            .getSelectionModel()
                            .clearAndSelect(row);
                    return true;
                });
        window.settle();
    }

    private int rows() {
        return window.fx(() -> window.<TableView<?>>find("#products-table").getItems().size());
    }

    private TextField field(String selector) {
        return window.find(selector);
    }

    private void type(String selector, String text) {
        window.fx(
                () -> {
                    field(selector).setText(text);
                    return true;
                });
    }

    private void fire(String selector) {
        window.fx(
                () -> {
                    window.<ButtonBase>find(selector).fire();
                    return true;
                });
        window.settle();
    }

    private boolean isDisabled(String selector) {
        return window.fx(() -> window.find(selector).isDisabled());
    }

    private Row row(String name) {
        try (Session session = desk.signIn("")) {
            return new BrowseProducts(session)
                    .run().stream()
                            .filter(row -> row.product().name().equals(name))
                            .findFirst()
                            .orElseThrow();
        }
    }
}
