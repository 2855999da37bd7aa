package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.ArrivalTable;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Follows a 溯源码 from a complaint to the delivery, the supplier and everybody who got of it (S107).
 */
public final class TraceBatch {

    private final Session session;

    public TraceBatch(Session session) {
        this.session = session;
    }

    /**
     * One delivery of the batch.
     *
     * @param name product with its variant
     * @param supplier who brings it; empty where nobody said
     * @param alone whether all of these goods in the round came from this batch; else nobody can
     *     tell whose pieces were of it
     * @param shares who was given of these goods, by collection number; those who went short of all
     *     are not in it
     */
    public record Delivered(
            PickupRound round,
            Arrival arrival,
            String name,
            Optional<String> supplier,
            boolean alone,
            List<Share> shares) {}

    /**
     * One order line of these goods.
     *
     * @param line with the pieces that are theirs, less what is short
     * @param handed pieces of it that went over the counter
     */
    public record Share(Bag bag, BagLine line, int handed) {}

    /**
     * All deliveries of the batch, the first round first.
     *
     * @throws Refused TRACE_CODE_UNKNOWN
     */
    public List<Delivered> run(String code) {
        String folded = RecordArrival.folded(code);
        List<Delivered> found =
                session.book()
                        .read(
                                session.who(),
                                tx ->
                                        tx.arrivals().traced(folded).stream()
                                                .map(each -> delivered(tx, each))
                                                .toList());
        if (found.isEmpty()) {
            throw new Refused(RefusalCode.TRACE_CODE_UNKNOWN, folded);
        }
        return found;
    }

    private static Delivered delivered(Transaction tx, ArrivalTable.Traced traced) {
        Arrival arrival = traced.arrival();
        RecordArrival.Receiving receiving = RecordArrival.receiving(tx, traced.round());
        RoundContents contents = new RoundReader(tx).read(receiving.round());
        Map<LineId, Integer> handed = tx.handovers().handedOf(traced.round());
        List<Share> shares = new ArrayList<>();
        for (Bag bag : contents.bags()) {
            for (BagLine line : bag.lines()) {
                if (line.variantId().equals(arrival.variantId())) {
                    shares.add(new Share(bag, line, handed.getOrDefault(line.id(), 0)));
                }
            }
        }
        boolean alone =
                receiving.deliveries().stream()
                        .filter(each -> each.variantId().equals(arrival.variantId()))
                        .filter(each -> each.quantity() > 0)
                        .allMatch(each -> each.traceCode().equals(arrival.traceCode()));
        Variant variant = tx.products().findVariant(arrival.variantId()).orElseThrow();
        Product product = tx.products().find(variant.productId()).orElseThrow();
        Map<UUID, String> suppliers = tx.places().names(PlaceTable.Kind.SUPPLIER);
        return new Delivered(
                receiving.round(),
                arrival,
                BagLine.named(product.name(), variant.text()),
                product.supplierId().map(id -> suppliers.getOrDefault(id, "")),
                alone,
                shares);
    }
}
