package org.leaderdesk.desk.member;

import org.leaderdesk.book.MemberFigures.Line;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.domain.segment.Basket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What each of a member's orders says of habits. */
final class Baskets {

    /** A category of fewer variants with a price has no cheapest or dearest third. */
    private static final int FEWEST = 3;

    /** A third of a category's prices, in fen: what is at most, and what is at least so much. */
    private record Thirds(long cheap, long dear) {}

    private final Map<String, Thirds> thirds = new HashMap<>();
    private final Map<LocalDate, Set<UUID>> flashSales = new HashMap<>();

    Baskets(Transaction tx, LocalDate from, LocalDate to) {
        Map<UUID, String> categories = new HashMap<>();
        for (Product product : tx.products().all()) {
            categories.put(product.id(), product.category());
        }
        Map<String, List<Long>> prices = new TreeMap<>();
        for (Variant variant : tx.products().allVariants()) {
            String category = categories.getOrDefault(variant.productId(), "");
            variant.price()
                    .ifPresent(
                            price ->
                                    prices.computeIfAbsent(category, key -> new ArrayList<>())
                                            .add(price.fen()));
        }
        prices.forEach(this::thirds);
        for (PlanSlot slot : tx.plan().between(from, to)) {
            if (slot.place().kind() == SlotKind.FLASH_SALE && slot.outcome().doneAt().isPresent()) {
                slot.product()
                        .ifPresent(
                                product ->
                                        flashSales
                                                .computeIfAbsent(slot.day(), day -> new HashSet<>())
                                                .add(product));
            }
        }
    }

    private void thirds(String category, List<Long> prices) {
        if (!category.isBlank() && prices.size() >= FEWEST) {
            List<Long> sorted = prices.stream().sorted().toList();
            int third = sorted.size() / FEWEST;
            thirds.put(
                    category, new Thirds(sorted.get(third - 1), sorted.get(sorted.size() - third)));
        }
    }

    /** A basket for each order, the earliest first. */
    List<Basket> of(List<Line> lines) {
        Map<UUID, List<Line>> orders = new LinkedHashMap<>();
        lines.forEach(
                line -> orders.computeIfAbsent(line.order(), id -> new ArrayList<>()).add(line));
        Set<UUID> known = new HashSet<>();
        List<Basket> baskets = new ArrayList<>();
        for (List<Line> order : orders.values()) {
            baskets.add(basket(order, known));
            order.forEach(line -> known.add(line.product()));
        }
        return baskets;
    }

    private Basket basket(List<Line> order, Set<UUID> known) {
        Line first = order.getFirst();
        Set<UUID> products = new HashSet<>();
        Map<String, Integer> categories = new HashMap<>();
        int pieces = 0;
        int bargains = 0;
        int finest = 0;
        for (Line line : order) {
            products.add(line.product());
            pieces += line.pieces();
            bargains += isBargain(line) ? line.pieces() : 0;
            finest += isFinest(line) ? line.pieces() : 0;
            if (!line.category().isBlank()) {
                categories.merge(line.category(), line.pieces(), Integer::sum);
            }
        }
        return new Basket(
                first.day(),
                first.halfHour(),
                pieces,
                bargains,
                finest,
                products.size(),
                (int) products.stream().filter(each -> !known.contains(each)).count(),
                first.toTheDoor(),
                categories);
    }

    private boolean isBargain(Line line) {
        Thirds of = thirds.get(line.category());
        return flashSales.getOrDefault(line.day(), Set.of()).contains(line.product())
                || of != null
                        && line.priceFen().isPresent()
                        && line.priceFen().getAsInt() <= of.cheap();
    }

    private boolean isFinest(Line line) {
        Thirds of = thirds.get(line.category());
        return of != null
                && of.dear() > of.cheap()
                && line.priceFen().isPresent()
                && line.priceFen().getAsInt() >= of.dear();
    }
}
