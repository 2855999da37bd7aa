package org.leaderdesk.ui.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.product.BrowseProducts;
import org.leaderdesk.desk.product.SetProduct;
import org.leaderdesk.desk.product.SetVariant;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.products.Typing.Fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What of the editor is written, and what it will not write. */
class ProductFormTest {

    @TempDir Path folder;
    private ProductForm form;

    @BeforeEach
    void aProduct() {
        try (ImportDesk desk = ImportDesk.in(folder, "book")) {
            desk.bring(
                    ToolLayout.JIELONG_15,
                    List.of(ToolOrder.of(1, 1).with("橙子", "9斤", "SP1", 2, 3990)));
            Variant typed =
                    new SetVariant(desk.session())
                            .run(
                                    desk.read(tx -> tx.products().allVariants()).getFirst().id(),
                                    new SetVariant.Typed(
                                            Optional.of(new Money(4990)),
                                            Optional.empty(),
                                            OptionalInt.empty()));
            assertEquals(new Money(4990), typed.price().orElseThrow());
            form = new ProductForm(new BrowseProducts(desk.session()).run());
        }
    }

    @Test
    void nothingTypedIsNothingToWrite() {
        assertFalse(form.isReady());
        assertEquals(Optional.empty(), form.typed());
        assertEquals(Map.of(), form.typedVariants());
    }

    @Test
    void onlyWhatChangedIsWritten() {
        form.zoneProperty().set(TemperatureZone.CHILLED);
        form.shelfLife().typedProperty().set(" ５ ");
        variant().cost().typedProperty().set("￥1,020.5");
        assertTrue(form.isReady());
        assertEquals(
                Optional.of(
                        new SetProduct.Typed(
                                Optional.of(TemperatureZone.CHILLED),
                                Optional.empty(),
                                OptionalInt.of(5),
                                Optional.empty())),
                form.typed());
        assertEquals(
                Map.of(
                        variant().variant().id(),
                        new SetVariant.Typed(
                                Optional.empty(),
                                Optional.of(new Money(102050)),
                                OptionalInt.empty())),
                form.typedVariants());
    }

    @Test
    void aGuessIsConfirmedWithoutChangingIt() {
        form.confirmZone();
        assertTrue(form.isReady());
        assertEquals(Optional.of(TemperatureZone.AMBIENT), form.typed().orElseThrow().zone());
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheField() {
        for (String bad : List.of("0", "-1", "abc", "5.5", "4000")) {
            form.shelfLife().typedProperty().set(bad);
            assertEquals(Fault.NO_DAYS, form.shelfLife().fault().getValue(), bad);
            assertFalse(form.isReady());
        }
        for (String bad : List.of("1.234", "a", "-3", "1.2.3", "12345678")) {
            variant().cost().typedProperty().set(bad);
            assertEquals(Fault.NO_MONEY, variant().cost().fault().getValue(), bad);
        }
        variant().stock().typedProperty().set("1.5");
        assertEquals(Fault.NO_COUNT, variant().stock().fault().getValue());
        variant().price().typedProperty().set("");
        assertEquals(Fault.EMPTIED, variant().price().fault().getValue());
    }

    private ProductForm.VariantForm variant() {
        return form.variants().getFirst();
    }
}
