package org.leaderdesk.desk.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What a person typed of goods is in the recorded operation, which must be enough to redo it. */
class TypedValuesTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    @TempDir Path folder;
    private ImportDesk desk;

    @BeforeEach
    void aProductOfAFile() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(
                ToolLayout.JIELONG_15, List.of(ToolOrder.of(1, 1).with("橙子", "9斤", "SP1", 2, 100)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ofAProduct() {
        Product product = desk.read(tx -> tx.products().all()).getFirst();
        new SetProduct(desk.session())
                .run(
                        product.id(),
                        new SetProduct.Typed(
                                Optional.of(TemperatureZone.FROZEN),
                                Optional.of(ProductLayer.HIT),
                                OptionalInt.of(5),
                                Optional.of("老张")));
        Json recorded = lastOf(product.id());
        assertEquals("FROZEN", recorded.text("zone"));
        assertEquals("TYPED", recorded.text("zone_from"));
        assertEquals("HIT", recorded.text("layer"));
        assertEquals("TYPED", recorded.text("layer_from"));
        assertEquals(5, recorded.number("shelf_life_days"));
        assertEquals("TYPED", recorded.text("supplier_from"));
    }

    @Test
    void ofAVariant() {
        UUID variant = variant().id();
        assertEquals("IMPORTED", lastOf(variant).text("price_from"));
        new SetVariant(desk.session())
                .run(
                        variant,
                        new SetVariant.Typed(
                                Optional.empty(),
                                Optional.of(new Money(1050)),
                                OptionalInt.of(40)));
        Json recorded = lastOf(variant);
        assertEquals("IMPORTED", recorded.text("price_from"));
        assertEquals(1050, recorded.number("cost"));
        assertEquals("TYPED", recorded.text("cost_from"));
        assertEquals(40, recorded.number("stock"));
        assertEquals("TYPED", recorded.text("stock_from"));
    }

    @Test
    void whatWasTypedBeforeStaysTyped() {
        UUID variant = variant().id();
        SetVariant set = new SetVariant(desk.session());
        set.run(variant, new SetVariant.Typed(Optional.of(new Money(1)), Optional.empty(), NONE));
        set.run(variant, new SetVariant.Typed(Optional.empty(), Optional.of(new Money(2)), NONE));
        desk.bring(
                ToolLayout.JIELONG_15,
                List.of(
                        ToolOrder.of(1, 1).with("橙子", "9斤", "SP1", 2, 100),
                        ToolOrder.of(2, 2).with("橙子", "9斤", "SP1", 2, 100)));
        assertEquals(Optional.of(new Money(1)), variant().price());
        assertEquals(Optional.of(new Money(2)), variant().cost());
    }

    private Variant variant() {
        return desk.read(tx -> tx.products().allVariants()).getFirst();
    }

    private Json lastOf(UUID row) {
        return Json.parse(desk.read(tx -> tx.operations().historyOf(row)).getLast().arguments());
    }
}
