package org.leaderdesk.ui.counter;

import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose bags lie on the counter, with the lines that are ticked. Never changed: every key makes
 * another.
 *
 * @param ticked pieces by line; of a bag with none ticked all that is open is meant
 */
record Basket(
        List<Customer> customers,
        Map<LineId, Integer> ticked,
        CollectedBy collectedBy,
        Optional<Review> review) {

    static final Basket EMPTY = new Basket(List.of(), Map.of(), CollectedBy.SELF, Optional.empty());

    /**
     * A line that lies there.
     *
     * @param number by which it is ticked, from 1 over all bags; 0 where nothing of it is open
     * @param ticked pieces
     */
    record Row(int number, CounterLine line, int ticked) {}

    boolean isEmpty() {
        return customers.isEmpty();
    }

    /** With another bag, or with what became of one that lies there; ticks stay where they can. */
    Basket with(Customer customer) {
        List<Customer> all = new ArrayList<>(customers);
        UUID owner = owner(customer);
        int known = customers.stream().map(Basket::owner).toList().indexOf(owner);
        if (known < 0) {
            all.add(customer);
        } else {
            all.set(known, customer);
        }
        Map<LineId, Integer> kept = new LinkedHashMap<>(ticked);
        customer.bag()
                .lines()
                .forEach(
                        line ->
                                kept.computeIfPresent(
                                        line.id(),
                                        (id, pieces) ->
                                                line.open() == 0
                                                        ? null
                                                        : Math.min(pieces, line.open())));
        return new Basket(List.copyOf(all), kept, collectedBy, review);
    }

    boolean holds(UUID ownerId) {
        return customers.stream().anyMatch(each -> owner(each).equals(ownerId));
    }

    List<UUID> owners() {
        return customers.stream().map(Basket::owner).toList();
    }

    private static UUID owner(Customer customer) {
        return customer.bag().bag().ownerId();
    }

    /** The lines of one bag, numbered after those of the bags before it. */
    List<Row> rows(Customer customer) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Customer each : customers) {
            for (CounterLine line : each.bag().lines()) {
                boolean open = line.open() > 0;
                number += open ? 1 : 0;
                if (each.equals(customer)) {
                    rows.add(new Row(open ? number : 0, line, ticked.getOrDefault(line.id(), 0)));
                }
            }
        }
        return rows;
    }

    private Stream<CounterLine> open() {
        return customers.stream()
                .flatMap(each -> each.bag().lines().stream())
                .filter(line -> line.open() > 0);
    }

    /** The line of a number. */
    Optional<CounterLine> line(int number) {
        return number < 1 ? Optional.empty() : open().skip(number - 1L).findFirst();
    }

    /** With all of a line ticked, or no longer. */
    Basket toggled(CounterLine line) {
        return ticking(line, ticked.containsKey(line.id()) ? 0 : line.open());
    }

    /** With so many pieces of a line ticked; none takes the tick away. */
    Basket ticking(CounterLine line, int pieces) {
        Map<LineId, Integer> now = new LinkedHashMap<>(ticked);
        if (pieces == 0) {
            now.remove(line.id());
        } else {
            now.put(line.id(), pieces);
        }
        return new Basket(customers, now, collectedBy, review);
    }

    /** Collected by somebody else; the same again means by themselves. */
    Basket collectedBy(CollectedBy by) {
        return new Basket(customers, ticked, by == collectedBy ? CollectedBy.SELF : by, review);
    }

    /** With what they say of the goods; the same again means nothing. */
    Basket review(Review said) {
        return new Basket(
                customers,
                ticked,
                collectedBy,
                review.equals(Optional.of(said)) ? Optional.empty() : Optional.of(said));
    }

    private boolean isTicked(CounterLine line) {
        return ticked.containsKey(line.id());
    }

    /** What one Enter hands over: of each bag what is ticked, or all where nothing is. */
    Map<LineId, Integer> wanted() {
        Map<LineId, Integer> wanted = new LinkedHashMap<>();
        for (Customer each : customers) {
            boolean some = each.bag().lines().stream().anyMatch(this::isTicked);
            for (CounterLine line : each.bag().lines()) {
                int pieces = some ? ticked.getOrDefault(line.id(), 0) : line.open();
                if (pieces > 0) {
                    wanted.put(line.id(), pieces);
                }
            }
        }
        return wanted;
    }

    /** The same without the orders of which a refund is in doubt, or that a newer file lacks. */
    Map<LineId, Integer> undoubted() {
        Set<UUID> doubted =
                customers.stream()
                        .flatMap(each -> each.bag().lines().stream())
                        .filter(
                                each ->
                                        each.line().refundInDoubt().isPresent()
                                                || each.line().missing())
                        .map(each -> each.line().orderId())
                        .collect(Collectors.toSet());
        Map<LineId, Integer> some = new LinkedHashMap<>(wanted());
        some.keySet().removeIf(line -> doubted.contains(line.orderId()));
        return some;
    }

    /** The handover that emptied the only bag that lies there. */
    Optional<Handover> emptied() {
        return customers.size() == 1 && openPieces() == 0
                ? customers.getFirst().last()
                : Optional.empty();
    }

    /** Pieces that are still open in all bags. */
    int openPieces() {
        return open().mapToInt(CounterLine::open).sum();
    }

    /** Bags that went over the counter together with one of these before, and do not lie there. */
    List<UUID> companions() {
        return customers.stream()
                .flatMap(each -> each.companions().stream())
                .map(each -> each.bag().ownerId())
                .distinct()
                .filter(each -> !holds(each))
                .toList();
    }
}
