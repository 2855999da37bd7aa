package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.RowKind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Handovers are events: none is ever refused because others were made meanwhile, since the goods
 * are gone; that more went over the counter than was ordered is told to everybody who looks. An
 * undo repeats the lines of what it undoes with pieces below zero, so that a sum is the truth.
 */
final class Handovers {

    private final Batch batch;

    Handovers(Batch batch) {
        this.batch = batch;
    }

    /** Reads what was handed over of the orders that a push's handovers speak of, all at once. */
    static void expect(Batch batch, List<Mutation> mutations) {
        Set<String> ids = new LinkedHashSet<>();
        for (Mutation each : mutations) {
            if (each.t().equals(RowKind.HANDOVER.t()) && each.o() != null) {
                Refs.each(
                        RowKind.HANDOVER,
                        each.o(),
                        (ref, id) -> {
                            if (RowKind.ORDER.t().equals(ref) || RowKind.HANDOVER.t().equals(ref)) {
                                ids.add(batch.resolved(id));
                            }
                        });
            }
        }
        batch.expectHanging(ids);
    }

    /**
     * A handover that is about to be kept.
     *
     * @param lost is told of lines of which too much was handed over
     * @throws Rejected for the second undo of one handover
     */
    void check(Row handover, List<Lost> lost) {
        String undone = handover.text("undoes");
        if (undone != null) {
            boolean before =
                    batch.rows(batch.hanging().on(undone)).stream()
                            .anyMatch(
                                    other ->
                                            other.kind() == RowKind.HANDOVER
                                                    && undone.equals(other.text("undoes")));
            if (before) {
                throw new Rejected(Code.ALREADY_UNDONE);
            }
            return;
        }
        handover.lines()
                .forEach((number, line) -> check(Row.LINES + "." + number, line(line), lost));
    }

    private void check(String field, Map<?, ?> line, List<Lost> lost) {
        if (!(line.get("order_id") instanceof String order)
                || !(line.get("quantity") instanceof Long quantity)
                || !(line.get("place") instanceof Long place)) {
            throw new Rejected(Code.BAD_VALUE);
        }
        long ordered =
                batch.find(RowKind.ORDER, order)
                        .map(row -> row.get(Row.LINES + "." + place))
                        .map(Handovers::line)
                        .map(Handovers::ordered)
                        .orElse(0L);
        long handed = 0;
        long latest = 0;
        for (Row other : of(order)) {
            long pieces = pieces(other, order, place);
            handed += pieces;
            if (pieces != 0) {
                latest = Math.max(latest, other.v());
            }
        }
        if (handed + quantity > ordered) {
            lost.add(new Lost(field, quantity, handed, latest, Code.OVER_HANDED.text()));
        }
    }

    private static long ordered(Map<?, ?> line) {
        return number(line, "cancelled") == 0
                ? number(line, "quantity") - number(line, "refunded")
                : 0;
    }

    /** The handovers of an order. */
    List<Row> of(String order) {
        return batch.rows(batch.hanging().on(order)).stream()
                .filter(row -> row.kind() == RowKind.HANDOVER)
                .toList();
    }

    /** Pieces of a line of an order in one handover; below zero of an undo. */
    static long pieces(Row handover, String order, long place) {
        long pieces = 0;
        for (Object each : handover.lines().values()) {
            Map<?, ?> line = line(each);
            if (order.equals(line.get("order_id")) && number(line, "place") == place) {
                pieces += number(line, "quantity");
            }
        }
        return pieces;
    }

    static Map<?, ?> line(Object line) {
        return (Map<?, ?>) line;
    }

    static long number(Map<?, ?> line, String name) {
        return line.get(name) instanceof Long number ? number : 0;
    }
}
