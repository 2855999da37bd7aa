package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.PrintedListTable.PrintedLine;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.ChangeSheet.Change;
import org.leaderdesk.domain.pickup.ChangeSheet.Gone;
import org.leaderdesk.domain.pickup.ChangeSheet.Stood;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is different between a list as it stood on paper once and as it stands now. */
final class ChangesSince {

    private final Transaction tx;
    private final PickupRound round;
    private final RoundReader reader;
    private final Map<LineId, Integer> shortPieces;

    ChangesSince(Transaction tx, PickupRound round) {
        this.tx = tx;
        this.round = round;
        this.reader = new RoundReader(tx);
        this.shortPieces = tx.shortages().piecesOf(round.id());
    }

    /**
     * What is new, more, fewer, gone, in another bag, or newly in doubt.
     *
     * @param before what stood on the earlier version
     * @param bags what would stand on the list now
     */
    List<Change> of(List<PrintedLine> before, List<Bag> bags) {
        Map<LineId, PrintedLine> stood = new LinkedHashMap<>();
        before.forEach(line -> stood.put(new LineId(line.orderId(), line.place()), line));
        List<Change> changes = new ArrayList<>();
        for (Bag bag : bags) {
            for (BagLine line : bag.lines()) {
                Optional<Stood> was =
                        Optional.ofNullable(stood.remove(line.id())).map(ChangesSince::stood);
                changes.add(
                        new Change(
                                bag,
                                line,
                                was,
                                Optional.empty(),
                                shortPieces.getOrDefault(line.id(), 0),
                                Optional.empty()));
            }
        }
        stood.values().forEach(line -> changes.add(gone(line)));
        return ChangeSheet.changed(changes);
    }

    private static Stood stood(PrintedLine line) {
        return new Stood(line.number(), line.quantity(), line.refund(), line.missing());
    }

    private Change gone(PrintedLine printed) {
        Filed filed = tx.orders().find(printed.orderId()).orElseThrow();
        OrderLine line =
                filed.order().lines().stream()
                        .filter(each -> each.place() == printed.place())
                        .findFirst()
                        .orElseThrow();
        Bag bag = reader.bag(round, filed, line, printed.number(), printed.quantity());
        return new Change(
                bag,
                bag.lines().getFirst(),
                Optional.of(stood(printed)),
                Optional.of(why(filed.order(), line)),
                0,
                Optional.empty());
    }

    private Gone why(Order order, OrderLine line) {
        if (order.charges().isRefunded() || order.status().state() == OrderState.REFUNDED) {
            return Gone.REFUNDED;
        }
        if (line.cancelled() || order.status().state() == OrderState.CANCELLED) {
            return Gone.CANCELLED;
        }
        if (line.picked() == 0) {
            return Gone.REFUNDED;
        }
        return shortPieces.containsKey(new LineId(order.id(), line.place()))
                ? Gone.SHORT
                : Gone.NOT_HERE;
    }
}
