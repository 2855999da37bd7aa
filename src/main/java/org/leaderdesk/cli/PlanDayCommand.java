package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.desk.planner.PlanWeek;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plans a day, or a week day by day. */
@Command
final class PlanDayCommand extends BookCommand {

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.plan-date")
    private @Nullable String date;

    @Option(names = "--group", paramLabel = "G", descriptionKey = "cli.option.plan-group")
    private @Nullable String group;

    private final boolean week;

    PlanDayCommand(Desk desk, boolean week) {
        super(desk);
        this.week = week;
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    LocalDate day = PlanDates.day(session, Optional.ofNullable(date));
                    for (PlanDay.Planned planned : plan(session, day)) {
                        show(session, planned);
                    }
                    return DONE;
                });
    }

    private List<PlanDay.Planned> plan(Session session, LocalDate day) {
        return week ? new PlanWeek(session).run(day) : List.of(new PlanDay(session).run(day));
    }

    private void show(Session session, PlanDay.Planned planned) {
        PlanJson shown = new PlanJson(session, console().messages());
        Optional<String> only = Optional.ofNullable(group);
        if (json()) {
            console().json(shown.of(planned, only));
        } else {
            new PlanText(console(), shown).show(planned, only);
        }
    }
}
