package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Leftover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes back what became of goods nobody collected: they wait for their people again, and the stock
 * they had gone back to is less by them.
 */
public final class TakeBackLeftovers {

    private final Session session;

    public TakeBackLeftovers(Session session) {
        this.session = session;
    }

    /**
     * What became of pieces of one line.
     *
     * @param bag whose they were
     * @param line as it was ordered
     */
    public record Gone(Bag bag, BagLine line, Leftover leftover) {}

    /**
     * What was returned or written off in a round, in the order it was decided.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public List<Gone> show(UUID roundId) {
        return session.book().read(session.who(), tx -> gone(tx, roundId));
    }

    /**
     * Takes some of it back; all or nothing.
     *
     * @param ids of leftovers of the round
     * @throws Refused ROUND_UNKNOWN, LEFTOVER_UNKNOWN, STOCK_TOO_LOW
     */
    public void run(UUID roundId, Collection<UUID> ids) {
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    Map<UUID, Gone> gone = new HashMap<>();
                                    gone(tx, roundId)
                                            .forEach(each -> gone.put(each.leftover().id(), each));
                                    ids.forEach(id -> takeBack(tx, gone, id));
                                    return true;
                                });
    }

    private static void takeBack(Transaction tx, Map<UUID, Gone> gone, UUID id) {
        Gone meant = gone.remove(id);
        if (meant == null) {
            throw new Refused(RefusalCode.LEFTOVER_UNKNOWN, id.toString());
        }
        if (meant.leftover().fate() == Leftover.Fate.RETURNED) {
            Stocks.add(tx, meant.line().variantId(), -meant.leftover().quantity());
        }
        tx.leftovers().remove(meant.leftover());
    }

    private static List<Gone> gone(Transaction tx, UUID roundId) {
        Map<LineId, Bag> bags = new HashMap<>();
        Map<LineId, BagLine> lines = new HashMap<>();
        for (Bag bag : new RoundReader(tx).ordered(ListRounds.found(tx, roundId)).bags()) {
            for (BagLine line : bag.lines()) {
                bags.put(line.id(), bag);
                lines.put(line.id(), line);
            }
        }
        List<Gone> gone = new ArrayList<>();
        for (Leftover each : tx.leftovers().of(roundId)) {
            Bag bag = bags.get(each.line());
            BagLine line = lines.get(each.line());
            if (bag != null && line != null) {
                gone.add(new Gone(bag, line, each));
            }
        }
        return gone;
    }
}
