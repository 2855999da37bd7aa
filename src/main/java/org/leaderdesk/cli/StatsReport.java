package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.report.WeeklyReport;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.WeekReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the weekly report as a PDF, or says it as a text to paste. */
@Command
final class StatsReport extends BookCommand {

    @Option(names = "--week", paramLabel = "W", descriptionKey = "cli.option.report-week")
    private @Nullable String week;

    @Option(names = "--out", paramLabel = "F.pdf", descriptionKey = "cli.option.report-out")
    private @Nullable Path out;

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    @Option(names = "--text", descriptionKey = "cli.option.report-text")
    private boolean text;

    StatsReport(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    DayRange days = days(session);
                    Locale locale = console().messages().locale();
                    WeeklyReport report = new WeeklyReport(session);
                    if (out != null) {
                        report.print(days, "file:" + out, overwrite, locale);
                    }
                    if (json()) {
                        console().json(json(report.run(days), days));
                    } else if (out == null || text) {
                        console().out().println(report.text(days, locale));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }

    private DayRange days(Session session) {
        return week == null
                ? WeeklyReport.last(LocalDate.ofInstant(session.clock().instant(), session.zone()))
                : WeeklyReport.named("--week", week);
    }

    private Map<String, Object> json(WeekReport report, DayRange days) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("week", WeeklyReport.name(days));
        json.put("from", days.from().toString());
        json.put("to", days.to().toString());
        json.put("leader", report.from().leader());
        json.put("book", report.from().book());
        json.put("sales", report.sales().map(each -> json(each.now())).orElse(null));
        json.put(
                "sales_before",
                report.sales()
                        .flatMap(WeekReport.Sales::before)
                        .map(StatsReport::json)
                        .orElse(null));
        json.put("figures", report.figures().stream().map(StatsReport::json).toList());
        json.put("groups", report.groups().stream().map(StatsReport::json).toList());
        json.put("warnings", report.warnings().stream().map(StatsReport::json).toList());
        json.put("plan", json(report.plan()));
        json.put("posts", report.posts().stream().map(StatsReport::json).toList());
        json.put("goods", report.goods().stream().map(StatsReport::json).toList());
        json.put("next", report.next().stream().map(StatsReport::next).toList());
        json.put("file", out == null ? null : out.toString());
        return json;
    }

    private static Map<String, Object> json(WeekReport.Turnover sold) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("orders", sold.orders());
        json.put("amount", sold.fen());
        return json;
    }

    private static Map<String, Object> json(WeekReport.Figure figure) {
        KpiTile tile = figure.tile();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kpi", tile.kpi().name());
        json.put("value", Shown.number(tile.value()));
        json.put("before", Shown.number(figure.before()));
        json.put("basis_changed", figure.isRebased());
        json.put("unit", tile.kpi().unit().name());
        json.put("target", Shown.number(tile.target()));
        json.put("light", tile.light().name());
        return json;
    }

    private static Map<String, Object> json(WeekReport.Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", group.name());
        json.put("score", Shown.number(group.health().score()));
        json.put("band", group.health().light().name());
        json.put("change_7d", Shown.number(group.change()));
        json.put("worst", group.worst().map(worst -> worst.indicator().name()).orElse(null));
        json.put("lost", group.worst().map(WeekReport.Worst::lost).orElse(null));
        return json;
    }

    private static Map<String, Object> json(WeekReport.Warnings warnings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("watched", warnings.watched().name());
        json.put("raised", warnings.raised());
        json.put("resolved", warnings.resolved());
        json.put("open", warnings.open());
        return json;
    }

    private static Map<String, Object> json(WeekReport.Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topics", List.of(plan.topics().done(), plan.topics().due()));
        json.put(
                "recommendations",
                List.of(plan.recommendations().done(), plan.recommendations().due()));
        json.put("flash_sales", List.of(plan.flashSales().done(), plan.flashSales().due()));
        return json;
    }

    private static Map<String, Object> json(WeekReport.Post post) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", post.day().toString());
        json.put("at", post.at().toString());
        json.put("product", post.product());
        json.put("groups", post.groups());
        json.put("pieces", post.pieces());
        return json;
    }

    private static Map<String, Object> json(WeekReport.Sold sold) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("product", sold.product());
        json.put("pieces", sold.pieces());
        return json;
    }

    private static Map<String, Object> next(KpiTile tile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kpi", tile.kpi().name());
        json.put("gap", Shown.number(tile.gap()));
        return json;
    }
}
