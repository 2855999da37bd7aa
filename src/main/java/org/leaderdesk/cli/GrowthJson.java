package org.leaderdesk.cli;

import org.leaderdesk.domain.leader.GrowthTick;
import org.leaderdesk.domain.leader.Milestone;
import org.leaderdesk.domain.leader.Starter;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A leader's steps and courses as JSON. */
final class GrowthJson {

    private GrowthJson() {}

    /** Steps by id. */
    static List<Map<String, Object>> list(List<GrowthTick> ticks) {
        return ticks.stream()
                .sorted(Comparator.comparing(each -> each.step().id()))
                .map(GrowthJson::of)
                .toList();
    }

    static Map<String, Object> of(GrowthTick tick) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", tick.step().id());
        json.put("part", tick.step().part().name());
        if (tick.step().at() > 0) {
            json.put("day", tick.step().at());
        }
        if (tick.step().part().isCourse()) {
            json.put("hours", tick.step().hours());
        }
        json.put("seen_by", Shown.text(tick.step().seen().map(Milestone::name).orElse("")));
        json.put("done", tick.done());
        json.put("done_on", Shown.text(tick.day().map(Object::toString).orElse("")));
        return json;
    }

    static Map<String, Object> of(Starter starter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", starter.from().toString());
        json.put("day", starter.day());
        json.put("under_way", starter.isUnderWay());
        json.put("steps", list(starter.ticks()));
        return json;
    }
}
