package org.leaderdesk.desk.product;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Variant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Products in id order with their variants; without costs for who may not see them. */
public final class ListProducts {

    private static final int PAGE = 500;

    private final Session session;

    public ListProducts(Session session) {
        this.session = session;
    }

    /**
     * A product as a list shows it.
     *
     * @param supplier the supplier's name
     * @param uses what it is kept for, where it is not simply sold
     */
    public record Listed(
            Product product,
            Optional<String> supplier,
            Set<ProductUse> uses,
            List<Variant> variants) {}

    /** Walks the products after one id, at most so many. */
    public void run(Optional<UUID> after, int limit, Consumer<Listed> consumer) {
        session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<UUID, String> suppliers =
                                    tx.places().names(PlaceTable.Kind.SUPPLIER);
                            Map<UUID, Set<ProductUse>> uses = tx.products().uses();
                            UUID last = after.orElse(null);
                            int left = limit;
                            while (left > 0) {
                                List<Product> page = tx.products().page(last, Math.min(left, PAGE));
                                if (page.isEmpty()) {
                                    break;
                                }
                                page.forEach(
                                        each -> consumer.accept(listed(tx, each, suppliers, uses)));
                                last = page.getLast().id();
                                left -= page.size();
                            }
                            return true;
                        });
    }

    /**
     * One product.
     *
     * @throws Refused PRODUCT_UNKNOWN
     */
    public Listed find(UUID id) {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.products()
                                        .find(id)
                                        .map(
                                                each ->
                                                        listed(
                                                                tx,
                                                                each,
                                                                tx.places()
                                                                        .names(
                                                                                PlaceTable.Kind
                                                                                        .SUPPLIER),
                                                                tx.products().uses())))
                .orElseThrow(() -> new Refused(RefusalCode.PRODUCT_UNKNOWN, id.toString()));
    }

    private Listed listed(
            Transaction tx,
            Product product,
            Map<UUID, String> suppliers,
            Map<UUID, Set<ProductUse>> uses) {
        boolean costs = session.seesCosts();
        return new Listed(
                product,
                product.supplierId().map(suppliers::get),
                uses.getOrDefault(product.id(), Set.of()),
                tx.products().variantsOf(product.id()).stream()
                        .map(variant -> costs ? variant : variant.withoutCost())
                        .toList());
    }
}
