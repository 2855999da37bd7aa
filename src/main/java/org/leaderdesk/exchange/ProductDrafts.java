package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.exchange.OrderFile.FileProduct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The products of a file while it is read: each once, with whatever any row says of it. */
final class ProductDrafts {

    /** One product; the first row that says something wins. */
    static final class Draft {

        final String variant;
        String name;
        @Nullable String code;
        @Nullable String category;
        @Nullable TemperatureZone zone;
        @Nullable Money price;
        @Nullable Money cost;
        @Nullable Integer stock;
        @Nullable String supplier;
        private @Nullable FileProduct finished;

        private Draft(String name, String variant) {
            this.name = name;
            this.variant = variant;
        }

        FileProduct finish() {
            if (finished == null) {
                String shown = name.isEmpty() && code != null ? code : name;
                finished =
                        new FileProduct(
                                shown,
                                variant,
                                Optional.ofNullable(code),
                                Optional.ofNullable(category),
                                Optional.ofNullable(zone),
                                Optional.ofNullable(price),
                                Optional.ofNullable(cost),
                                Optional.ofNullable(stock),
                                Optional.ofNullable(supplier));
            }
            return finished;
        }

        private void fillFrom(Draft other) {
            code = code == null ? other.code : code;
            category = category == null ? other.category : category;
            zone = zone == null ? other.zone : zone;
            price = price == null ? other.price : price;
            cost = cost == null ? other.cost : cost;
            stock = stock == null ? other.stock : stock;
            supplier = supplier == null ? other.supplier : supplier;
        }
    }

    private record Key(ProductText text, String code) {}

    private final Map<Key, Draft> drafts = new HashMap<>();
    private final Map<String, Draft> byCode = new HashMap<>();
    private final List<Draft> inOrder = new ArrayList<>();

    /** The product of this name, variant and code. */
    Draft of(ProductText text, String code) {
        return drafts.computeIfAbsent(
                new Key(text, code), key -> added(new Draft(text.name(), text.variant()), code));
    }

    /** The product of this code, whatever it is called; its first name that is not blank stays. */
    Draft ofCode(String code, String name) {
        Draft draft = byCode.computeIfAbsent(code, key -> added(new Draft("", ""), code));
        if (draft.name.isEmpty()) {
            draft.name = name;
        }
        return draft;
    }

    private Draft added(Draft draft, String code) {
        draft.code = code.isEmpty() ? null : code;
        inOrder.add(draft);
        return draft;
    }

    /** Adds what a summary sheet says to the products of the same name and variant. */
    void fillFrom(ProductDrafts summary) {
        Map<ProductText, List<Draft>> said = new HashMap<>();
        for (Draft draft : summary.inOrder) {
            ProductText text = new ProductText(draft.name, draft.variant).folded();
            said.computeIfAbsent(text, key -> new ArrayList<>()).add(draft);
        }
        for (Draft draft : inOrder) {
            ProductText text = new ProductText(draft.name, draft.variant).folded();
            List<Draft> matches = said.getOrDefault(text, List.of());
            // Two products of one name and variant cannot be told apart by a row of the orders.
            if (matches.size() == 1) {
                draft.fillFrom(matches.getFirst());
            }
        }
    }

    List<FileProduct> finish() {
        return inOrder.stream().map(Draft::finish).toList();
    }
}
