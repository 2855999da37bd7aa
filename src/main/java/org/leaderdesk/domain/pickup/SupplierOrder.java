package org.leaderdesk.domain.pickup;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.member.NaturalOrder;
import org.leaderdesk.domain.money.Money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * 报货单: per supplier, what to bring.
 *
 * @param suppliers in the order of their names; goods without one come last
 * @param totals what they add up to
 */
public record SupplierOrder(List<Supply> suppliers, Totals totals) {

    /**
     * What one supplier brings.
     *
     * @param supplier empty where nobody said who brings it (未指定供应商)
     * @param items by category, then name
     */
    public record Supply(Optional<String> supplier, List<Item> items) {

        public int pieces() {
            return items.stream().mapToInt(Item::pieces).sum();
        }

        public int undecided() {
            return items.stream().mapToInt(Item::undecided).sum();
        }

        /** What the pieces cost; empty unless every cost is known. */
        public Optional<Money> cost() {
            Optional<Money> sum = Optional.of(Money.ZERO);
            for (Item item : items) {
                sum = sum.flatMap(money -> item.cost().map(money::plus));
            }
            return sum;
        }
    }

    /**
     * One product to bring.
     *
     * @param pieces 0 for a product that was ordered before and is no longer wanted
     * @param undecided how many of them belong to orders that a newer file lacks
     * @param cost of all its pieces; empty where the cost of one is unknown
     * @param change against what was sent before; 0 where nothing was
     */
    public record Item(
            UUID variantId,
            String name,
            String category,
            int pieces,
            int undecided,
            Optional<Money> cost,
            int change) {}

    /** What a supplier was told in an earlier version. */
    public record Sent(Optional<String> supplier, UUID variantId, String name, int pieces) {}

    private record Key(Optional<String> supplier, UUID variantId) {}

    /**
     * The order with its difference against an earlier one.
     *
     * @param sentBefore what {@link #sent()} said then; empty for a first order
     */
    public static SupplierOrder of(
            RoundContents round, ListOptions options, List<Sent> sentBefore) {
        List<Bag> bags = options.bagsOf(round, Sort.COLLECTION);
        Map<Key, List<BagLine>> lines = new LinkedHashMap<>();
        bags.stream()
                .flatMap(bag -> bag.lines().stream())
                .sorted(ProductOrder.byCategory())
                .forEach(
                        line ->
                                lines.computeIfAbsent(
                                                new Key(line.supplier(), line.variantId()),
                                                key -> new ArrayList<>())
                                        .add(line));
        Map<Key, Sent> before = new HashMap<>();
        sentBefore.forEach(sent -> before.put(new Key(sent.supplier(), sent.variantId()), sent));
        Map<Optional<String>, List<Item>> bySupplier = new HashMap<>();
        lines.forEach(
                (key, same) ->
                        bySupplier
                                .computeIfAbsent(key.supplier(), s -> new ArrayList<>())
                                .add(
                                        item(
                                                same,
                                                sentBefore.isEmpty()
                                                        ? 0
                                                        : change(same, before.remove(key)))));
        sentBefore.stream()
                .filter(sent -> before.containsKey(new Key(sent.supplier(), sent.variantId())))
                .filter(sent -> sent.pieces() > 0)
                .forEach(
                        sent ->
                                bySupplier
                                        .computeIfAbsent(sent.supplier(), s -> new ArrayList<>())
                                        .add(noLongerWanted(sent)));
        List<Supply> suppliers =
                bySupplier.entrySet().stream()
                        .map(entry -> new Supply(entry.getKey(), List.copyOf(entry.getValue())))
                        .sorted(
                                Comparator.comparing(
                                        supply -> supply.supplier().orElse(""),
                                        NaturalOrder.BLANK_LAST))
                        .toList();
        return new SupplierOrder(suppliers, Totals.of(bags));
    }

    private static Item item(List<BagLine> same, int change) {
        BagLine line = same.getFirst();
        Optional<Money> cost = Optional.of(Money.ZERO);
        for (BagLine one : same) {
            cost = cost.flatMap(sum -> one.cost().map(c -> sum.plus(times(c, one.quantity()))));
        }
        return new Item(
                line.variantId(),
                line.productAndVariant(),
                line.category(),
                pieces(same),
                pieces(same.stream().filter(BagLine::missing).toList()),
                cost,
                change);
    }

    private static int pieces(List<BagLine> lines) {
        return lines.stream().mapToInt(BagLine::quantity).sum();
    }

    private static int change(List<BagLine> now, @Nullable Sent before) {
        return pieces(now) - (before == null ? 0 : before.pieces());
    }

    private static Money times(Money cost, int quantity) {
        return new Money(Math.multiplyExact(cost.fen(), (long) quantity));
    }

    private static Item noLongerWanted(Sent sent) {
        return new Item(
                sent.variantId(), sent.name(), "", 0, 0, Optional.of(Money.ZERO), -sent.pieces());
    }

    /** What to remember, so that the next version can say what changed. */
    public List<Sent> sent() {
        return suppliers.stream()
                .flatMap(
                        supply ->
                                supply.items().stream()
                                        .filter(item -> item.pieces() > 0)
                                        .map(
                                                item ->
                                                        new Sent(
                                                                supply.supplier(),
                                                                item.variantId(),
                                                                item.name(),
                                                                item.pieces())))
                .toList();
    }
}
