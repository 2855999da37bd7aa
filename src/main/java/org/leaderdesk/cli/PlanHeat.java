package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.SeeHeat;
import org.leaderdesk.domain.planner.WeekHeat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in which hours people order, by day of the week. */
@Command
final class PlanHeat extends BookCommand {

    private static final int PERCENT = 100;

    @Option(names = "--group", paramLabel = "G", descriptionKey = "cli.option.heat-group")
    private @Nullable String group;

    @Option(names = "--estate", paramLabel = "E", descriptionKey = "cli.option.heat-estate")
    private @Nullable String estate;

    PlanHeat(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    WeekHeat heat =
                            new SeeHeat(session)
                                    .run(Optional.ofNullable(group), Optional.ofNullable(estate));
                    if (json()) {
                        console().json(json(heat));
                    } else {
                        show(heat);
                    }
                    return DONE;
                });
    }

    private void show(WeekHeat heat) {
        String head = IntStream.range(0, 24).mapToObj(PlanHeat::cell).collect(Collectors.joining());
        console().out().println(" ".repeat(5) + head);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.SHORT, console().messages().locale());
            String hours =
                    heat.hours().get(day.getValue() - 1).stream()
                            .map(orders -> orders == 0 ? "   ." : cell(orders))
                            .collect(Collectors.joining());
            console().out().println(name + "  " + hours);
        }
        console()
                .say(
                        "cli.plan.heat",
                        SeeHeat.DAYS,
                        heat.orders(),
                        Math.round(heat.peaks() * PERCENT),
                        Math.round(WeekHeat.PEAKS_ELSEWHERE * PERCENT));
    }

    private static String cell(int number) {
        return String.format("%4d", number);
    }

    private static Map<String, Object> json(WeekHeat heat) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("days", SeeHeat.DAYS);
        json.put("orders", heat.orders());
        List<List<Integer>> hours = heat.hours();
        json.put("hours", hours);
        json.put("peaks", Math.round(heat.peaks() * PERCENT * 10) / 10.0);
        json.put("peaks_elsewhere", WeekHeat.PEAKS_ELSEWHERE * PERCENT);
        return json;
    }
}
