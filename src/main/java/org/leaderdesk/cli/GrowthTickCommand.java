package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.TickGrowthStep;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Ticks a step of the growth map or of the first seven days, or a course, or unticks it. */
@Command
final class GrowthTickCommand extends BookCommand {

    @Parameters(paramLabel = "STEP", descriptionKey = "cli.option.growth-step")
    private String step = "";

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.growth-day")
    private @Nullable String date;

    @Option(names = "--undo", descriptionKey = "cli.option.growth-undo")
    private boolean undo;

    GrowthTickCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    Optional<LocalDate> day =
                            undo
                                    ? Optional.empty()
                                    : Optional.of(
                                            PlanDates.day(session, Optional.ofNullable(date)));
                    new TickGrowthStep(session).run(step, day);
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("step", step);
                        json.put("done", day.isPresent());
                        json.put("done_on", day.map(LocalDate::toString).orElse(null));
                        console().json(json);
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}
