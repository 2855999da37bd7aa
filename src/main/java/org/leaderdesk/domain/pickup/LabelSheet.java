package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.order.LineId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 标签: one to stick on every piece. By product, then building and room; asked for an order of the
 * bags (building and room, collection number …), by that and then product.
 *
 * @param labels in the order they are printed
 * @param totals what they add up to; as many labels as pieces
 */
public record LabelSheet(List<Label> labels, Totals totals) {

    /**
     * What stands on one piece.
     *
     * @param bag whose it is
     * @param line which of the bag's lines
     * @param piece which of the member's pieces it is, from 1, counted through the lines of the bag
     * @param pieces how many the member has in the whole round, whatever the labels are narrowed to
     * @param last whether it is the line's last
     */
    public record Label(Bag bag, BagLine line, int piece, int pieces, boolean last) {}

    private record Sorted(Bag bag, BagLine line) {}

    public static LabelSheet of(RoundContents round, ListOptions options) {
        Comparator<Bag> byBag = options.sort().orElse(Sort.ROOM).comparator(round);
        List<Bag> bags = options.bagsOf(round, byBag);
        List<Sorted> lines = new ArrayList<>();
        bags.forEach(bag -> bag.lines().forEach(line -> lines.add(new Sorted(bag, line))));
        Comparator<Sorted> byProduct = Comparator.comparing(Sorted::line, ProductOrder.byZone());
        lines.sort(
                options.sort().isEmpty()
                        ? byProduct
                        : Comparator.comparing(Sorted::bag, byBag).thenComparing(byProduct));
        Map<LineId, Integer> before = new HashMap<>();
        Map<UUID, Integer> whole = new HashMap<>();
        for (Bag bag : round.bags()) {
            int count = 0;
            for (BagLine line : bag.lines()) {
                before.put(line.id(), count);
                count += line.quantity();
            }
            whole.put(bag.ownerId(), count);
        }
        List<Label> labels = new ArrayList<>();
        for (Sorted each : lines) {
            int first = before.getOrDefault(each.line().id(), 0);
            int pieces = whole.getOrDefault(each.bag().ownerId(), 0);
            for (int i = 1; i <= each.line().quantity(); i++) {
                labels.add(
                        new Label(
                                each.bag(),
                                each.line(),
                                first + i,
                                pieces,
                                i == each.line().quantity()));
            }
        }
        return new LabelSheet(List.copyOf(labels), Totals.of(bags));
    }

    /**
     * The bags with the lines whose labels are all out once some were printed; a line's labels
     * follow each other, so that its last one says so.
     *
     * @param from the first label printed, from 1
     * @param count how many were printed
     */
    public List<Bag> out(int from, int count) {
        Set<LineId> lines = new HashSet<>();
        Map<UUID, Bag> bags = new LinkedHashMap<>();
        for (Label label : labels.subList(from - 1, from - 1 + count)) {
            if (label.last()) {
                lines.add(label.line().id());
                bags.put(label.bag().ownerId(), label.bag());
            }
        }
        return bags.values().stream()
                .map(
                        bag ->
                                bag.with(
                                        bag.lines().stream()
                                                .filter(line -> lines.contains(line.id()))
                                                .toList()))
                .toList();
    }
}
