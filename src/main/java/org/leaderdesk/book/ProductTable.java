package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.product.Variant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Products and their variants. Every value that may be guessed is kept with where it comes from.
 */
public final class ProductTable {

    private static final String PRODUCT =
            "SELECT id, name, category, zone, zone_from, layer, layer_from, shelf_life_days,"
                    + " supplier_id, supplier_from FROM product";
    private static final String VARIANT =
            "SELECT id, product_id, text, code, price_fen, cost_fen, stock FROM variant";

    private final Transaction tx;

    ProductTable(Transaction tx) {
        this.tx = tx;
    }

    public List<Product> all() {
        return tx.handle().createQuery(PRODUCT).map((row, ctx) -> product(row)).list();
    }

    public List<Variant> allVariants() {
        return tx.handle().createQuery(VARIANT).map((row, ctx) -> variant(row)).list();
    }

    public Optional<Product> find(UUID id) {
        return tx.handle()
                .createQuery(PRODUCT + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> product(row))
                .findOne();
    }

    public List<Product> page(@Nullable UUID after, int limit) {
        return tx.handle()
                .createQuery(PRODUCT + " WHERE id > ? ORDER BY id LIMIT ?")
                .bind(0, after == null ? new byte[0] : Bytes.of(after))
                .bind(1, limit)
                .map((row, ctx) -> product(row))
                .list();
    }

    public Optional<Variant> findVariant(UUID id) {
        return tx.handle()
                .createQuery(VARIANT + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> variant(row))
                .findOne();
    }

    /** By 商品编码, case-sensitive. */
    public Optional<Variant> findByCode(String code) {
        return tx.handle()
                .createQuery(VARIANT + " WHERE code = ?")
                .bind(0, code)
                .map((row, ctx) -> variant(row))
                .findOne();
    }

    public List<Variant> variantsOf(UUID productId) {
        return tx.handle()
                .createQuery(VARIANT + " WHERE product_id = ? ORDER BY id")
                .bind(0, productId)
                .map((row, ctx) -> variant(row))
                .list();
    }

    /** A new product, or what is now known better of one. */
    public void put(Product product) {
        int known =
                tx.handle()
                        .createUpdate(
                                "INSERT INTO product (id, name, category, zone, zone_from, layer,"
                                    + " layer_from, shelf_life_days, shelf_life_from, supplier_id,"
                                    + " supplier_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON"
                                    + " CONFLICT (id) DO UPDATE SET name = excluded.name, category"
                                    + " = excluded.category, zone = excluded.zone, zone_from ="
                                    + " excluded.zone_from, layer = excluded.layer, layer_from ="
                                    + " excluded.layer_from, shelf_life_days ="
                                    + " excluded.shelf_life_days, shelf_life_from ="
                                    + " excluded.shelf_life_from, supplier_id ="
                                    + " excluded.supplier_id, supplier_from ="
                                    + " excluded.supplier_from")
                        .bind(0, product.id())
                        .bind(1, product.name())
                        .bind(2, product.category())
                        .bind(3, product.zone().name())
                        .bind(4, product.zoneFrom().name())
                        .bind(5, product.layer().map(Enum::name).orElse(null))
                        .bind(6, product.layerFrom().map(Enum::name).orElse(null))
                        .bind(7, boxed(product.shelfLifeDays()))
                        .bind(8, product.shelfLifeDays().isPresent() ? "TYPED" : null)
                        .bind(9, product.supplierId())
                        .bind(10, product.supplierFrom().map(Enum::name).orElse(null))
                        .execute();
        if (known != 1) {
            throw new IllegalStateException("product was not written");
        }
        Arguments arguments =
                Arguments.none()
                        .with("name", product.name())
                        .with("category", product.category())
                        .with("zone", product.zone().name())
                        .with("zone_from", product.zoneFrom().name())
                        .with("layer", product.layer().map(Enum::name).orElse(null))
                        .with("layer_from", product.layerFrom().map(Enum::name).orElse(null))
                        .with("supplier", product.supplierId().orElse(null))
                        .with("supplier_from", product.supplierFrom().map(Enum::name).orElse(null));
        product.shelfLifeDays().ifPresent(days -> arguments.with("shelf_life_days", days));
        tx.operations().record("product.put", product.id(), arguments);
    }

    /** A new variant, or what a file knows better of one. */
    public void put(Variant variant) {
        type(variant, Typed.NOTHING);
    }

    /**
     * Writes a variant, and which of its values a person typed; a value that was typed before stays
     * so. The recorded operation says of each value whether it was typed just now.
     */
    public void type(Variant variant, Typed typed) {
        tx.handle()
                .createUpdate(
                        "INSERT INTO variant (id, product_id, text, code, price_fen, price_from,"
                            + " cost_fen, cost_from, stock, stock_from) VALUES (?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET product_id ="
                            + " excluded.product_id, text = excluded.text, code = excluded.code,"
                            + " price_fen = excluded.price_fen, price_from ="
                            + " iif(excluded.price_from = 'TYPED', 'TYPED', price_from), cost_fen ="
                            + " excluded.cost_fen, cost_from = iif(excluded.cost_from = 'TYPED',"
                            + " 'TYPED', cost_from), stock = excluded.stock, stock_from ="
                            + " iif(excluded.stock_from = 'TYPED', 'TYPED', stock_from)")
                .bind(0, variant.id())
                .bind(1, variant.productId())
                .bind(2, variant.text())
                .bind(3, variant.code().orElse(null))
                .bind(4, variant.price().map(Money::fen).orElse(null))
                .bind(5, from(typed.price()))
                .bind(6, variant.cost().map(Money::fen).orElse(null))
                .bind(7, from(typed.cost()))
                .bind(8, boxed(variant.stock()))
                .bind(9, from(typed.stock()))
                .execute();
        Arguments arguments =
                Arguments.none()
                        .with("product", variant.productId())
                        .with("text", variant.text())
                        .with("code", variant.code().orElse(null))
                        .with("price_from", from(typed.price()))
                        .with("cost_from", from(typed.cost()))
                        .with("stock_from", from(typed.stock()));
        variant.price().ifPresent(price -> arguments.with("price", price.fen()));
        variant.cost().ifPresent(cost -> arguments.with("cost", cost.fen()));
        variant.stock().ifPresent(stock -> arguments.with("stock", stock));
        tx.operations().record("variant.put", variant.id(), arguments);
    }

    /**
     * Puts price, cost and stock of a variant back, and which of them a person had typed. Text and
     * code stay: a file may have brought others meanwhile.
     */
    public void putBack(Variant variant, Typed typed) {
        tx.handle()
                .createUpdate(
                        "UPDATE variant SET price_fen = ?, price_from = ?, cost_fen = ?, cost_from"
                                + " = ?, stock = ?, stock_from = ? WHERE id = ?")
                .bind(0, variant.price().map(Money::fen).orElse(null))
                .bind(1, from(typed.price()))
                .bind(2, variant.cost().map(Money::fen).orElse(null))
                .bind(3, from(typed.cost()))
                .bind(4, boxed(variant.stock()))
                .bind(5, from(typed.stock()))
                .bind(6, variant.id())
                .execute();
        Arguments arguments =
                Arguments.none()
                        .with("price_from", from(typed.price()))
                        .with("cost_from", from(typed.cost()))
                        .with("stock_from", from(typed.stock()));
        variant.price().ifPresent(price -> arguments.with("price", price.fen()));
        variant.cost().ifPresent(cost -> arguments.with("cost", cost.fen()));
        variant.stock().ifPresent(stock -> arguments.with("stock", stock));
        tx.operations().record("variant.put_back", variant.id(), arguments);
    }

    /**
     * What of a variant a person typed; an import leaves such values as they are.
     *
     * @param price whether the price was typed
     */
    public record Typed(boolean price, boolean cost, boolean stock) {

        public static final Typed NOTHING = new Typed(false, false, false);
    }

    /** The variants of which a person typed something. */
    public Map<UUID, Typed> typed() {
        Map<UUID, Typed> typed = new HashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT id, price_from IS 'TYPED', cost_from IS 'TYPED', stock_from IS"
                                + " 'TYPED' FROM variant WHERE 'TYPED' IN (price_from, cost_from,"
                                + " stock_from)")
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        Bytes.id(row.getBytes(1)),
                                        new Typed(
                                                row.getInt(2) == 1,
                                                row.getInt(3) == 1,
                                                row.getInt(4) == 1)))
                .forEach(each -> typed.put(each.getKey(), each.getValue()));
        return typed;
    }

    /** What products are kept for, where they are not simply sold. */
    public Map<UUID, Set<ProductUse>> uses() {
        Map<UUID, Set<ProductUse>> uses = new HashMap<>();
        tx.handle()
                .createQuery("SELECT product_id, use FROM product_use WHERE applies = 1")
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        Bytes.id(row.getBytes(1)),
                                        ProductUse.valueOf(row.getString(2))))
                .forEach(
                        each ->
                                uses.computeIfAbsent(
                                                each.getKey(),
                                                id -> EnumSet.noneOf(ProductUse.class))
                                        .add(each.getValue()));
        return uses;
    }

    /** Says whether a product is kept for something. */
    public void use(UUID product, ProductUse use, boolean applies) {
        tx.handle()
                .execute(
                        "INSERT INTO product_use (product_id, use, applies) VALUES (?, ?, ?) ON"
                                + " CONFLICT (product_id, use) DO UPDATE SET applies ="
                                + " excluded.applies",
                        product,
                        use.name(),
                        applies);
        tx.operations()
                .record(
                        "product_use.put",
                        product,
                        Arguments.none().with("use", use.name()).with("applies", applies ? 1 : 0));
    }

    public long count() {
        return tx.handle().createQuery("SELECT count(*) FROM product").mapTo(Long.class).one();
    }

    private static String from(boolean typed) {
        return (typed ? Provenance.TYPED : Provenance.IMPORTED).name();
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                Bytes.id(row.getBytes("id")),
                row.getString("name"),
                row.getString("category"),
                TemperatureZone.valueOf(row.getString("zone")),
                Provenance.valueOf(row.getString("zone_from")),
                Optional.ofNullable(row.getString("layer")).map(ProductLayer::valueOf),
                Optional.ofNullable(row.getString("layer_from")).map(Provenance::valueOf),
                integer(row, "shelf_life_days"),
                Optional.ofNullable(Bytes.idOrNull(row.getBytes("supplier_id"))),
                Optional.ofNullable(row.getString("supplier_from")).map(Provenance::valueOf));
    }

    private static Variant variant(ResultSet row) throws SQLException {
        return new Variant(
                Bytes.id(row.getBytes("id")),
                Bytes.id(row.getBytes("product_id")),
                row.getString("text"),
                Optional.ofNullable(row.getString("code")),
                money(row, "price_fen"),
                money(row, "cost_fen"),
                integer(row, "stock"));
    }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new Money(fen));
    }

    private static OptionalInt integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
