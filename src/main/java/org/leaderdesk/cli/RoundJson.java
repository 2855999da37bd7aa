package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.PromiseKept;

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
        json.put("promised_at", round.promisedAt().map(at -> time(at, zone)).orElse(null));
        json.put("stand_in_point_id", round.standInPointId().map(UUID::toString).orElse(null));
        return json;
    }

    /** The same with how the round goes. */
    static Map<String, Object> of(ListRounds.Described described, ZoneId zone) {
        Map<String, Object> json = of(described.round(), zone);
        json.put("collect_by", described.collectBy().map(at -> time(at, zone)).orElse(null));
        json.put("promise", described.promise().map(RoundJson::promise).orElse(null));
        return json;
    }

    private static Map<String, Object> promise(PromiseKept promise) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kept", promise.kept());
        json.put("broken", promise.broken());
        json.put("waiting", promise.waiting());
        json.put("kept_per_cent", Shown.number(promise.rate()));
        return json;
    }

    /** ISO-8601 with offset, to the second. */
    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
