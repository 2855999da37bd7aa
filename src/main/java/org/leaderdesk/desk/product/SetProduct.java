package org.leaderdesk.desk.product;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A person says what is known of a product; no import overrides it. */
public final class SetProduct {

    private final Session session;

    public SetProduct(Session session) {
        this.session = session;
    }

    /**
     * What was typed; what is empty stays as it is.
     *
     * @param supplier a name; made where the book has none such
     */
    public record Typed(
            Optional<TemperatureZone> zone,
            Optional<ProductLayer> layer,
            OptionalInt shelfLifeDays,
            Optional<String> supplier) {}

    /**
     * Writes it.
     *
     * @throws Refused PRODUCT_UNKNOWN, OPTION_UNREADABLE
     */
    public void run(UUID id, Typed typed) {
        if (typed.shelfLifeDays().isPresent() && typed.shelfLifeDays().getAsInt() < 1) {
            throw new Refused(
                    RefusalCode.OPTION_UNREADABLE,
                    "--shelf-life",
                    Integer.toString(typed.shelfLifeDays().getAsInt()));
        }
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.products().put(with(tx, find(tx, id), typed));
                            return true;
                        });
    }

    /**
     * Says whether a product is kept for something.
     *
     * @throws Refused PRODUCT_UNKNOWN
     */
    public void use(UUID id, ProductUse use, boolean applies) {
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.products().use(find(tx, id).id(), use, applies);
                            return true;
                        });
    }

    private static Product find(Transaction tx, UUID id) {
        return tx.products()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.PRODUCT_UNKNOWN, id.toString()));
    }

    private static Product with(Transaction tx, Product was, Typed typed) {
        Optional<UUID> supplier =
                typed.supplier()
                        .map(name -> tx.places().idOf(PlaceTable.Kind.SUPPLIER, name.strip()));
        return new Product(
                was.id(),
                was.name(),
                was.category(),
                typed.zone().orElse(was.zone()),
                typed.zone().isPresent() ? Provenance.TYPED : was.zoneFrom(),
                typed.layer().or(was::layer),
                typed.layer().map(layer -> Provenance.TYPED).or(was::layerFrom),
                typed.shelfLifeDays().isPresent() ? typed.shelfLifeDays() : was.shelfLifeDays(),
                supplier.or(was::supplierId),
                supplier.map(id -> Provenance.TYPED).or(was::supplierFrom));
    }
}
