package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.product.NamedVariant;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.exchange.ArrivalFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notes at the truck what came, typed or scanned, and tells ordered from arrived. */
public final class RecordArrival {

    /** More pieces of one thing than a shop's delivery ever has: a barcode typed as a number. */
    private static final int MOST = 1_000_000;

    private final Session session;

    public RecordArrival(Session session) {
        this.session = session;
    }

    /**
     * What stands against what.
     *
     * @param counts one per variant of the round
     * @param deliveries what came with each, in their order
     */
    public record Receiving(
            PickupRound round, List<ArrivalCount> counts, List<Arrival> deliveries) {

        /** The number of the truck that unloads now: the last one recorded, or 1. */
        public int delivery() {
            return deliveries.stream().mapToInt(Arrival::delivery).max().orElse(1);
        }
    }

    /**
     * Ordered against arrived.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public Receiving show(UUID roundId) {
        return session.book().read(session.who(), tx -> receiving(tx, roundId));
    }

    /**
     * What somebody typed or a file says.
     *
     * @param variant its code, its id, or product with variant as the lists of the round show it
     * @param delivery which truck; empty for the one that unloads now
     */
    public record Typed(
            String variant, OptionalInt delivery, int quantity, int loss, String note) {}

    /**
     * Writes what a file says came.
     *
     * @throws Refused what {@link ArrivalFile#read} and {@link #typed} refuse
     */
    public Receiving file(UUID roundId, Path file) {
        return typed(
                roundId,
                ArrivalFile.read(file).stream()
                        .map(
                                came ->
                                        new Typed(
                                                came.variant(),
                                                came.delivery(),
                                                came.quantity(),
                                                came.loss(),
                                                came.note()))
                        .toList());
    }

    /**
     * Writes what was typed, as {@link #run} does.
     *
     * @throws Refused VARIANT_UNKNOWN, and what {@link #run} refuses
     */
    public Receiving typed(UUID roundId, List<Typed> typed) {
        Receiving now = show(roundId);
        Map<String, UUID> names = new HashMap<>();
        now.counts().forEach(count -> names.putIfAbsent(count.name(), count.variantId()));
        List<Arrival> arrivals = new ArrayList<>();
        for (Typed each : typed) {
            UUID variant = names.get(each.variant().strip());
            arrivals.add(
                    new Arrival(
                            variant == null ? variant(each.variant()) : variant,
                            each.delivery().orElse(now.delivery()),
                            each.quantity(),
                            each.loss(),
                            DigitRuns.masked(PersonalText.of(each.note())).reveal()));
        }
        return run(roundId, arrivals);
    }

    /**
     * The variant a person names.
     *
     * @throws Refused VARIANT_UNKNOWN
     */
    public UUID variant(String named) {
        return session.book().read(session.who(), tx -> NamedVariant.find(tx, named)).id();
    }

    /**
     * Writes what came, each in place of what was typed for the same delivery and variant; all or
     * nothing.
     *
     * @throws Refused ROUND_UNKNOWN, VARIANT_NOT_IN_ROUND, ARRIVAL_IMPOSSIBLE
     */
    public Receiving run(UUID roundId, List<Arrival> arrivals) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupRound round = ListRounds.found(tx, roundId);
                            RoundContents ordered = new RoundReader(tx).ordered(round);
                            Set<UUID> known =
                                    ordered.bags().stream()
                                            .flatMap(bag -> bag.lines().stream())
                                            .map(BagLine::variantId)
                                            .collect(Collectors.toSet());
                            for (Arrival arrival : arrivals) {
                                check(arrival, known, round);
                                tx.arrivals().put(roundId, arrival);
                            }
                            return receiving(tx, round, ordered);
                        });
    }

    private static void check(Arrival arrival, Set<UUID> known, PickupRound round) {
        if (!known.contains(arrival.variantId())) {
            throw new Refused(RefusalCode.VARIANT_NOT_IN_ROUND, arrival.variantId(), round.name());
        }
        boolean possible =
                arrival.delivery() > 0
                        && arrival.quantity() >= 0
                        && arrival.quantity() <= MOST
                        && arrival.loss() >= 0
                        && arrival.loss() <= arrival.quantity();
        if (!possible) {
            throw new Refused(
                    RefusalCode.ARRIVAL_IMPOSSIBLE,
                    arrival.quantity(),
                    arrival.loss(),
                    arrival.delivery());
        }
    }

    static Receiving receiving(Transaction tx, UUID roundId) {
        PickupRound round = ListRounds.found(tx, roundId);
        return receiving(tx, round, new RoundReader(tx).ordered(round));
    }

    private static Receiving receiving(Transaction tx, PickupRound round, RoundContents ordered) {
        List<Arrival> deliveries = tx.arrivals().of(round.id());
        return new Receiving(round, ArrivalCount.of(ordered, deliveries), deliveries);
    }
}
