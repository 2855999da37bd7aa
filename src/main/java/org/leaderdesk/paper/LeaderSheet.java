package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ScorePart;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.LeaderWeek;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.i18n.WarningWords;
import org.leaderdesk.paper.Report.Kind;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One page about a leader, for a talk of two: how things are, and room for what is agreed. */
public final class LeaderSheet {

    private static final float NUMBER = 76;
    private static final float WIDE = 130;

    /** Weeks and requests that fit on the page; the rest is on the screen. */
    private static final int WEEKS = 8;

    private static final int ASKED = 2;

    /** Rows to write on. */
    private static final int AGREED = 2;

    private final ReportPaper paper;

    public LeaderSheet(Fonts fonts) {
        paper = new ReportPaper(fonts, true);
    }

    /**
     * Prints it.
     *
     * @param medians what is usual in the region on that day
     * @param target a printer, or a PDF file
     * @throws Refused OPTION_NOT_FOR_SHEET of any other target; FILE_WRITE_FAILED, or when the
     *     printer does not take it
     */
    public void print(
            LeaderFile leader,
            List<RegionMedian> medians,
            ZonedDateTime printedAt,
            Locale locale,
            Target target) {
        Messages messages = Messages.of(locale);
        Report report = new Tables(leader, medians, new RegionWords(messages)).report();
        if (target.format() != Target.Format.PDF) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET, target.commandName(), report.title());
        }
        Delivery.deliver(paper.pdf(report, printedAt, messages), target);
    }

    /** The page's tables. */
    private record Tables(LeaderFile leader, List<RegionMedian> medians, RegionWords words) {

        Report report() {
            Standing at = leader.standing();
            return new Report(
                    words.text("leader-sheet.title", leader.name()),
                    List.of(
                            words.text("leader-sheet.where", leader.area(), at.day()),
                            words.text(
                                    "leader-sheet.now",
                                    words.light(at.light()),
                                    words.tenth(at.score()),
                                    words.change(at.change()),
                                    words.tier(at.tier()),
                                    words.stage(at.stage())),
                            words.text(
                                    "leader-sheet.stars",
                                    words.stars(at.stars()),
                                    words.next(at.stars()))),
                    List.of(warnings(), indicators(), stars(), weeks(), asked(), agreed()));
        }

        private Report.Column column(String key, float width, Kind kind) {
            return new Report.Column(words.text(key), width, kind);
        }

        private Report.Part part(String key, List<Report.Column> columns, List<List<String>> rows) {
            return new Report.Part(words.text(key), "", columns, rows);
        }

        private Report.Part warnings() {
            WarningWords warning = new WarningWords(words.messages());
            return part(
                    "leader-sheet.warnings",
                    List.of(
                            column("week-report.what", WIDE, Kind.TEXT),
                            column("week-report.why", 0, Kind.TEXT)),
                    leader.standing().warnings().stream()
                            .map(
                                    each ->
                                            List.of(
                                                    warning.watched(each.watched()),
                                                    words.warning(each)))
                            .toList());
        }

        private Report.Part indicators() {
            return part(
                    "leader-sheet.indicators",
                    List.of(
                            column("week-report.kpi", 0, Kind.TEXT),
                            column("leader-sheet.value", NUMBER, Kind.NUMBER),
                            column("leader-sheet.lost", NUMBER, Kind.NUMBER),
                            column("region-report.median", NUMBER, Kind.NUMBER),
                            column("region-report.elsewhere", NUMBER, Kind.TEXT)),
                    leader.health().parts().stream().map(this::indicator).toList());
        }

        private List<String> indicator(ScorePart part) {
            Optional<RegionMedian> usual =
                    medians.stream()
                            .filter(each -> each.figure().name().equals(part.indicator().name()))
                            .findFirst();
            return List.of(
                    words.text(Messages.HEALTH_INDICATOR + part.indicator().name()),
                    part.reading().value().isEmpty()
                            ? words.light(part.light())
                            : words.figure(
                                    part.indicator().unit(), part.reading().value().getAsDouble()),
                    words.tenth(part.lost()),
                    usual.map(words::median).orElse("–"),
                    usual.map(words::elsewhere).orElse("–"));
        }

        private Report.Part stars() {
            return part(
                    "leader-sheet.rating",
                    List.of(
                            column("week-report.kpi", 0, Kind.TEXT),
                            column("leader-sheet.value", NUMBER, Kind.NUMBER),
                            column("leader-sheet.points", NUMBER, Kind.NUMBER),
                            column("leader-sheet.alone", WIDE, Kind.NUMBER)),
                    leader.standing().stars().parts().stream()
                            .map(
                                    each ->
                                            List.of(
                                                    words.star(each.indicator()),
                                                    words.value(each),
                                                    words.tenth(each.points()),
                                                    words.alone(each)))
                            .toList());
        }

        private Report.Part weeks() {
            List<LeaderWeek> weeks = leader.weeks();
            return part(
                    "leader-sheet.weeks",
                    List.of(
                            column("leader-sheet.week", 0, Kind.TEXT),
                            column("week-report.score", NUMBER, Kind.NUMBER),
                            column("region-report.orders", NUMBER, Kind.NUMBER),
                            column("region-report.amount", NUMBER, Kind.NUMBER),
                            column("week-report.plan", NUMBER, Kind.NUMBER)),
                    weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size()).stream()
                            .map(this::week)
                            .toList());
        }

        private List<String> week(LeaderWeek week) {
            return List.of(
                    words.text("week-report.days", week.days().from(), week.days().to()),
                    words.tenth(week.score()),
                    week.orders().isEmpty() ? "–" : Long.toString(week.orders().getAsLong()),
                    week.sales().map(Money::toString).orElse("–"),
                    words.part(week.planDone()));
        }

        private Report.Part asked() {
            return part(
                    "region-report.asked",
                    List.of(
                            column("week-report.do", WIDE, Kind.TEXT),
                            column("region-report.due", NUMBER, Kind.TEXT),
                            column("region-report.state", NUMBER, Kind.TEXT),
                            column("leader-sheet.after", 0, Kind.TEXT)),
                    leader.asked().stream()
                            .limit(ASKED)
                            .map(
                                    each ->
                                            List.of(
                                                    words.action(each.intervention().action()),
                                                    each.intervention().due().toString(),
                                                    words.state(each.intervention()),
                                                    words.effect(
                                                            each.intervention(), each.effect())))
                            .toList());
        }

        /** Empty rows to write on. */
        private Report.Part agreed() {
            return part(
                    "leader-sheet.agreed",
                    List.of(
                            column("leader-sheet.tick", 24, Kind.TICK),
                            column("week-report.do", 0, Kind.TEXT),
                            column("region-report.due", NUMBER, Kind.TEXT)),
                    Collections.nCopies(AGREED, List.of("", " ", " ")));
        }
    }
}
