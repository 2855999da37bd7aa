package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.ReadLeaderWeeks;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.LeaderWeek;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.i18n.RegionWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how one leader stands and how the last twelve weeks were. */
@Command
final class RegionLeaderCommand extends AnyBookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.region-leader")
    private String id = "";

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.health-date")
    private @Nullable String date;

    RegionLeaderCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    LeaderFile leader =
                            new ReadLeaderWeeks(session)
                                    .run(
                                            Ids.parse(id),
                                            PlanDates.day(session, Optional.ofNullable(date)));
                    if (json()) {
                        console().json(json(leader, session.zone()));
                    } else {
                        say(leader);
                    }
                    return DONE;
                });
    }

    private void say(LeaderFile leader) {
        RegionWords words = new RegionWords(console().messages());
        Standing at = leader.standing();
        console().say("leader-sheet.title", leader.name());
        console().say("leader-sheet.where", leader.area(), at.day());
        console()
                .say(
                        "leader-sheet.now",
                        words.light(at.light()),
                        words.tenth(at.score()),
                        words.change(at.change()),
                        words.tier(at.tier()),
                        words.stage(at.stage()));
        console().say("leader-sheet.stars", words.stars(at.stars()), words.next(at.stars()));
        console().say("cli.region.warned", words.warnings(at.warnings()));
        Listing weeks =
                new Listing(
                        console(),
                        false,
                        "leader-sheet.week",
                        "cli.health.score",
                        "region-report.orders",
                        "region-report.amount",
                        "week-report.plan");
        weeks.show(
                _ -> leader.weeks().forEach(each -> weeks.row(Map::of, () -> cells(words, each))));
        leader.asked().forEach(each -> say(words, each));
    }

    private void say(RegionWords words, LeaderFile.Asked asked) {
        Intervention it = asked.intervention();
        console().say("cli.region.asked", words.action(it.action()), it.due(), words.state(it));
        if (!it.note().isBlank()) {
            console().say("cli.region.asked-note", it.note());
        }
        String effect = words.effect(it, asked.effect());
        if (!effect.isEmpty()) {
            console().say("cli.region.asked-effect", effect);
        }
    }

    private static List<String> cells(RegionWords words, LeaderWeek week) {
        return List.of(
                words.text("week-report.days", week.days().from(), week.days().to()),
                words.tenth(week.score()),
                week.orders().isEmpty()
                        ? RegionWords.NONE
                        : Long.toString(week.orders().getAsLong()),
                week.sales().map(Money::toString).orElse(RegionWords.NONE),
                words.part(week.planDone()));
    }

    static Map<String, Object> json(LeaderFile leader, ZoneId zone) {
        Map<String, Object> json = RegionJson.standing(leader.standing());
        json.put("name", leader.name());
        json.put("area", leader.area());
        json.put("rating", RegionJson.stars(leader.standing().stars()));
        json.put(
                "indicators", leader.health().parts().stream().map(RegionJson::indicator).toList());
        json.put("advice", leader.health().advice().stream().map(RegionJson::advice).toList());
        json.put("weeks", leader.weeks().stream().map(RegionJson::week).toList());
        json.put(
                "interventions",
                leader.asked().stream()
                        .map(
                                each -> {
                                    Map<String, Object> asked =
                                            RegionJson.intervention(each.intervention(), zone);
                                    asked.putAll(RegionJson.effect(each.effect()));
                                    return asked;
                                })
                        .toList());
        return json;
    }
}
