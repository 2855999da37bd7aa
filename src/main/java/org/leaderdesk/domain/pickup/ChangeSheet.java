package org.leaderdesk.domain.pickup;

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
 * 变更单: what is different on a list against an earlier version of it, line by line.
 *
 * @param since the version compared with
 * @param changes in the order of the list it amends
 * @param totals of the changed lines, with the pieces that they have now
 */
public record ChangeSheet(int since, List<Change> changes, Totals totals) {

    /**
     * A line as it stood on the earlier version.
     *
     * @param number the bag's collection number
     * @param quantity its pieces
     * @param refund the refund in doubt that stood beside it
     * @param missing whether it was marked as of an order that a newer file lacks
     */
    public record Stood(int number, int quantity, Optional<Money> refund, boolean missing) {

        boolean isStill(Bag bag, BagLine line) {
            return equals(
                    new Stood(
                            bag.collectionNumber(),
                            line.quantity(),
                            line.refundInDoubt().map(BagLine.RefundInDoubt::refund),
                            line.missing()));
        }
    }

    /** Why a line no longer stands on the list. */
    public enum Gone {
        REFUNDED,
        CANCELLED,
        /** Too few came. */
        SHORT,
        /** It is handed out elsewhere or not yet, or no longer belongs to what is listed. */
        NOT_HERE
    }

    /**
     * What all lines of the same goods in a bag come to.
     *
     * @param lines how many they are; those that are gone too
     * @param before their pieces on the earlier version
     * @param now their pieces now
     */
    public record Together(int lines, int before, int now) {

        private static Together of(Change change) {
            return new Together(1, change.piecesBefore(), change.pieces());
        }

        private Together plus(Together other) {
            return new Together(lines + other.lines, before + other.before, now + other.now);
        }
    }

    /**
     * The lines that are not what they were. One of goods that the bag has on other lines too says
     * what they come to: the list in somebody's hand has them on one.
     *
     * @param all every line, also those that stand as they did
     */
    public static List<Change> changed(List<Change> all) {
        Map<List<UUID>, Together> sums = new HashMap<>();
        all.forEach(each -> sums.merge(goods(each), Together.of(each), Together::plus));
        return all.stream()
                .filter(Change::isChange)
                .map(each -> each.with(sums.getOrDefault(goods(each), Together.of(each))))
                .toList();
    }

    private static List<UUID> goods(Change change) {
        return List.of(change.bag().ownerId(), change.line().variantId());
    }

    /**
     * One line that is not what it was.
     *
     * @param bag whose; of a line that is gone, as far as the book still knows
     * @param line the line as it is, or as it was where it is gone
     * @param was how it stood; empty for a new line
     * @param gone why it is gone; empty for a line that is there
     * @param shortPieces of a line that is there: pieces it goes without because too few came
     * @param together empty where the bag has no other line of these goods
     */
    public record Change(
            Bag bag,
            BagLine line,
            Optional<Stood> was,
            Optional<Gone> gone,
            int shortPieces,
            Optional<Together> together) {

        /** The same change, with what all lines of its goods in the bag come to. */
        private Change with(Together all) {
            return new Change(
                    bag,
                    line,
                    was,
                    gone,
                    shortPieces,
                    Optional.of(all).filter(sum -> sum.lines() > 1));
        }

        public boolean isChange() {
            return gone.isPresent() || was.isEmpty() || !was.get().isStill(bag, line);
        }

        /** Whether it has fewer pieces for no other reason than that too few came. */
        public boolean isShort() {
            return pieces() < piecesBefore() && piecesBefore() <= pieces() + shortPieces;
        }

        /** Pieces on the earlier version. */
        public int piecesBefore() {
            return was.map(Stood::quantity).orElse(0);
        }

        /** Pieces now. */
        public int pieces() {
            return gone.isPresent() ? 0 : line.quantity();
        }

        /** Whether it lies in a bag with another collection number now. */
        public boolean isMoved() {
            return gone.isEmpty()
                    && was.isPresent()
                    && was.get().number() != bag.collectionNumber();
        }
    }

    /** The changes in the order of the list they amend, with their sums. */
    public static ChangeSheet of(
            int since,
            List<Change> changes,
            Sheet sheet,
            RoundContents round,
            ListOptions options) {
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort(order(sheet, round, options));
        List<Bag> bags = sorted.stream().map(change -> change.bag()).toList();
        Totals totals =
                new Totals(
                        (int) bags.stream().map(Bag::collectionNumber).distinct().count(),
                        (int) sorted.stream().map(each -> each.line().orderId()).distinct().count(),
                        sorted.size(),
                        sorted.stream().mapToInt(Change::pieces).sum());
        return new ChangeSheet(since, List.copyOf(sorted), totals);
    }

    private static Comparator<Change> order(Sheet sheet, RoundContents round, ListOptions options) {
        Sort own = sheet == Sheet.DOOR_LIST ? Sort.ROOM : Sort.COLLECTION;
        Comparator<Change> byBag =
                Comparator.comparing(Change::bag, options.sort().orElse(own).comparator(round));
        return sheet == Sheet.PICKING
                ? Comparator.comparing(Change::line, ProductOrder.byZone()).thenComparing(byBag)
                : byBag;
    }

    /**
     * A product some lines of which changed.
     *
     * @param name product with its variant
     * @param lines how many of its lines changed
     * @param before pieces of it on the earlier list, all lines together
     * @param now pieces of it as the list stands
     */
    public record Moved(String name, int lines, int before, int now) {}

    /**
     * What the changes come to, product by product, in the order of the changes.
     *
     * @param bags all that stands on the list now
     */
    public List<Moved> products(List<Bag> bags) {
        Map<UUID, List<Change>> byProduct = new LinkedHashMap<>();
        changes.forEach(
                each ->
                        byProduct
                                .computeIfAbsent(each.line().variantId(), id -> new ArrayList<>())
                                .add(each));
        Map<UUID, Integer> now = new HashMap<>();
        bags.stream()
                .flatMap(bag -> bag.lines().stream())
                .forEach(line -> now.merge(line.variantId(), line.quantity(), Integer::sum));
        List<Moved> moved = new ArrayList<>();
        byProduct.forEach(
                (id, same) -> {
                    int pieces = now.getOrDefault(id, 0);
                    int more =
                            same.stream()
                                    .mapToInt(each -> each.pieces() - each.piecesBefore())
                                    .sum();
                    moved.add(
                            new Moved(
                                    same.getFirst().line().productAndVariant(),
                                    same.size(),
                                    pieces - more,
                                    pieces));
                });
        return moved;
    }

    /** Pieces that the changed lines had on the earlier version. */
    public int piecesBefore() {
        return changes.stream().mapToInt(Change::piecesBefore).sum();
    }
}
