package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.product.NamedVariant;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;

import java.util.OptionalInt;
import java.util.UUID;

/** Counts at the truck one box after the other, with a scanner. */
public final class ScanArrival {

    private final Session session;

    public ScanArrival(Session session) {
        this.session = session;
    }

    /**
     * What a scan did.
     *
     * @param variantId whose code it was
     * @param before pieces counted with this truck before it
     */
    public record Scanned(UUID variantId, int before, RecordArrival.Receiving receiving) {}

    /**
     * Adds to what was counted with a truck, as somebody scans one box after the other.
     *
     * @param named the variant's code, its id, or its name in the round
     * @param delivery which truck; empty for the one that unloads now
     * @throws Refused VARIANT_UNKNOWN, and what {@link RecordArrival#run} refuses
     */
    public Scanned run(UUID roundId, String named, OptionalInt delivery, int pieces) {
        String code = RecordArrival.folded(named);
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupRound round = ListRounds.found(tx, roundId);
                            RoundContents ordered = new RoundReader(tx).ordered(round);
                            RecordArrival.Receiving now =
                                    RecordArrival.receiving(tx, round, ordered);
                            UUID variant =
                                    now.counts().stream()
                                            .filter(count -> count.name().equals(code))
                                            .map(ArrivalCount::variantId)
                                            .findFirst()
                                            .orElseGet(() -> NamedVariant.find(tx, code).id());
                            int truck = delivery.orElse(now.delivery());
                            Arrival was =
                                    now.of(variant, truck)
                                            .orElse(new Arrival(variant, truck, 0, 0, ""));
                            if (Math.abs((long) pieces) > RecordArrival.MOST) {
                                throw RecordArrival.impossible(pieces, 0, truck);
                            }
                            Arrival more = was.counting(was.quantity() + pieces, was.loss());
                            RecordArrival.check(more, RecordArrival.variants(ordered), round);
                            tx.arrivals().put(roundId, more);
                            return new Scanned(
                                    variant,
                                    was.quantity(),
                                    RecordArrival.receiving(tx, round, ordered));
                        });
    }
}
