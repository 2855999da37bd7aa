package org.leaderdesk.desk.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.product.BrowseProducts.Row;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Goods as a screen is given them, and what a person typed taken back. */
class BrowseProductsTest {

    @TempDir Path folder;
    private ImportDesk desk;
    private BrowseProducts browse;

    @BeforeEach
    void twoProducts() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(
                ToolLayout.JIELONG_15,
                List.of(
                        ToolOrder.of(1, 1)
                                .with("橙子", "9斤", "SP1", 2, 100)
                                .with("橙子", "5斤", "Sp2", 1, 60)
                                .with("青团", "", "SP3", 1, 2580)));
        browse = new BrowseProducts(desk.session());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyVariantIsARow() {
        List<Row> rows = browse.run();
        assertEquals(3, rows.size());
        assertEquals("青团", rows.getFirst().product().name());
        assertEquals("SP3", rows.getFirst().variant().orElseThrow().code().orElseThrow());
        assertFalse(rows.getFirst().typed().price());
    }

    @Test
    void foundByNamePinyinInitialsVariantAndCode() {
        Row orange = row("橙子");
        for (String typed : List.of("橙", "chengzi", "CZ", "sp", "橙 斤", "ｃｚ")) {
            assertTrue(orange.isFoundBy(typed), typed);
        }
        for (String typed : List.of("青团", "czz", "橙 盒")) {
            assertFalse(orange.isFoundBy(typed), typed);
        }
    }

    @Test
    void whatWasTypedIsTakenBackWithWhereItCameFrom() {
        List<Row> was =
                browse.run().stream().filter(row -> row.product().name().equals("青团")).toList();
        Row before = was.getFirst();
        new SetProduct(desk.session())
                .run(
                        before.product().id(),
                        new SetProduct.Typed(
                                Optional.of(TemperatureZone.FROZEN),
                                Optional.empty(),
                                OptionalInt.of(3),
                                Optional.of("老张")));
        assertEquals(
                new Money(2000),
                new SetVariant(desk.session())
                        .run(
                                before.variant().orElseThrow().id(),
                                new SetVariant.Typed(
                                        Optional.of(new Money(2000)),
                                        Optional.of(new Money(1000)),
                                        OptionalInt.empty()))
                        .price()
                        .orElseThrow());
        assertTrue(row("青团").typed().price());
        assertEquals(Optional.of("老张"), row("青团").supplier());
        assertEquals(List.of("老张"), browse.suppliers());
        new PutBack(desk.session()).run(was);
        Row after = row("青团");
        assertEquals(before, after);
        assertEquals(Provenance.GUESSED, after.product().zoneFrom());
        assertFalse(after.typed().cost());
    }

    private Row row(String name) {
        return browse.run().stream()
                .filter(row -> row.product().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
