package org.leaderdesk.desk.product;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.ProductTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.member.PinyinName;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Variant;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows what is sold: every variant with its product, and what of it a person typed. */
public final class BrowseProducts {

    private final Session session;

    public BrowseProducts(Session session) {
        this.session = session;
    }

    /**
     * A variant as a table shows it, or a product that has none.
     *
     * @param supplier the supplier's name
     * @param typed what of the variant a person typed
     * @param words what it is found by: name, pinyin, initials, variant, code
     */
    public record Row(
            Product product,
            Optional<String> supplier,
            Optional<Variant> variant,
            Typed typed,
            String words) {

        /** Whether the row is found by what was typed; by each word of it. */
        public boolean isFoundBy(String query) {
            for (String word : fold(query).split("\\s+")) {
                if (!words.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What products are kept for, where they are not simply sold. */
    public Map<UUID, Set<ProductUse>> uses() {
        return session.book().read(session.who(), tx -> tx.products().uses());
    }

    /**
     * What of a variant a person typed.
     *
     * @param price whether the price was typed
     */
    public record Typed(boolean price, boolean cost, boolean stock) {

        static Typed of(ProductTable.Typed typed) {
            return new Typed(typed.price(), typed.cost(), typed.stock());
        }
    }

    /**
     * Everything that is sold, the newest product first; without costs for who may not see them.
     */
    public List<Row> run() {
        boolean costs = session.seesCosts();
        return session.book().read(session.who(), tx -> rows(tx, costs));
    }

    /** The names of suppliers the book knows. */
    public List<String> suppliers() {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.places().names(PlaceTable.Kind.SUPPLIER).values().stream()
                                        .sorted()
                                        .toList());
    }

    private static List<Row> rows(Transaction tx, boolean costs) {
        Map<UUID, String> suppliers = tx.places().names(PlaceTable.Kind.SUPPLIER);
        Map<UUID, ProductTable.Typed> typed = tx.products().typed();
        Map<UUID, List<Variant>> variants =
                tx.products().allVariants().stream()
                        .map(variant -> costs ? variant : variant.withoutCost())
                        .sorted(Comparator.comparing(Variant::id))
                        .collect(Collectors.groupingBy(Variant::productId));
        List<Row> rows = new ArrayList<>();
        tx.products().all().stream()
                .sorted(Comparator.comparing(Product::id).reversed())
                .forEach(
                        product -> {
                            Optional<String> supplier = product.supplierId().map(suppliers::get);
                            String words = words(product);
                            List<Variant> own = variants.getOrDefault(product.id(), List.of());
                            for (Variant variant : own) {
                                rows.add(
                                        new Row(
                                                product,
                                                supplier,
                                                Optional.of(variant),
                                                Typed.of(
                                                        typed.getOrDefault(
                                                                variant.id(),
                                                                ProductTable.Typed.NOTHING)),
                                                words + words(variant)));
                            }
                            if (own.isEmpty()) {
                                rows.add(
                                        new Row(
                                                product,
                                                supplier,
                                                Optional.empty(),
                                                Typed.of(ProductTable.Typed.NOTHING),
                                                words));
                            }
                        });
        return rows;
    }

    private static String words(Product product) {
        PinyinName reading = PinyinName.of(product.name());
        return fold(product.name()) + "\n" + reading.full() + "\n" + reading.initials();
    }

    private static String words(Variant variant) {
        return "\n" + fold(variant.text()) + "\n" + fold(variant.code().orElse(""));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
