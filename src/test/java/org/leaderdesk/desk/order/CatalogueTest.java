package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.ProductTable.Typed;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is a product and what a variant, and whose word about them counts. */
class CatalogueTest {

    private static final ToolOrder ONE = ToolOrder.of(1, 1);
    private static final String SUITE =
            "订单号,购买人昵称,商品名称,数量,规格,单价,运费,优惠金额,订单金额,订单状态,所属小区,收货人姓名,收货人手机,下单时间,付款时间,成本,供应商名称";

    @TempDir Path folder;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Product> products() {
        return desk.read(tx -> tx.products().all());
    }

    private List<Variant> variants() {
        return desk.read(tx -> tx.products().allVariants());
    }

    @Test
    void aCodeIsCaseSensitive() {
        desk.bring(
                ToolLayout.JIELONG_15,
                List.of(ONE.with("米", "", "sp1", 1, 100).with("米", "", "SP1", 2, 200)));
        assertEquals(1, products().size());
        assertEquals(2, variants().size());
    }

    @Test
    void withoutACodeNameAndTextSayWhichVariantItIs() {
        List<ToolOrder> orders =
                List.of(ONE.with("米", "5斤", "A", 1, 100).with("米", "10斤", "B", 2, 200));
        desk.bring(ToolLayout.KTT_15, orders);
        desk.bring(ToolLayout.JIELONG_15, orders);
        desk.bring(ToolLayout.JIELONG_4, orders);
        assertEquals(2, variants().size());
        assertEquals(2, variants().stream().filter(v -> v.code().isPresent()).count());
        assertEquals(2, desk.order("1").order().lines().size());
    }

    @Test
    void renamedGoodsOfTheSameCodeAreTheSameVariantUnderTheNewName() {
        desk.bring(ToolLayout.JIELONG_15, List.of(ONE.with("橙子", "9斤", "SP1", 2, 100)));
        Product typed = products().getFirst();
        desk.write(
                tx -> {
                    tx.products().put(frozen(typed));
                    return true;
                });
        List<ToolOrder> renamed =
                List.of(
                        ONE.with("爱媛果冻橙", "9斤装", "SP1", 2, 100),
                        ToolOrder.of(2, 2).with("爱媛果冻橙", "9斤装", "SP1", 1, 100));
        desk.bring(ToolLayout.JIELONG_15, renamed);
        desk.bring(ToolLayout.KTT_15, renamed);
        assertEquals(1, products().size());
        assertEquals("爱媛果冻橙", products().getFirst().name());
        assertEquals("9斤装", variants().getFirst().text());
        assertEquals(TemperatureZone.FROZEN, products().getFirst().zone());
        assertEquals(3, desk.round().pieces());
        // The older file does not take the name back.
        desk.bring(ToolLayout.JIELONG_15, List.of(ONE.with("橙子", "9斤", "SP1", 2, 100)));
        assertEquals("爱媛果冻橙", products().getFirst().name());
        assertEquals(1, variants().size());
    }

    @Test
    void oneOfTwoVariantsRenamedGoesOverToItsNewProduct() {
        desk.bring(
                ToolLayout.JIELONG_15,
                List.of(ONE.with("橙", "大", "A", 1, 100).with("橙", "小", "B", 1, 50)));
        desk.bring(
                ToolLayout.JIELONG_15,
                List.of(ONE.with("橙", "大", "A", 1, 100).with("金桔", "小", "B", 1, 50)));
        assertEquals(2, products().size());
        assertEquals(2, variants().size());
        assertEquals(2, desk.round().pieces());
        assertEquals(
                List.of("橙", "金桔"),
                desk.round().bags().getFirst().lines().stream().map(l -> l.product()).toList());
    }

    private static Product frozen(Product p) {
        return new Product(
                p.id(),
                p.name(),
                p.category(),
                TemperatureZone.FROZEN,
                Provenance.TYPED,
                p.layer(),
                p.layerFrom(),
                p.shelfLifeDays(),
                p.supplierId(),
                p.supplierFrom());
    }

    private String suite(String number, String price, String cost) {
        return number
                + ",小王,鲜鸡蛋,1,30枚,"
                + price
                + ",0,0,"
                + price
                + ",已支付,阳光花园,王芳,13800000001,2026-11-18 10:00:00,2026-11-18 10:00:00,"
                + cost
                + ",老张";
    }

    @Test
    void whatWasTypedOutranksWhatAFileSays() {
        desk.bring(desk.desk().file("a.csv", SUITE, suite("1001", "20.00", "9.00")));
        Variant eggs = variants().getFirst();
        assertEquals(Optional.of(new Money(900)), eggs.cost());
        desk.write(
                tx -> {
                    tx.products()
                            .type(
                                    new Variant(
                                            eggs.id(),
                                            eggs.productId(),
                                            eggs.text(),
                                            eggs.code(),
                                            eggs.price(),
                                            Optional.of(new Money(1234)),
                                            OptionalInt.empty()),
                                    new Typed(false, true, false));
                    tx.products().put(frozen(products().getFirst()));
                    return true;
                });
        desk.bring(desk.desk().file("b.csv", SUITE, suite("1001", "21.00", "8.00")));
        assertEquals(Optional.of(new Money(1234)), variants().getFirst().cost());
        assertEquals(Optional.of(new Money(2100)), variants().getFirst().price());
        assertEquals(TemperatureZone.FROZEN, products().getFirst().zone());
    }

    @Test
    void anOlderFileDoesNotBringOldPricesBack() {
        String[] newer = {SUITE, suite("1001", "20.00", "9.00"), suite("1002", "20.00", "9.00")};
        desk.bring(desk.desk().file("a.csv", newer));
        desk.bring(desk.desk().file("b.csv", SUITE, suite("1001", "18.00", "7.00")));
        assertEquals(Optional.of(new Money(2000)), variants().getFirst().price());
        assertEquals(Optional.of(new Money(900)), variants().getFirst().cost());
    }

    @Test
    void piecesWithoutAProductAreOfTheGroupBuysOnlyOne() {
        String header = "跟团号,下单人,数量,收货人,联系电话,房号（如606）,楼号（如10）,弄号（如168）";
        desk.bring(ToolLayout.KTT_15, List.of(ONE.with("米", "", "", 2, 100)));
        desk.bring(
                desk.desk()
                        .file(
                                "b.csv",
                                header,
                                "1,昵称1,2,姓名1,13800000001,102,2,",
                                "2,昵称2,3,姓名2,13800000002,103,3,"));
        assertEquals(1, variants().size());
        assertEquals(5, desk.round().pieces());
    }
}
