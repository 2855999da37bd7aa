package org.leaderdesk.desk.planner;

import org.leaderdesk.book.PlanTable.Trial;
import org.leaderdesk.book.SalesCounts;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.planner.PlannedProduct;
import org.leaderdesk.domain.product.LayerGuess;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.StockCover;
import org.leaderdesk.domain.product.Variant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * The products that may be promoted on a day: sold in the last 60 days, on trial, or in stock;
 * nothing that many complain of, that lies uncollected for a day, or that a trial dropped.
 */
final class PlanProducts {

    /** Over which sales are looked at for layers and stock. */
    static final int DAYS = 28;

    private static final int SOLD_WITHIN = 60;
    private static final int NEW_DAYS = 30;
    private static final Duration LIES = Duration.ofHours(24);

    private final Transaction tx;
    private final Instant now;
    private final LocalDate day;

    PlanProducts(Transaction tx, Instant now, LocalDate day) {
        this.tx = tx;
        this.now = now;
        this.day = day;
    }

    /** In the order of their ids. */
    List<PlannedProduct> all() {
        Map<UUID, List<Variant>> variants = new HashMap<>();
        tx.products()
                .allVariants()
                .forEach(
                        each ->
                                variants.computeIfAbsent(each.productId(), id -> new ArrayList<>())
                                        .add(each));
        Map<UUID, SalesCounts.Sold> lately = tx.sales().since(now.minus(Duration.ofDays(DAYS)));
        Instant longAgo = now.minus(Duration.ofDays(SOLD_WITHIN));
        Map<UUID, SalesCounts.Sold> sold = tx.sales().since(longAgo);
        Instant newSince = now.minus(Duration.ofDays(NEW_DAYS));
        Trials trials = new Trials(tx, day);
        List<Product> known = tx.products().all();
        Map<UUID, Set<ProductUse>> uses = tx.products().uses();
        Map<UUID, ProductLayer> guessed = guess(known, variants, lately, sold, newSince);
        Set<UUID> barred =
                new HashSet<>(tx.planFigures().complained(ReadRules.in(tx, Rule.MASS_CASES)));
        barred.addAll(tx.planFigures().uncollected(now.minus(LIES)));
        barred.addAll(trials.dropped());
        List<PlannedProduct> products = new ArrayList<>();
        for (Product product : known) {
            List<Variant> of = variants.getOrDefault(product.id(), List.of());
            boolean wanted =
                    of.stream().anyMatch(each -> sold.containsKey(each.id()) || isInStock(each))
                            || trials.running().contains(product.id());
            if (wanted && !barred.contains(product.id())) {
                boolean isNew =
                        trials.running().contains(product.id()) || isNew(of, sold, newSince);
                products.add(
                        planned(
                                product,
                                of,
                                lately,
                                product.layer()
                                        .orElseGet(
                                                () ->
                                                        guessed.getOrDefault(
                                                                product.id(), ProductLayer.PROFIT)),
                                isNew,
                                uses.getOrDefault(product.id(), Set.of())));
            }
        }
        products.sort(Comparator.comparing(PlannedProduct::id));
        return products;
    }

    private static boolean isInStock(Variant variant) {
        return variant.stock().orElse(0) > 0;
    }

    private static Map<UUID, ProductLayer> guess(
            List<Product> products,
            Map<UUID, List<Variant>> variants,
            Map<UUID, SalesCounts.Sold> lately,
            Map<UUID, SalesCounts.Sold> sold,
            Instant newSince) {
        return LayerGuess.of(
                products.stream()
                        .map(
                                product -> {
                                    List<Variant> of =
                                            variants.getOrDefault(product.id(), List.of());
                                    Optional<Money> margin = margin(cheapest(of));
                                    return new LayerGuess.Sold(
                                            product.id(),
                                            pieces(of, lately),
                                            isNew(of, sold, newSince),
                                            margin.isPresent()
                                                    ? OptionalDouble.of(margin.get().fen())
                                                    : OptionalDouble.empty());
                                })
                        .toList());
    }

    private static boolean isNew(
            List<Variant> variants, Map<UUID, SalesCounts.Sold> sold, Instant newSince) {
        List<Instant> first =
                variants.stream()
                        .map(each -> sold.get(each.id()))
                        .filter(Objects::nonNull)
                        .map(SalesCounts.Sold::since)
                        .toList();
        return !first.isEmpty() && first.stream().allMatch(at -> at.isAfter(newSince));
    }

    private static int pieces(List<Variant> variants, Map<UUID, SalesCounts.Sold> sold) {
        return variants.stream()
                .map(each -> sold.get(each.id()))
                .filter(Objects::nonNull)
                .mapToInt(SalesCounts.Sold::pieces)
                .sum();
    }

    /** The variant whose price a post names. */
    static Optional<Variant> cheapest(List<Variant> variants) {
        return variants.stream()
                .filter(each -> each.price().filter(price -> price.fen() > 0).isPresent())
                .min(
                        Comparator.comparing((Variant each) -> each.price().orElse(Money.ZERO))
                                .thenComparing(Variant::id));
    }

    private static Optional<Money> margin(Optional<Variant> variant) {
        return variant.flatMap(
                each -> each.price().flatMap(price -> each.cost().map(cost -> price.minus(cost))));
    }

    private static PlannedProduct planned(
            Product product,
            List<Variant> variants,
            Map<UUID, SalesCounts.Sold> lately,
            ProductLayer layer,
            boolean isNew,
            Set<ProductUse> uses) {
        Optional<Variant> cheapest = cheapest(variants);
        boolean stockKnown =
                !uses.contains(ProductUse.PRESALE)
                        && !variants.isEmpty()
                        && variants.stream().allMatch(v -> v.stock().isPresent());
        OptionalInt stock =
                stockKnown
                        ? OptionalInt.of(
                                variants.stream().mapToInt(each -> each.stock().orElse(0)).sum())
                        : OptionalInt.empty();
        return new PlannedProduct(
                product.id(),
                product.name(),
                product.category(),
                product.zone(),
                layer,
                cheapest.flatMap(Variant::price),
                margin(cheapest),
                stock,
                new StockCover(stock, pieces(variants, lately), DAYS).days(),
                product.shelfLifeDays(),
                isNew,
                uses.contains(ProductUse.ACTIVITY));
    }

    /** The products on trial. */
    record Trials(Set<UUID> running, Set<UUID> dropped) {

        /** Trials older than this say nothing any more. */
        private static final int REMEMBERED = 60;

        Trials(Transaction tx, LocalDate day) {
            this(new HashSet<>(), new HashSet<>());
            int days = ReadRules.in(tx, Rule.TRIAL_DAYS);
            for (Trial trial : tx.plan().trialsSince(day.minusDays(REMEMBERED))) {
                if (trial.keep().isEmpty()
                        && !day.isBefore(trial.beganOn())
                        && day.isBefore(trial.beganOn().plusDays(days))) {
                    running.add(trial.product());
                }
                if (trial.keep().equals(Optional.of(false))) {
                    dropped.add(trial.product());
                }
            }
        }
    }
}
