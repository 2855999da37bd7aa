package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.product.TemperatureZone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/**
 * Ordered against arrived for one variant of a round, all deliveries added up.
 *
 * @param product product name
 * @param variant variant text; blank where there is none
 * @param category 分类; blank where unknown
 * @param zone how it must be kept
 * @param zoneGuessed whether nobody confirmed the zone yet
 * @param ordered pieces that people want
 * @param arrived pieces that came, the lost ones too; empty where nobody recorded any, which is not
 *     the same as none
 * @param loss of them not fit to hand over
 * @param notes what was seen of it, each note once
 * @param traceCodes 溯源码 of the batches that came, each once, in the order of the deliveries
 */
public record ArrivalCount(
        UUID variantId,
        String product,
        String variant,
        String category,
        TemperatureZone zone,
        boolean zoneGuessed,
        Optional<String> supplier,
        int ordered,
        OptionalInt arrived,
        int loss,
        List<String> notes,
        List<String> traceCodes) {

    /** What the check at the truck says about the goods (S106). */
    public enum Result {
        NOT_COUNTED,
        /** As many as ordered, and all of them fit. */
        ACCEPTED,
        /** Fewer came than were ordered. */
        SHORT,
        /** Some of what came is not fit to hand over. */
        DAMAGED,
        /** More came than were ordered. */
        SURPLUS
    }

    /** One count per variant, what is ambient first, then by category and name. */
    public static List<ArrivalCount> of(RoundContents ordered, Collection<Arrival> arrivals) {
        Map<UUID, List<BagLine>> wanted = new LinkedHashMap<>();
        ordered.bags().stream()
                .flatMap(bag -> bag.lines().stream())
                .forEach(
                        line ->
                                wanted.computeIfAbsent(line.variantId(), id -> new ArrayList<>())
                                        .add(line));
        return wanted.values().stream()
                .sorted(Comparator.comparing(List::getFirst, ProductOrder.byZone()))
                .map(lines -> count(lines, arrivals))
                .toList();
    }

    private static ArrivalCount count(List<BagLine> lines, Collection<Arrival> arrivals) {
        BagLine line = lines.getFirst();
        List<Arrival> came =
                arrivals.stream()
                        .filter(each -> each.variantId().equals(line.variantId()))
                        .toList();
        return new ArrivalCount(
                line.variantId(),
                line.product(),
                line.variant(),
                line.category(),
                line.zone(),
                line.zoneGuessed(),
                line.supplier(),
                lines.stream().mapToInt(BagLine::quantity).sum(),
                came.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(came.stream().mapToInt(Arrival::quantity).sum()),
                came.stream().mapToInt(Arrival::loss).sum(),
                words(came, Arrival::note),
                words(came, Arrival::traceCode));
    }

    private static List<String> words(List<Arrival> came, Function<Arrival, String> of) {
        return came.stream().map(of).filter(each -> !each.isBlank()).distinct().toList();
    }

    /** Product with its variant, as papers show it. */
    public String name() {
        return BagLine.named(product, variant);
    }

    /** Pieces that can be handed over; none while nobody recorded any. */
    public int usable() {
        return arrived.orElse(0) - loss;
    }

    /** Arrived less ordered: below zero too few came, above too many; 0 while nobody counted. */
    public int difference() {
        return arrived.isEmpty() ? 0 : arrived.getAsInt() - ordered;
    }

    /** Pieces that people must go without; none while nobody counted. */
    public int missing() {
        return arrived.isEmpty() ? 0 : Math.max(0, ordered - usable());
    }

    /** What the check says; too few comes before damage, damage before too many. */
    public Result result() {
        if (arrived.isEmpty()) {
            return Result.NOT_COUNTED;
        }
        if (difference() < 0) {
            return Result.SHORT;
        }
        if (loss > 0) {
            return Result.DAMAGED;
        }
        return difference() > 0 ? Result.SURPLUS : Result.ACCEPTED;
    }
}
