package org.leaderdesk.cli;

import org.leaderdesk.desk.health.ReadGrowth;
import org.leaderdesk.desk.health.StarterPlan;
import org.leaderdesk.domain.leader.GrowthTick;
import org.leaderdesk.domain.leader.Starter;
import org.leaderdesk.i18n.GrowthWords;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how far the leader has come: stage, capacity ratio, tier, and the steps of the map. */
@Command
final class GrowthShow extends BookCommand {

    GrowthShow(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    ReadGrowth.GrowthMap map = new ReadGrowth(session).run();
                    Optional<Starter> starter = new StarterPlan(session).read();
                    if (json()) {
                        console().json(json(map, starter));
                    } else {
                        say(map, starter);
                    }
                    return DONE;
                });
    }

    private void say(ReadGrowth.GrowthMap map, Optional<Starter> starter) {
        GrowthWords words = new GrowthWords(console().messages());
        console().out().println(words.stage(map.growth().stage(), map.growth().days()));
        console().out().println(words.capacity(map.capacity()));
        console().out().println(words.tier(map.sales(), map.tier()));
        list(console(), words, map.steps());
        starter.ifPresent(
                each -> {
                    console().out().println(words.starter(each));
                    list(console(), words, each.ticks());
                });
    }

    /** A table of steps. */
    static void list(Console console, GrowthWords words, List<GrowthTick> ticks) {
        new Listing(
                        console,
                        false,
                        "cli.growth.step",
                        "cli.growth.part",
                        "cli.growth.done",
                        "cli.growth.what")
                .show(
                        listing ->
                                ticks.forEach(
                                        each ->
                                                listing.row(
                                                        Map::of,
                                                        () ->
                                                                List.of(
                                                                        each.step().id(),
                                                                        words.part(each.step()),
                                                                        words.done(each),
                                                                        words.step(each.step())))));
    }

    private static Map<String, Object> json(ReadGrowth.GrowthMap map, Optional<Starter> starter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", map.day().toString());
        json.put("stage", Shown.word(map.growth().stage()));
        json.put("days", map.growth().days().isEmpty() ? null : map.growth().days().getAsLong());
        json.put("growth_index", Shown.number(map.growth().index()));
        Map<String, Object> capacity = new LinkedHashMap<>();
        capacity.put("value", Shown.number(map.capacity().value()));
        capacity.put("target", Shown.number(map.capacity().target()));
        capacity.put("light", map.capacity().light().name());
        json.put("capacity", capacity);
        json.put("sales_30_days_fen", map.sales().fen());
        json.put("tier", map.tier().name());
        json.put("steps", GrowthJson.list(map.steps()));
        json.put("starter", starter.map(GrowthJson::of).orElse(null));
        return json;
    }
}
