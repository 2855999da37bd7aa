package org.leaderdesk.desk.order;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What lines are of: each variant and product is read when the first line of it is met. */
final class SoldNames {

    private final Transaction tx;
    private final Map<UUID, Variant> variants = new HashMap<>();
    private final Map<UUID, Product> products = new HashMap<>();

    SoldNames(Transaction tx) {
        this.tx = tx;
    }

    Variant variant(UUID id) {
        return variants.computeIfAbsent(id, key -> tx.products().findVariant(key).orElseThrow());
    }

    Product product(Variant variant) {
        return products.computeIfAbsent(
                variant.productId(), key -> tx.products().find(key).orElseThrow());
    }
}
