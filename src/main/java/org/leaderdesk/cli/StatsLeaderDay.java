package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadLeaderDays;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.i18n.DayFigureWords;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.RegionWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what the region is told of the leader's days: all of it, so that the leader can see. */
@Command
final class StatsLeaderDay extends BookCommand {

    @Option(names = "--from", paramLabel = "D", descriptionKey = "cli.option.stats-from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "D", descriptionKey = "cli.option.stats-to")
    private @Nullable String to;

    StatsLeaderDay(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    List<LeaderDayFigures> days =
                            new ReadLeaderDays(session).run(PlanDates.range(session, from, to));
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.health.day",
                                    "cli.leader-day.figure",
                                    "cli.leader-day.value")
                            .show(listing -> days.forEach(day -> rows(listing, day)));
                    return DONE;
                });
    }

    private void rows(Listing listing, LeaderDayFigures day) {
        if (json()) {
            listing.row(() -> json(day), List::of);
            return;
        }
        for (DayFigure figure : day.values().keySet()) {
            listing.row(
                    Map::of,
                    () ->
                            List.of(
                                    day.day().toString(),
                                    console().messages().text(DayFigureWords.key(figure)),
                                    shown(day, figure)));
        }
    }

    private String shown(LeaderDayFigures day, DayFigure figure) {
        RegionWords words = new RegionWords(console().messages());
        if (figure == DayFigure.SCORE_BASIS) {
            return day.basis().stream()
                    .map(each -> words.text(Messages.HEALTH_INDICATOR + each.name()))
                    .collect(Collectors.joining(words.text("region.and")));
        }
        return switch (figure.form()) {
            case FEN -> new Money(day.count(figure).orElseThrow()).toString();
            case RATIO -> words.figure(figure, day.ratio(figure).orElseThrow());
            case COUNT, DAY -> String.valueOf(value(day, figure));
        };
    }

    private static Map<String, Object> json(LeaderDayFigures day) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (DayFigure figure : day.values().keySet()) {
            figures.put(name(figure), value(day, figure));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("leader_id", day.leader().toString());
        json.put("date", day.day().toString());
        json.put("figures", figures);
        return json;
    }

    private static String name(DayFigure figure) {
        String name = figure.name().toLowerCase(Locale.ROOT);
        return figure.form() == DayFigure.Form.FEN ? name + "_fen" : name;
    }

    private static Object value(LeaderDayFigures day, DayFigure figure) {
        return switch (figure.form()) {
            case COUNT, FEN -> day.count(figure).orElseThrow();
            case DAY -> day.date(figure).orElseThrow().toString();
            case RATIO -> day.ratio(figure).orElseThrow();
        };
    }
}
