package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadKpis;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Says the twelve figures of the dashboard over some days. */
@Command
final class StatsKpi extends BookCommand {

    @Option(names = "--from", paramLabel = "D", descriptionKey = "cli.option.stats-from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "D", descriptionKey = "cli.option.stats-to")
    private @Nullable String to;

    StatsKpi(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    DayRange range = PlanDates.range(session, from, to);
                    ReadKpis.Dashboard dashboard = new ReadKpis(session).run(range);
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.kpi.figure",
                                    "cli.kpi.value",
                                    "cli.kpi.target",
                                    "cli.kpi.light")
                            .show(
                                    listing ->
                                            dashboard
                                                    .tiles()
                                                    .forEach(
                                                            each ->
                                                                    listing.row(
                                                                            () -> json(range, each),
                                                                            () -> cells(each))));
                    return DONE;
                });
    }

    private List<String> cells(ReadKpis.Tile tile) {
        KpiTile shown = tile.tile();
        Messages messages = console().messages();
        return List.of(
                messages.text(Messages.HEALTH_KPI + shown.kpi().name()),
                figure(shown.kpi(), shown.value()),
                figure(shown.kpi(), shown.target()),
                messages.text(Messages.HEALTH_LIGHT + shown.light().name()));
    }

    private static String figure(Kpi kpi, OptionalDouble number) {
        return number.isEmpty() ? "" : kpi.figure(number.getAsDouble());
    }

    private static Map<String, Object> json(DayRange range, ReadKpis.Tile tile) {
        KpiTile shown = tile.tile();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kpi", shown.kpi().name());
        json.put("from", range.from().toString());
        json.put("to", range.to().toString());
        json.put("value", Shown.number(shown.value()));
        json.put("unit", shown.kpi().unit().name());
        json.put("target", Shown.number(shown.target()));
        json.put("light", shown.light().name());
        json.put("line", tile.line().stream().map(Shown::number).toList());
        return json;
    }
}
