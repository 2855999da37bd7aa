package org.leaderdesk.desk.product;

import org.leaderdesk.book.ProductTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.util.List;

/**
 * A person takes back what was just typed of a product: its values are again what they were, and so
 * is where they came from, so that the next import may fill in what it may have filled in before.
 * Who may not see costs did not change them nor prices, and takes neither back.
 */
public final class PutBack {

    private final Session session;

    public PutBack(Session session) {
        this.session = session;
    }

    /**
     * Puts a product back; its name and category stay as they are by now.
     *
     * @param rows the product's rows as they were
     * @throws Refused PRODUCT_UNKNOWN
     */
    public void run(List<BrowseProducts.Row> rows) {
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            rows.stream().limit(1).forEach(row -> putBack(tx, row.product()));
                            rows.forEach(
                                    row ->
                                            row.variant()
                                                    .ifPresent(
                                                            was -> putBack(tx, was, row.typed())));
                            return true;
                        });
    }

    private static void putBack(Transaction tx, Product was) {
        Product now =
                tx.products()
                        .find(was.id())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.PRODUCT_UNKNOWN, was.id().toString()));
        tx.products()
                .put(
                        new Product(
                                now.id(),
                                now.name(),
                                now.category(),
                                was.zone(),
                                was.zoneFrom(),
                                was.layer(),
                                was.layerFrom(),
                                was.shelfLifeDays(),
                                was.supplierId(),
                                was.supplierFrom()));
    }

    private void putBack(Transaction tx, Variant was, BrowseProducts.Typed typed) {
        if (session.seesCosts()) {
            tx.products()
                    .putBack(
                            was,
                            new ProductTable.Typed(typed.price(), typed.cost(), typed.stock()));
            return;
        }
        Variant now = tx.products().findVariant(was.id()).orElse(was);
        ProductTable.Typed kept =
                tx.products().typed().getOrDefault(was.id(), ProductTable.Typed.NOTHING);
        tx.products()
                .putBack(
                        new Variant(
                                now.id(),
                                now.productId(),
                                now.text(),
                                now.code(),
                                now.price(),
                                now.cost(),
                                was.stock()),
                        new ProductTable.Typed(kept.price(), kept.cost(), typed.stock()));
    }
}
