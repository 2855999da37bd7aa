package org.leaderdesk.desk.report;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadKpis;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.KpiCount;
import org.leaderdesk.domain.health.KpiCounts;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.health.WeekReport;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Target;
import org.leaderdesk.paper.WeekSheet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The weekly report (S073): gathered from what the book knows, printed on A4 or written as a text
 * to paste. It names groups and goods, never a member.
 */
public final class WeeklyReport {

    private static final int WEEK = 7;

    private final Session session;

    public WeeklyReport(Session session) {
        this.session = session;
    }

    /** The last ISO week that is over. */
    public static DayRange last(LocalDate today) {
        return DayRange.upTo(today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)), WEEK);
    }

    /** A week's name: 2026-W47. */
    public static String name(DayRange week) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                week.from().get(IsoFields.WEEK_BASED_YEAR),
                week.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * The week of a name.
     *
     * @throws Refused OPTION_UNREADABLE
     */
    public static DayRange named(String option, String name) {
        try {
            LocalDate monday = LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return new DayRange(monday, monday.plusDays(WEEK - 1L));
        } catch (DateTimeParseException unreadable) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, unreadable, option, name);
        }
    }

    /**
     * What a week was like.
     *
     * @param week Monday to Sunday
     * @throws Refused NOT_PERMITTED, WEEK_NOT_OVER (its name and last day)
     */
    public WeekReport run(DayRange week) {
        session.require(Role.LEADER);
        if (!week.to().isBefore(LocalDate.ofInstant(session.clock().instant(), session.zone()))) {
            throw new Refused(RefusalCode.WEEK_NOT_OVER, name(week), week.to().toString());
        }
        ReadKpis.Dashboard dashboard = new ReadKpis(session).run(List.of(week.before(), week));
        List<KpiTile> tiles = dashboard.tiles().stream().map(ReadKpis.Tile::tile).toList();
        Posted posted = new Posted(session, week);
        return new WeekReport(
                week,
                new WeekReport.From(session.identity().ownerName(), session.book().name()),
                sales(dashboard),
                dashboard.tiles().stream().map(WeeklyReport::figure).toList(),
                groups(week),
                session.book().read(session.who(), tx -> warnings(tx, week)),
                posted.plan(),
                posted.best(),
                posted.goods(),
                KpiTile.furthest(tiles, WeekReport.BEST));
    }

    /**
     * Prints it, or writes it as a PDF.
     *
     * @param target "file:F", "default", or a printer's name
     * @param overwrite whether a file that is there may be replaced
     * @throws Refused what {@link #run} and {@link OutputFile#check} and {@link WeekSheet#print}
     *     refuse
     */
    public void print(DayRange week, String target, boolean overwrite, Locale locale) {
        session.require(Role.LEADER);
        Target where = Target.named(target);
        if (where instanceof Target.File file) {
            OutputFile.check(file.path(), overwrite);
        }
        new WeekSheet(Fonts.ofThisComputer())
                .print(
                        run(week),
                        name(week),
                        session.clock().instant().atZone(session.zone()),
                        locale,
                        where);
    }

    /**
     * As a text to paste into a chat.
     *
     * @throws Refused what {@link #run} refuses
     */
    public String text(DayRange week, Locale locale) {
        return WeekSheet.text(run(week), name(week), locale);
    }

    private static Optional<WeekReport.Sales> sales(ReadKpis.Dashboard dashboard) {
        KpiCounts counts = dashboard.counts();
        Optional<WeekReport.Turnover> before =
                turnover(counts, KpiCount.ORDERS_BEFORE, KpiCount.AMOUNT_BEFORE);
        boolean hasBefore = dashboard.line().size() > 1;
        return turnover(counts, KpiCount.ORDERS, KpiCount.AMOUNT)
                .map(now -> new WeekReport.Sales(now, before.filter(each -> hasBefore)));
    }

    private static Optional<WeekReport.Turnover> turnover(
            KpiCounts counts, KpiCount orders, KpiCount fen) {
        return counts.count(orders).isEmpty() || counts.count(fen).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WeekReport.Turnover(
                                counts.count(orders).getAsLong(), counts.count(fen).getAsLong()));
    }

    private static WeekReport.Figure figure(ReadKpis.Tile tile) {
        List<OptionalDouble> line = tile.line();
        return new WeekReport.Figure(
                tile.tile(),
                line.size() < 2 ? OptionalDouble.empty() : line.getFirst(),
                tile.isRebased());
    }

    private List<WeekReport.Group> groups(DayRange week) {
        return new ReadHealth(session)
                .run(week.to()).groups().stream()
                        .map(
                                each ->
                                        new WeekReport.Group(
                                                each.name(),
                                                new WeekReport.ShownHealth(
                                                        each.score().score(), each.score().light()),
                                                each.change(),
                                                each.score().score().isEmpty()
                                                        ? Optional.empty()
                                                        : WeekReport.worst(each.score())))
                        .toList();
    }

    /** Raised and resolved count in the week; what stood on its last evening stands. */
    private static List<WeekReport.Warnings> warnings(Transaction tx, DayRange week) {
        Map<Watched, List<Warning>> all = new EnumMap<>(Watched.class);
        tx.warnings()
                .since(week.from())
                .forEach(
                        each ->
                                all.computeIfAbsent(
                                                each.warning().watched(), key -> new ArrayList<>())
                                        .add(each.warning()));
        List<WeekReport.Warnings> warnings = new ArrayList<>();
        all.forEach(
                (watched, each) -> {
                    int raised = (int) each.stream().filter(w -> week.has(w.since())).count();
                    int resolved =
                            (int)
                                    each.stream()
                                            .filter(w -> !w.isOpen() && week.has(w.seen()))
                                            .count();
                    int open = (int) each.stream().filter(w -> stood(w, week.to())).count();
                    if (raised + resolved + open > 0) {
                        warnings.add(new WeekReport.Warnings(watched, raised, resolved, open));
                    }
                });
        return warnings;
    }

    private static boolean stood(Warning warning, LocalDate day) {
        return !warning.since().isAfter(day) && (warning.isOpen() || warning.seen().isAfter(day));
    }
}
