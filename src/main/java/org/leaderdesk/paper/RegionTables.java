package org.leaderdesk.paper;

import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.Correction;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderSum;
import org.leaderdesk.domain.region.LeaderWarning;
import org.leaderdesk.domain.region.RegionReport;
import org.leaderdesk.domain.region.RegionReport.Line;
import org.leaderdesk.domain.region.ReportPeriod;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.paper.Report.Kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A region's week or month as tables; what there is nothing to say of is left out. */
record RegionTables(RegionReport region, RegionWords words) {

    private static final float SHORT = 46;
    private static final float NUMBER = 54;
    private static final float AMOUNT = 86;
    private static final float NAME = 108;

    /** Who is named at the top: more would be the list itself. */
    private static final int FIRST = 10;

    Report report() {
        return new Report(
                words.text(
                        region.kind() == ReportPeriod.WEEK
                                ? "region-report.title-week"
                                : "region-report.title-month",
                        region.region(),
                        region.days().from()),
                List.of(
                        words.text("week-report.days", region.days().from(), region.days().to()),
                        lights(),
                        words.text(
                                "region-report.sales",
                                region.orders(),
                                region.sales(),
                                region.salesBefore().map(Money::toString).orElse("–")),
                        words.text("region-report.nobody")),
                List.of(first(), leaders(), areas(), asked(), corrections(), medians()));
    }

    private String lights() {
        return words.text(
                "region-report.lights",
                region.leaders().stream().filter(each -> each.standing().isPresent()).count(),
                region.with(Light.GREEN),
                region.with(Light.YELLOW),
                region.with(Light.ORANGE),
                region.with(Light.RED),
                region.with(Light.GREY));
    }

    private Report.Column column(String key, float width, Kind kind) {
        return new Report.Column(words.text(key), width, kind);
    }

    private <T> Report.Part part(
            String key, List<Report.Column> columns, List<T> of, Function<T, List<String>> row) {
        return new Report.Part(words.text(key), "", columns, of.stream().map(row).toList());
    }

    /** Those with a warning, with what the rule asks for. */
    private Report.Part first() {
        return part(
                "region-report.first",
                List.of(
                        column("region-report.leader", NAME, Kind.STRONG),
                        column("week-report.why", 0, Kind.TEXT),
                        column("week-report.do", NAME, Kind.TEXT)),
                region.leaders().stream()
                        .flatMap(each -> each.standing().stream().map(at -> first(each, at)))
                        .flatMap(Optional::stream)
                        .limit(FIRST)
                        .toList(),
                Function.identity());
    }

    private Optional<List<String>> first(Line line, Standing standing) {
        List<LeaderWarning> fired = standing.standingWarnings();
        return fired.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        List.of(
                                line.name(),
                                words.warnings(fired),
                                words.action(
                                        Intervention.Action.about(fired.getLast().watched()))));
    }

    private Report.Part leaders() {
        return part(
                "region-report.leaders",
                List.of(
                        column("region-report.leader", 0, Kind.STRONG),
                        column("region-report.area", 72, Kind.SHORT),
                        column("week-report.light", SHORT, Kind.SHORT),
                        column("week-report.score", SHORT, Kind.NUMBER),
                        column("region-report.change", SHORT, Kind.NUMBER),
                        column("region-report.stars", SHORT, Kind.SHORT),
                        column("region-report.orders", SHORT, Kind.NUMBER),
                        column("region-report.amount", AMOUNT, Kind.NUMBER)),
                region.leaders(),
                this::leader);
    }

    private List<String> leader(Line line) {
        Optional<Standing> at = line.standing();
        return List.of(
                line.name(),
                line.area(),
                at.map(each -> words.light(each.light())).orElse(words.text("region-report.moved")),
                at.map(each -> words.tenth(each.score())).orElse("–"),
                at.map(each -> words.change(each.change())).orElse("–"),
                at.map(each -> words.stars(each.stars())).orElse("–"),
                line.sum().map(each -> Long.toString(each.orders())).orElse("–"),
                line.sum().map(LeaderSum::sales).map(Money::toString).orElse("–"));
    }

    private Report.Part areas() {
        return part(
                "region-report.areas",
                List.of(
                        column("region-report.area", 0, Kind.STRONG),
                        column("region-report.told", NUMBER, Kind.NUMBER),
                        column("region-report.orders", NUMBER, Kind.NUMBER),
                        column("region-report.amount", AMOUNT, Kind.NUMBER)),
                region.areas(),
                each ->
                        List.of(
                                each.area().name(),
                                Integer.toString(each.leaders()),
                                Long.toString(each.orders()),
                                each.sales().toString()));
    }

    private Report.Part asked() {
        return part(
                "region-report.asked",
                List.of(
                        column("region-report.leader", NAME, Kind.STRONG),
                        column("week-report.do", 0, Kind.TEXT),
                        column("region-report.due", 72, Kind.SHORT),
                        column("region-report.state", 72, Kind.SHORT)),
                region.asked(),
                each ->
                        List.of(
                                each.name(),
                                words.action(each.intervention().action()),
                                each.intervention().due().toString(),
                                words.state(each.intervention())));
    }

    private Report.Part corrections() {
        return part(
                "region-report.corrections",
                List.of(
                        column("region-report.leader", 0, Kind.STRONG),
                        column("region-report.area", 72, Kind.SHORT),
                        column("region-report.period", 132, Kind.SHORT),
                        column("region-report.was", AMOUNT, Kind.NUMBER),
                        column("region-report.is", AMOUNT, Kind.NUMBER)),
                region.corrections(),
                this::corrected);
    }

    private List<String> corrected(RegionReport.Corrected each) {
        Correction correction = each.correction();
        return List.of(
                each.name(),
                each.area(),
                words.text(
                        "week-report.days", correction.period().from(), correction.period().to()),
                correction.was().sales().toString(),
                correction.is().sales().toString());
    }

    private Report.Part medians() {
        return part(
                "region-report.medians",
                List.of(
                        column("week-report.kpi", 0, Kind.STRONG),
                        column("region-report.median", AMOUNT, Kind.NUMBER),
                        column("region-report.elsewhere", NAME, Kind.SHORT),
                        column("region-report.many", NUMBER, Kind.NUMBER)),
                region.medians(),
                each ->
                        List.of(
                                words.name(each.figure()),
                                words.median(each),
                                words.elsewhere(each),
                                Integer.toString(each.of())));
    }
}
