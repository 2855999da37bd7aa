package org.leaderdesk.cli;

import org.leaderdesk.desk.planner.Activities;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.PlanWords;

import picocli.CommandLine.Command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lists the activities of the last year and those to come, with how they stand. */
@Command
final class ActivitiesList extends BookCommand {

    private static final int DAYS = 366;

    ActivitiesList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    LocalDate since = PlanDates.day(session, Optional.empty()).minusDays(DAYS);
                    list(console(), json(), new Activities(session).since(since));
                    return DONE;
                });
    }

    /** One of them, after it was changed. */
    static void show(Console console, boolean json, Activities activities, UUID id) {
        list(console, json, List.of(activities.show(id)));
    }

    private static void list(Console console, boolean json, List<Activities.Listed> all) {
        new Listing(
                        console,
                        json,
                        "cli.column.id",
                        "cli.column.name",
                        "cli.activity.days",
                        "cli.activity.phase",
                        "cli.activity.light",
                        "cli.activity.orders",
                        "cli.activity.owner",
                        "cli.activity.note")
                .show(
                        listing ->
                                all.forEach(
                                        each ->
                                                listing.row(
                                                        () -> json(each),
                                                        () -> cells(console, each))));
        if (!json && all.stream().anyMatch(Activities.Listed::isOddPresale)) {
            console.say("cli.activity.odd-presale");
        }
    }

    private static List<String> cells(Console console, Activities.Listed listed) {
        Activity activity = listed.activity();
        return List.of(
                activity.id().toString(),
                activity.name(),
                activity.from() + " – " + activity.to(),
                listed.phase()
                        .map(
                                phase ->
                                        console.messages()
                                                .text(
                                                        Messages.ACTIVITY_PHASE
                                                                + activity.kind().name()
                                                                + "."
                                                                + phase.name()))
                        .orElse(""),
                PlanWords.word(console.messages(), listed.light()),
                listed.orders()
                        + (activity.goal().isPresent() ? "/" + activity.goal().getAsInt() : ""),
                activity.owner(),
                activity.note());
    }

    private static Map<String, Object> json(Activities.Listed listed) {
        Activity activity = listed.activity();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("activity", activity.id().toString());
        json.put("name", activity.name());
        json.put("kind", activity.kind().name());
        json.put("from", activity.from().toString());
        json.put("to", activity.to().toString());
        json.put("phase", listed.phase().map(Enum::name).orElse(null));
        json.put("light", listed.light().name());
        json.put("orders", listed.orders());
        json.put("goal", Shown.number(activity.goal()));
        json.put("owner", Shown.text(activity.owner()));
        json.put("deadline", activity.deadline().map(LocalDate::toString).orElse(null));
        json.put("ready_on", activity.readyOn().map(LocalDate::toString).orElse(null));
        json.put("presale", activity.presale());
        json.put("presale_as_usual", !listed.isOddPresale());
        json.put("note", Shown.text(activity.note()));
        return json;
    }
}
