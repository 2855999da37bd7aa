package org.leaderdesk.cli;

import org.leaderdesk.domain.pickup.Handover;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** A handover as JSON and as a sentence. */
final class CounterJson {

    private CounterJson() {}

    static void tell(Console console, boolean json, Handover handover, ZoneId zone) {
        int pieces = handover.lines().stream().mapToInt(Handover.Handed::quantity).sum();
        if (json) {
            console.json(of(handover, zone));
        } else if (handover.undoes().isPresent()) {
            console.say("cli.counter.undone", -pieces);
        } else {
            console.say("cli.counter.handed", pieces, handover.id().toString());
        }
    }

    static Map<String, Object> of(Handover handover, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", handover.id().toString());
        json.put("round_id", handover.roundId().toString());
        json.put("at", RoundJson.time(handover.at(), zone));
        json.put("by", handover.collectedBy().name());
        json.put("review", Shown.word(handover.review()));
        json.put("undoes", Shown.id(handover.undoes()));
        json.put("note", Shown.text(handover.note()));
        json.put("lines", handover.lines().stream().map(CounterJson::line).toList());
        return json;
    }

    private static Map<String, Object> line(Handover.Handed handed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line_id", LineIds.of(handed.line()));
        json.put("qty", handed.quantity());
        return json;
    }
}
