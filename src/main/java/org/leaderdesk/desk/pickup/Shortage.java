package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.ShortLine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who goes short in a round, and what is paid back.
 *
 * @param lines by collection number
 */
public record Shortage(PickupRound round, List<Short> lines) {

    /**
     * One line that goes short.
     *
     * @param bag whose, with what was ordered
     * @param line as it was ordered
     * @param decided how short it goes
     */
    public record Short(Bag bag, BagLine line, ShortLine decided) {}

    /**
     * What was decided about a round.
     *
     * @param ordered the round as it was ordered
     */
    static Shortage of(Transaction tx, PickupRound round, RoundContents ordered) {
        Map<LineId, ShortLine> decided = new HashMap<>();
        tx.shortages().of(round.id()).forEach(each -> decided.put(each.line(), each));
        List<Short> lines = new ArrayList<>();
        for (Bag bag : ordered.bags()) {
            for (BagLine line : bag.lines()) {
                ShortLine each = decided.get(line.id());
                if (each != null) {
                    lines.add(new Short(bag, line, each));
                }
            }
        }
        return new Shortage(round, lines);
    }

    /** Pieces that are not handed over. */
    public int pieces() {
        return lines.stream().mapToInt(each -> each.decided().pieces()).sum();
    }

    /** What of it is short by weight: all pieces are there. */
    public Shortage byWeight() {
        return only(line -> line.decided().cause() == ShortLine.Cause.WEIGHT);
    }

    /** What of it is short by pieces. */
    public Shortage byPieces() {
        return only(line -> line.decided().cause() != ShortLine.Cause.WEIGHT);
    }

    /** What of it is in another one no more. */
    public Shortage without(Shortage other) {
        return only(line -> !other.lines().contains(line));
    }

    private Shortage only(Predicate<Short> which) {
        return new Shortage(round, lines.stream().filter(which).toList());
    }

    /** All that must be paid back, as far as prices are known. */
    public Money refund() {
        Money sum = Money.ZERO;
        for (Short each : lines) {
            sum = sum.plus(each.decided().refund().orElse(Money.ZERO));
        }
        return sum;
    }

    /** Lines whose refund nobody can work out, because no file said what a piece costs. */
    public long withoutPrice() {
        return lines.stream().filter(each -> each.decided().refund().isEmpty()).count();
    }
}
