package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who goes short of some goods of a round is settled once. Until one of the short lines went over
 * the counter it may be settled anew; after that, by a device that did not know of the handover, it
 * may not: the decision as a whole is closed, for every line that a push speaks of.
 *
 * <p>A device knew of a handover that it made itself, or that is not newer than the version of the
 * shortage it had.
 */
final class Shortages {

    private final Batch batch;
    private final String letter;
    private final Map<String, Set<Line>> pushed = new HashMap<>();

    /** One line of an order. */
    private record Line(String order, long place) {}

    /**
     * The shortages of one push.
     *
     * @param letter the device's
     */
    Shortages(Batch batch, String letter) {
        this.batch = batch;
        this.letter = letter;
    }

    /** Remembers which lines a push settles, so that it settles all of them or none. */
    void expect(List<Mutation> mutations) {
        for (Mutation each : mutations) {
            if (each.t().equals(RowKind.SHORTAGE.t()) && each.o() != null) {
                Object order = each.o().get("order_id");
                Object round = each.o().get("round_id");
                if (order instanceof String orderId
                        && round instanceof String roundId
                        && each.o().get("place") instanceof Number place) {
                    String resolved = batch.resolved(orderId);
                    pushed.computeIfAbsent(
                                    goods(batch.resolved(roundId), resolved, place.longValue()),
                                    goods -> new LinkedHashSet<>())
                            .add(new Line(resolved, place.longValue()));
                }
            }
        }
        batch.expectHanging(pushed.keySet());
        Set<String> orders = new LinkedHashSet<>();
        pushed.forEach((goods, lines) -> lines(goods).forEach(line -> orders.add(line.order())));
        batch.expectHanging(orders);
    }

    /** The lines of goods that go short, as they are kept and as this push says. */
    private Set<Line> lines(String goods) {
        Set<Line> lines = new LinkedHashSet<>(pushed.getOrDefault(goods, Set.of()));
        for (Row other : batch.rows(batch.hanging().on(goods))) {
            String its = other.text("order_id");
            if (its != null && other.number("pieces") > 0) {
                lines.add(new Line(its, other.number("place")));
            }
        }
        return lines;
    }

    /**
     * A shortage that is about to be kept or deleted.
     *
     * @throws Rejected where one of the goods' short lines was handed over meanwhile
     */
    void check(Mutation mutation, Row shortage) {
        String order = shortage.text("order_id");
        String round = shortage.text("round_id");
        if (order == null || round == null) {
            return;
        }
        long place = shortage.number("place");
        String goods = goods(round, order, place);
        Set<Line> lines = lines(goods);
        lines.add(new Line(order, place));
        Handovers handovers = new Handovers(batch);
        for (Line line : lines) {
            List<Row> unknown = new ArrayList<>(handovers.of(line.order()));
            unknown.removeIf(row -> !row.stamp(Row.LINES).isNewsTo(letter, mutation.baseV()));
            long pieces =
                    unknown.stream()
                            .mapToLong(row -> Handovers.pieces(row, line.order(), line.place()))
                            .sum();
            if (pieces > 0) {
                throw new Rejected(Code.SHORTAGE_CLOSED);
            }
        }
        int dot = goods.indexOf('.');
        batch.hanging().addShort(goods.substring(0, dot), goods.substring(dot + 1), shortage);
    }

    /** The goods of a round that a line is of. */
    private String goods(String round, String order, long place) {
        String variant =
                batch.find(RowKind.ORDER, order)
                        .map(row -> row.get(Row.LINES + "." + place))
                        .map(line -> Handovers.line(line).get("variant_id"))
                        .map(Object::toString)
                        .orElse("");
        return round + "." + variant;
    }
}
