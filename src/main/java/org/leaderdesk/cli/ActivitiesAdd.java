package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.Activities;
import org.leaderdesk.domain.planner.Activity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Makes an activity: a big sale, a promotion, or a month's theme. */
@Command
final class ActivitiesAdd extends BookCommand {

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            descriptionKey = "cli.option.activity-name")
    private String name = "";

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "K",
            descriptionKey = "cli.option.activity-kind")
    private Activity.Kind kind = Activity.Kind.THEME;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "D",
            descriptionKey = "cli.option.activity-from")
    private String from = "";

    @Option(names = "--to", paramLabel = "D", descriptionKey = "cli.option.activity-to")
    private @Nullable String to;

    @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "cli.option.activity-owner")
    private String owner = "";

    @Option(names = "--deadline", paramLabel = "D", descriptionKey = "cli.option.activity-deadline")
    private @Nullable String deadline;

    @Option(names = "--goal", paramLabel = "N", descriptionKey = "cli.option.activity-goal")
    private @Nullable Integer goal;

    @Option(names = "--presale", paramLabel = "N", descriptionKey = "cli.option.activity-presale")
    private @Nullable Integer presale;

    ActivitiesAdd(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        LocalDate first = PlanDates.parse("--from", from);
        Activities.Typed typed =
                new Activities.Typed(
                        name,
                        kind,
                        first,
                        to == null ? first : PlanDates.parse("--to", to),
                        owner,
                        Optional.ofNullable(deadline)
                                .map(text -> PlanDates.parse("--deadline", text)),
                        number(goal),
                        number(presale));
        return writing(
                session -> {
                    Activities activities = new Activities(session);
                    UUID id = activities.add(typed);
                    ActivitiesList.show(console(), json(), activities, id);
                    return DONE;
                });
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
