package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * The leader's own stock, where it is known: what comes back goes in, what is taken again goes out.
 * Nobody typed the new number, so that a file that knows the stock goes before it.
 */
final class Stocks {

    private Stocks() {}

    /**
     * Adds pieces, or takes them away where they are below zero; an unknown stock stays unknown.
     *
     * @throws Refused STOCK_TOO_LOW where fewer are there than are taken
     */
    static void add(Transaction tx, UUID variantId, int pieces) {
        Variant was = tx.products().findVariant(variantId).orElseThrow();
        if (was.stock().isEmpty()) {
            return;
        }
        int stock = Math.addExact(was.stock().getAsInt(), pieces);
        if (stock < 0) {
            Product product = tx.products().find(was.productId()).orElseThrow();
            throw new Refused(
                    RefusalCode.STOCK_TOO_LOW,
                    BagLine.named(product.name(), was.text()),
                    was.stock().getAsInt(),
                    -pieces);
        }
        Variant now =
                new Variant(
                        was.id(),
                        was.productId(),
                        was.text(),
                        was.code(),
                        was.price(),
                        was.cost(),
                        OptionalInt.of(stock));
        tx.products().put(now);
    }
}
