package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.product.TemperatureZone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 未取清单: what arrived and nobody collected, the cold first.
 *
 * @param zones those of which something is left, the coldest first
 * @param totals what is left
 */
public record UncollectedList(List<OfZone> zones, Totals totals) {

    /**
     * What must be kept alike.
     *
     * @param hoursLate whole hours; 0 while it is in time
     * @param bags with their lines of this zone
     */
    public record OfZone(TemperatureZone zone, int hoursLate, List<Bag> bags) {}

    /**
     * What is left at a moment.
     *
     * @param left the round with what is left of each line
     * @param lateness empty while nothing arrived
     */
    public static UncollectedList of(
            RoundContents left, ListOptions options, Optional<Lateness> lateness, Instant now) {
        List<Bag> bags = options.bagsOf(left, Sort.COLLECTION);
        List<OfZone> zones = new ArrayList<>();
        for (TemperatureZone zone : TemperatureZone.values()) {
            List<Bag> here =
                    bags.stream()
                            .map(bag -> bag.with(ofZone(bag, zone)))
                            .filter(bag -> !bag.lines().isEmpty())
                            .toList();
            if (!here.isEmpty()) {
                int hours = lateness.map(each -> each.hoursLate(zone, now)).orElse(0);
                zones.add(new OfZone(zone, hours, here));
            }
        }
        return new UncollectedList(zones, Totals.of(bags));
    }

    private static List<BagLine> ofZone(Bag bag, TemperatureZone zone) {
        return bag.lines().stream().filter(line -> line.zone() == zone).toList();
    }
}
