package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Takes back what was counted at the truck. */
public final class PutBackArrival {

    private final Session session;

    public PutBackArrival(Session session) {
        this.session = session;
    }

    /**
     * Makes it as if nobody had counted a variant with a truck.
     *
     * @param delivery which truck; empty for the one that unloads now
     * @throws Refused ROUND_UNKNOWN, VARIANT_UNKNOWN
     */
    public RecordArrival.Receiving notCounted(UUID roundId, String named, OptionalInt delivery) {
        UUID variant = new RecordArrival(session).variant(named);
        int truck = delivery.orElse(new RecordArrival(session).show(roundId).delivery());
        return run(roundId, Map.of(new Slot(variant, truck), Optional.empty()));
    }

    /** Where one count stands: a variant with a truck. */
    public record Slot(UUID variantId, int delivery) {

        public static Slot of(Arrival arrival) {
            return new Slot(arrival.variantId(), arrival.delivery());
        }
    }

    /**
     * Makes counts what they were before, the undo of all the others.
     *
     * @param was what stood there; empty where nobody had counted
     * @throws Refused ROUND_UNKNOWN
     */
    public RecordArrival.Receiving run(UUID roundId, Map<Slot, Optional<Arrival>> was) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupRound round = ListRounds.found(tx, roundId);
                            was.forEach(
                                    (slot, arrival) ->
                                            arrival.ifPresentOrElse(
                                                    each -> tx.arrivals().put(roundId, each),
                                                    () ->
                                                            tx.arrivals()
                                                                    .remove(
                                                                            roundId,
                                                                            slot.delivery(),
                                                                            slot.variantId())));
                            return RecordArrival.receiving(
                                    tx, round, new RoundReader(tx).ordered(round));
                        });
    }
}
