package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadKpis;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Benchmark;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says the twelve figures of the dashboard over some days. */
@Command
final class StatsKpi extends BookCommand {

    @Option(names = "--from", paramLabel = "D", descriptionKey = "cli.option.stats-from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "D", descriptionKey = "cli.option.stats-to")
    private @Nullable String to;

    @Option(names = "--view", paramLabel = "VIEW", descriptionKey = "cli.option.stats-view")
    private @Nullable KpiView view;

    @Option(names = "--target", paramLabel = "KPI=N", descriptionKey = "cli.option.stats-target")
    private @Nullable String target;

    StatsKpi(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        String said = target;
        return said == null ? signedIn(this::say) : writing(session -> keep(session, said));
    }

    private Integer keep(Session session, String said) {
        target(new ReadKpis(session), said);
        return say(session);
    }

    private Integer say(Session session) {
        ReadKpis.Dashboard dashboard = dashboard(session);
        DayRange range = dashboard.range();
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
    }

    private ReadKpis.Dashboard dashboard(Session session) {
        ReadKpis kpis = new ReadKpis(session);
        return view == null
                ? kpis.run(PlanDates.range(session, from, to))
                : kpis.run(
                        view.points(
                                LocalDate.ofInstant(session.clock().instant(), session.zone())));
    }

    private static void target(ReadKpis kpis, String said) {
        String[] parts = said.split("=", 2);
        Optional<Kpi> kpi =
                Arrays.stream(Kpi.values())
                        .filter(each -> each.name().equals(parts[0]))
                        .findFirst();
        String number = parts.length == 2 ? parts[1].strip() : "?";
        OptionalDouble value = kpi.map(each -> each.read(number)).orElse(OptionalDouble.empty());
        if (kpi.isEmpty() || value.isEmpty() && !number.isEmpty()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--target", said);
        }
        kpis.target(kpi.get(), value);
    }

    private List<String> cells(ReadKpis.Tile tile) {
        KpiTile shown = tile.tile();
        Messages messages = console().messages();
        return List.of(
                messages.text(Messages.HEALTH_KPI + shown.kpi().name()),
                shown.value().isEmpty() ? "" : shown.kpi().figure(shown.value().getAsDouble()),
                shown.target().isEmpty() ? "" : shown.kpi().goal(shown.target().getAsDouble()),
                shown.lacksTarget()
                        ? messages.text("numbers.no-light")
                        : messages.text(Messages.HEALTH_LIGHT + shown.light().name()));
    }

    private static Map<String, Object> json(Benchmark benchmark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", benchmark.line().name());
        json.put("value", benchmark.value());
        json.put("source", benchmark.source());
        return json;
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
        json.put("gap", Shown.number(shown.gap()));
        json.put("benchmarks", shown.kpi().benchmarks().stream().map(StatsKpi::json).toList());
        json.put("line", tile.line().stream().map(Shown::number).toList());
        json.put("basis_changed", tile.isRebased());
        return json;
    }
}
