package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.WeekReport;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.paper.Report.Kind;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The weekly report on A4. */
public final class WeekSheet {

    private static final float FIGURE = 66;
    private static final float GOAL = 84;
    private static final float WIDE = 150;

    private final ReportPaper paper;

    public WeekSheet(Fonts fonts) {
        paper = new ReportPaper(fonts);
    }

    /**
     * Prints it.
     *
     * @param name the week's, such as 2026-W47
     * @param target a printer, or a PDF file
     * @throws Refused OPTION_NOT_FOR_SHEET of any other target; FILE_WRITE_FAILED, or when the
     *     printer does not take it
     */
    public void print(
            WeekReport week, String name, ZonedDateTime printedAt, Locale locale, Target target) {
        Messages messages = Messages.of(locale);
        if (target.format() != Target.Format.PDF) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET,
                    target.commandName(),
                    messages.text("week-report.name"));
        }
        Report report = new Tables(week, new WeekWords(messages)).report(name);
        Delivery.deliver(paper.pdf(report, printedAt, messages), target);
    }

    /** The same in lines, to paste into a chat. */
    public static String text(WeekReport week, String name, Locale locale) {
        return new WeekWords(Messages.of(locale)).text(week, name);
    }

    /** The report's tables; what there is nothing to say of is left out. */
    private record Tables(WeekReport week, WeekWords words) {

        Report report(String name) {
            List<String> cover = new ArrayList<>(words.head(week));
            cover.add(words.text("week-report.nobody"));
            return new Report(
                    words.text("week-report.title", name),
                    cover,
                    List.of(next(), figures(), groups(), warnings(), plan(), posts(), goods()));
        }

        private Report.Column column(String key, float width, Kind kind) {
            return new Report.Column(words.messages().text(key), width, kind);
        }

        private Report.Part part(String key, List<Report.Column> columns, List<List<String>> rows) {
            return new Report.Part(words.messages().text(key), "", columns, rows);
        }

        private Report.Part next() {
            List<List<String>> rows = new ArrayList<>();
            week.next()
                    .forEach(tile -> rows.add(List.of(words.gap(tile), words.attempt(tile.kpi()))));
            return part(
                    "week-report.next",
                    List.of(
                            column("week-report.why", 0, Kind.TEXT),
                            column("week-report.do", 0, Kind.TEXT)),
                    rows);
        }

        private Report.Part figures() {
            return part(
                    "week-report.kpis",
                    List.of(
                            column("week-report.kpi", 0, Kind.STRONG),
                            column("week-report.now", FIGURE, Kind.NUMBER),
                            column("week-report.before", FIGURE, Kind.NUMBER),
                            column("week-report.target", GOAL, Kind.NUMBER),
                            column("week-report.light", FIGURE, Kind.SHORT)),
                    week.figures().stream()
                            .map(
                                    each -> {
                                        Kpi kpi = each.tile().kpi();
                                        return List.of(
                                                words.named(each),
                                                words.figure(kpi, each.tile().value()),
                                                words.figure(kpi, each.before()),
                                                words.goal(each.tile()),
                                                words.light(each.tile()));
                                    })
                            .toList());
        }

        private Report.Part groups() {
            return part(
                    "week-report.groups",
                    List.of(
                            column("week-report.group", 0, Kind.STRONG),
                            column("week-report.score", FIGURE, Kind.NUMBER),
                            column("week-report.change", FIGURE, Kind.NUMBER),
                            column("week-report.light", FIGURE, Kind.SHORT),
                            column("week-report.worst", WIDE, Kind.TEXT)),
                    week.groups().stream()
                            .map(
                                    each ->
                                            List.of(
                                                    each.name(),
                                                    words.tenth(each.health().score()),
                                                    words.signed(each.change()),
                                                    words.light(each.health().light()),
                                                    words.worst(each.worst())))
                            .toList());
        }

        private Report.Part warnings() {
            return part(
                    "week-report.warnings",
                    List.of(
                            column("week-report.what", 0, Kind.STRONG),
                            column("week-report.raised", FIGURE, Kind.NUMBER),
                            column("week-report.resolved", FIGURE, Kind.NUMBER),
                            column("week-report.open", FIGURE, Kind.NUMBER)),
                    week.warnings().stream()
                            .map(
                                    each ->
                                            List.of(
                                                    words.watched(each.watched()),
                                                    Integer.toString(each.raised()),
                                                    Integer.toString(each.resolved()),
                                                    Integer.toString(each.open())))
                            .toList());
        }

        private Report.Part plan() {
            List<List<String>> rows = new ArrayList<>();
            if (!week.plan().isDue() && !week.groups().isEmpty()) {
                rows.add(List.of(words.text("week-report.unplanned"), "0", "0"));
            }
            if (week.plan().isDue()) {
                words.parts(week.plan())
                        .forEach(
                                (name, part) ->
                                        rows.add(
                                                List.of(
                                                        name,
                                                        Integer.toString(part.done()),
                                                        Integer.toString(part.due()))));
            }
            return part(
                    "week-report.plan",
                    List.of(
                            column("week-report.what", 0, Kind.STRONG),
                            column("week-report.done", FIGURE, Kind.NUMBER),
                            column("week-report.due", FIGURE, Kind.NUMBER)),
                    rows);
        }

        private Report.Part posts() {
            return part(
                    "week-report.worked-posts",
                    List.of(
                            column("week-report.when", WIDE, Kind.SHORT),
                            column("week-report.product", 0, Kind.STRONG),
                            column("week-report.in-groups", FIGURE, Kind.NUMBER),
                            column("week-report.pieces", FIGURE, Kind.NUMBER)),
                    week.posts().stream()
                            .map(
                                    each ->
                                            List.of(
                                                    each.day() + " " + each.at(),
                                                    each.product(),
                                                    Integer.toString(each.groups()),
                                                    Integer.toString(each.pieces())))
                            .toList());
        }

        private Report.Part goods() {
            return part(
                    "week-report.worked-goods",
                    List.of(
                            column("week-report.product", 0, Kind.STRONG),
                            column("week-report.pieces", FIGURE, Kind.NUMBER)),
                    week.goods().stream()
                            .map(each -> List.of(each.product(), Long.toString(each.pieces())))
                            .toList());
        }
    }
}
