package org.leaderdesk.cli;

import org.leaderdesk.domain.pickup.PickupRound;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A pickup round as JSON. */
final class RoundJson {

    private RoundJson() {}

    static Map<String, Object> of(PickupRound round, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("round_id", round.id().toString());
        json.put("name", round.name());
        json.put("group_buys", round.groupBuyIds().stream().map(UUID::toString).toList());
        json.put("pickup_point_id", round.pickupPointId().map(UUID::toString).orElse(null));
        json.put("default", round.defaultRound());
        json.put("opened_at", time(round.openedAt(), zone));
        json.put("closed_at", round.closedAt().map(at -> time(at, zone)).orElse(null));
        return json;
    }

    /** ISO-8601 with offset, to the second. */
    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
