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
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notes at the truck what came, typed or scanned, and tells ordered from arrived. */
public final class RecordArrival {

    /** More pieces of one thing than a shop's delivery ever has: a barcode typed as a number. */
    public static final int MOST = 1_000_000;

    /** Longer than any code that is printed on a box. */
    private static final int LONGEST_CODE = 100;

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

        /** What came of a variant with one truck; empty where nobody counted it there. */
        public Optional<Arrival> of(UUID variantId, int delivery) {
            return deliveries.stream().filter(each -> each.isOf(variantId, delivery)).findFirst();
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
     * @param traceCode 溯源码 of the batch; empty leaves the one noted before
     */
    public record Typed(
            String variant,
            OptionalInt delivery,
            int quantity,
            int loss,
            String note,
            Optional<String> traceCode) {}

    /**
     * Writes what a file says came.
     *
     * @throws Refused what {@link ArrivalFile#read} and {@link #typed} refuse
     */
    public Receiving file(UUID roundId, Path file) {
        return typed(roundId, ArrivalFile.read(file).stream().map(RecordArrival::typed).toList());
    }

    private static Typed typed(ArrivalFile.Came came) {
        return new Typed(
                came.variant(),
                came.delivery(),
                came.quantity(),
                came.loss(),
                came.note(),
                Optional.of(came.traceCode()).filter(code -> !code.isBlank()));
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
            UUID named = names.get(DigitRuns.maskedMobiles(each.variant().strip()));
            UUID variant = named == null ? variant(each.variant()) : named;
            int delivery = each.delivery().orElse(now.delivery());
            arrivals.add(
                    new Arrival(
                            variant,
                            delivery,
                            each.quantity(),
                            each.loss(),
                            each.note(),
                            each.traceCode()
                                    .or(() -> now.of(variant, delivery).map(Arrival::traceCode))
                                    .orElse("")));
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
     * nothing. Runs of digits in notes are masked: they may be somebody's phone.
     *
     * @throws Refused ROUND_UNKNOWN, VARIANT_NOT_IN_ROUND, ARRIVAL_IMPOSSIBLE, TRACE_CODE_TOO_LONG
     */
    public Receiving run(UUID roundId, List<Arrival> arrivals) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupRound round = ListRounds.found(tx, roundId);
                            RoundContents ordered = new RoundReader(tx).ordered(round);
                            Set<UUID> known = variants(ordered);
                            for (Arrival arrival : arrivals) {
                                check(arrival, known, round);
                                tx.arrivals().put(roundId, clean(arrival));
                            }
                            return receiving(tx, round, ordered);
                        });
    }

    /**
     * Notes as many as were ordered of everything that nobody counted with any truck.
     *
     * @param delivery which truck brought it; empty for the one that unloads now
     * @throws Refused ROUND_UNKNOWN, ARRIVAL_IMPOSSIBLE
     */
    public Receiving restAsOrdered(UUID roundId, OptionalInt delivery) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupRound round = ListRounds.found(tx, roundId);
                            RoundContents ordered = new RoundReader(tx).ordered(round);
                            Receiving now = receiving(tx, round, ordered);
                            int truck = delivery.orElse(now.delivery());
                            Set<UUID> known = variants(ordered);
                            for (ArrivalCount count : now.counts()) {
                                if (count.arrived().isEmpty()) {
                                    Arrival all =
                                            new Arrival(
                                                    count.variantId(),
                                                    truck,
                                                    count.ordered(),
                                                    0,
                                                    "");
                                    check(all, known, round);
                                    tx.arrivals().put(roundId, all);
                                }
                            }
                            return receiving(tx, round, ordered);
                        });
    }

    static Set<UUID> variants(RoundContents ordered) {
        return ordered.bags().stream()
                .flatMap(bag -> bag.lines().stream())
                .map(BagLine::variantId)
                .collect(Collectors.toSet());
    }

    /** A scanner that types through an input method sends wide letters and digits. */
    static String folded(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).strip();
    }

    static Arrival clean(Arrival arrival) {
        return new Arrival(
                arrival.variantId(),
                arrival.delivery(),
                arrival.quantity(),
                arrival.loss(),
                DigitRuns.masked(PersonalText.of(arrival.note().strip())).reveal(),
                folded(arrival.traceCode()));
    }

    static void check(Arrival arrival, Set<UUID> known, PickupRound round) {
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
            throw impossible(arrival.quantity(), arrival.loss(), arrival.delivery());
        }
        if (arrival.traceCode().length() > LONGEST_CODE) {
            throw new Refused(RefusalCode.TRACE_CODE_TOO_LONG, LONGEST_CODE);
        }
    }

    static Refused impossible(int quantity, int loss, int delivery) {
        return new Refused(RefusalCode.ARRIVAL_IMPOSSIBLE, quantity, loss, delivery);
    }

    static Receiving receiving(Transaction tx, UUID roundId) {
        PickupRound round = ListRounds.found(tx, roundId);
        return receiving(tx, round, new RoundReader(tx).ordered(round));
    }

    static Receiving receiving(Transaction tx, PickupRound round, RoundContents ordered) {
        List<Arrival> deliveries = tx.arrivals().of(round.id());
        return new Receiving(round, ArrivalCount.of(ordered, deliveries), deliveries);
    }
}
