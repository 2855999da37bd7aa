package org.leaderdesk.domain.pickup;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on one line of paper: the same goods of one bag, from however many orders. Whoever
 * packs takes them from one pile; that they are several order lines matters to the handover alone.
 *
 * @param lines the order lines it gathers, at least one, in the bag's order
 */
public record BagItem(List<BagLine> lines) {

    /** The bag's lines with those together that look the same, each where its first one stood. */
    static List<BagItem> of(Bag bag) {
        List<List<BagLine>> items = new ArrayList<>();
        for (BagLine line : bag.lines()) {
            items.stream()
                    .filter(same -> looksLike(same.getFirst(), line))
                    .findFirst()
                    .ifPresentOrElse(
                            same -> same.add(line),
                            () -> items.add(new ArrayList<>(List.of(line))));
        }
        return items.stream().map(lines -> new BagItem(List.copyOf(lines))).toList();
    }

    /** Goods for somebody else, in doubt or of a missing order are told apart. */
    private static boolean looksLike(BagLine one, BagLine other) {
        return one.variantId().equals(other.variantId())
                && one.recipient().equals(other.recipient())
                && one.missing() == other.missing()
                && one.refundInDoubt().isEmpty()
                && other.refundInDoubt().isEmpty();
    }

    /** The first of the lines with the pieces of all. */
    public BagLine line() {
        return lines.getFirst().of(quantity());
    }

    /** Pieces of all lines. */
    public int quantity() {
        return lines.stream().mapToInt(BagLine::quantity).sum();
    }
}
