package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.region.ReportRegion;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.Correction;
import org.leaderdesk.domain.region.LeaderSum;
import org.leaderdesk.domain.region.RegionReport;
import org.leaderdesk.domain.region.ReportPeriod;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a region's report of a week or a month. */
@Command
final class RegionReportCommand extends AnyBookCommand {

    @ArgGroup(exclusive = true)
    private Days days = new Days();

    private static final class Days {
        @Option(names = "--week", paramLabel = "D", descriptionKey = "cli.option.region-week")
        private @Nullable String week;

        @Option(names = "--month", paramLabel = "D", descriptionKey = "cli.option.region-month")
        private @Nullable String month;
    }

    @Option(names = "--out", paramLabel = "F", descriptionKey = "cli.option.region-out")
    private @Nullable Path out;

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    RegionReportCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    RegionReport report = report(session);
                    if (json()) {
                        console().json(json(report));
                    } else if (out != null) {
                        console().say("cli.saved");
                    } else {
                        console()
                                .say(
                                        "region-report.sales",
                                        report.orders(),
                                        report.sales(),
                                        report.salesBefore().map(Money::toString).orElse("–"));
                    }
                    return DONE;
                });
    }

    private RegionReport report(Session session) {
        ReportPeriod kind = days.month == null ? ReportPeriod.WEEK : ReportPeriod.MONTH;
        LocalDate day = day(session, kind);
        ReportRegion reports = new ReportRegion(session);
        return out == null
                ? reports.run(kind, day)
                : reports.print(kind, day, out, overwrite, console().messages().locale());
    }

    /** The day that was named, else one of the last week that is over. */
    private LocalDate day(Session session, ReportPeriod kind) {
        if (days.month != null) {
            return PlanDates.parse("--month", days.month);
        }
        return days.week != null
                ? PlanDates.parse("--week", days.week)
                : kind.last(LocalDate.ofInstant(session.clock().instant(), session.zone())).to();
    }

    private Map<String, Object> json(RegionReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", report.kind().name());
        json.put("from", report.days().from().toString());
        json.put("to", report.days().to().toString());
        json.put("region", report.region());
        json.putAll(RegionJson.sums(report.orders(), report.sales()));
        json.put("sales_before_fen", Shown.fen(report.salesBefore()));
        json.put(
                "areas",
                report.areas().stream()
                        .sorted(Comparator.comparing(each -> each.area().id().toString()))
                        .map(RegionAreas::json)
                        .toList());
        json.put("leaders", report.leaders().stream().map(RegionReportCommand::json).toList());
        json.put(
                "corrections",
                report.corrections().stream().map(RegionReportCommand::json).toList());
        json.put("medians", report.medians().stream().map(RegionJson::median).toList());
        json.put("asked", report.asked().size());
        json.put("file", out == null ? null : out.toString());
        return json;
    }

    private static Map<String, Object> json(RegionReport.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", line.name());
        json.put("area", line.area());
        json.put("light", line.standing().map(each -> each.light().name()).orElse(null));
        json.put("orders", line.sum().map(LeaderSum::orders).orElse(null));
        json.put("sales_fen", Shown.fen(line.sum().map(LeaderSum::sales)));
        json.put("sales_before_fen", Shown.fen(line.before().map(LeaderSum::sales)));
        return json;
    }

    private static Map<String, Object> json(RegionReport.Corrected corrected) {
        Correction correction = corrected.correction();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("leader_id", correction.leader().toString());
        json.put("name", corrected.name());
        json.put("area_id", correction.area().toString());
        json.put("from", correction.period().from().toString());
        json.put("to", correction.period().to().toString());
        json.put("was", RegionJson.sums(correction.was().orders(), correction.was().sales()));
        json.put("is", RegionJson.sums(correction.is().orders(), correction.is().sales()));
        return json;
    }
}
