package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadHealth.Scored;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.ScorePart;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Says how the groups, or the leader, do on a day, and why. */
@Command
final class HealthCommand extends BookCommand {

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.health-date")
    private @Nullable String date;

    private final boolean leader;

    HealthCommand(Desk desk, boolean leader) {
        super(desk);
        this.leader = leader;
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    LocalDate day = PlanDates.day(session, Optional.ofNullable(date));
                    ReadHealth.Health health = new ReadHealth(session).run(day);
                    List<Scored> shown = leader ? List.of(health.leader()) : health.groups();
                    if (json()) {
                        console().json(json(health, shown));
                    } else {
                        list(shown);
                        if (leader) {
                            say(health.growth());
                        }
                    }
                    return DONE;
                });
    }

    private void list(List<Scored> shown) {
        new Listing(
                        console(),
                        false,
                        "cli.column.name",
                        "cli.health.score",
                        "cli.health.light",
                        "cli.health.change",
                        "cli.health.data",
                        "cli.health.best")
                .show(listing -> shown.forEach(each -> listing.row(Map::of, () -> cells(each))));
    }

    private void say(ReadHealth.Growth growth) {
        growth.stage()
                .ifPresent(
                        stage ->
                                console()
                                        .say(
                                                "health.growth",
                                                console()
                                                        .messages()
                                                        .text(Messages.GROWTH_STAGE + stage.name()),
                                                growth.days().orElse(0)));
        if (growth.index().isPresent()) {
            console().say("health.growth-index", Shown.tenth(growth.index()));
        } else {
            console().say("health.growth-none");
        }
    }

    private List<String> cells(Scored scored) {
        Messages messages = console().messages();
        HealthScore score = scored.score();
        return List.of(
                scored.name(),
                Shown.tenth(score.score()),
                messages.text(Messages.HEALTH_LIGHT + score.light().name()),
                change(scored),
                score.measured().size() + "/" + score.parts().size(),
                score.advice().stream()
                        .findFirst()
                        .map(
                                best ->
                                        messages.text(Messages.HEALTH_ACTION + best.action().name())
                                                + " +"
                                                + Shown.tenth(OptionalDouble.of(best.gain())))
                        .orElse(""));
    }

    private String change(Scored scored) {
        if (scored.isRebased()) {
            return console().messages().text("health.rebased");
        }
        return scored.change().isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%+.1f", scored.change().getAsDouble());
    }

    private Map<String, Object> json(ReadHealth.Health health, List<Scored> shown) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", health.day().toString());
        if (leader) {
            json.putAll(json(health.leader()));
            json.put("growth_index", Shown.number(health.growth().index()));
            json.put("growth_stage", Shown.word(health.growth().stage()));
        } else {
            json.put(
                    "groups",
                    shown.stream()
                            .sorted(
                                    Comparator.comparing(
                                            each -> each.group().map(UUID::toString).orElse("")))
                            .map(HealthCommand::json)
                            .toList());
        }
        return json;
    }

    private static Map<String, Object> json(Scored scored) {
        HealthScore score = scored.score();
        Map<String, Object> json = new LinkedHashMap<>();
        scored.group().ifPresent(id -> json.put("group", id.toString()));
        json.put("name", scored.name());
        json.put("score", Shown.number(score.score()));
        json.put("band", score.light().name());
        json.put("with_data", score.measured().size());
        json.put("indicators", score.parts().stream().map(HealthCommand::json).toList());
        json.put("advice", score.advice().stream().map(HealthCommand::json).toList());
        json.put("change_7d", Shown.number(scored.change()));
        json.put("basis_changed", scored.isRebased());
        json.put("low", !scored.low().isEmpty());
        json.put("messages_change", Shown.number(scored.messages()));
        json.put("weeks", scored.trend().stream().map(HealthCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(ReadHealth.Week week) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("until", week.until().toString());
        json.put("score", Shown.number(week.score()));
        return json;
    }

    private static Map<String, Object> json(ScorePart part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", part.indicator().number().name());
        json.put("measured_by", part.indicator().name());
        json.put("value", Shown.number(part.reading().value()));
        json.put("of_buyers", part.reading().ofBuyers());
        json.put("score", Shown.number(part.score()));
        json.put("band", part.light().name());
        json.put("lost", Shown.number(part.lost()));
        json.put("benchmark", Shown.number(part.indicator().usual().industry()));
        return json;
    }

    private static Map<String, Object> json(HealthScore.Advice advice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", advice.action().name());
        json.put("indicator", advice.indicator().name());
        json.put("gain", Shown.number(OptionalDouble.of(advice.gain())));
        return json;
    }
}
