package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Reconciled;
import org.leaderdesk.domain.pickup.RoundContents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds the evening up, to the piece: what was ordered, what came, and where it went. */
public final class ReconcileRound {

    private final Session session;

    public ReconcileRound(Session session) {
        this.session = session;
    }

    /**
     * One row for each variant.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public List<Reconciled> run(UUID roundId) {
        return session.book().read(session.who(), tx -> reconcile(tx, roundId));
    }

    private static List<Reconciled> reconcile(Transaction tx, UUID roundId) {
        PickupRound round = ListRounds.found(tx, roundId);
        RoundContents ordered = new RoundReader(tx).ordered(round);
        Map<UUID, Integer> missing = byVariant(ordered, tx.shortages().piecesOf(roundId));
        Map<UUID, Integer> handed = byVariant(ordered, tx.handovers().handedOf(roundId));
        Map<UUID, Integer> returned = byVariant(ordered, tx.leftovers().piecesOf(roundId));
        Map<UUID, Integer> waiting = new HashMap<>();
        for (BagLine line : lines(new Uncollected(tx, round).left())) {
            waiting.merge(line.variantId(), line.quantity(), Integer::sum);
        }
        List<Reconciled> rows = new ArrayList<>();
        for (ArrivalCount count : ArrivalCount.of(ordered, tx.arrivals().of(roundId))) {
            UUID id = count.variantId();
            rows.add(
                    new Reconciled(
                            id,
                            count.name(),
                            count.ordered(),
                            count.arrived().isPresent(),
                            count.arrived().orElse(0),
                            count.loss(),
                            missing.getOrDefault(id, 0),
                            handed.getOrDefault(id, 0),
                            returned.getOrDefault(id, 0),
                            waiting.getOrDefault(id, 0)));
        }
        return rows;
    }

    private static Map<UUID, Integer> byVariant(
            RoundContents contents, Map<LineId, Integer> pieces) {
        Map<UUID, Integer> sums = new HashMap<>();
        for (BagLine line : lines(contents)) {
            sums.merge(line.variantId(), pieces.getOrDefault(line.id(), 0), Integer::sum);
        }
        return sums;
    }

    private static List<BagLine> lines(RoundContents contents) {
        return contents.bags().stream().flatMap(bag -> bag.lines().stream()).toList();
    }
}
