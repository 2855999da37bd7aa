package org.leaderdesk.desk.pickup;

import org.leaderdesk.domain.member.NaturalOrder;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.List;
import java.util.stream.Stream;

/**
 * The parts a round can be narrowed to, as it stands: what nothing of it belongs to is not offered.
 *
 * @param pickupPoints by name
 * @param subLeaders by name
 * @param buildings each with its estate: "阳光花园 21"
 * @param zones the coldest first
 */
public record RoundParts(
        List<String> pickupPoints,
        List<String> subLeaders,
        List<String> buildings,
        List<TemperatureZone> zones) {

    public static final RoundParts NONE =
            new RoundParts(List.of(), List.of(), List.of(), List.of());

    public static RoundParts of(RoundContents round) {
        return new RoundParts(
                lines(round)
                        .map(BagLine::pickupPoint)
                        .filter(point -> !point.isBlank())
                        .distinct()
                        .sorted(NaturalOrder.BLANK_LAST)
                        .toList(),
                lines(round)
                        .flatMap(line -> line.subLeader().stream())
                        .distinct()
                        .sorted(NaturalOrder.BLANK_LAST)
                        .toList(),
                round.bags().stream()
                        .filter(bag -> !bag.building().isBlank())
                        .map(bag -> (bag.estate() + " " + bag.building().reveal()).strip())
                        .distinct()
                        .sorted(NaturalOrder.BLANK_LAST)
                        .toList(),
                lines(round).map(BagLine::zone).distinct().sorted().toList());
    }

    private static Stream<BagLine> lines(RoundContents round) {
        return round.bags().stream().flatMap(bag -> bag.lines().stream());
    }
}
