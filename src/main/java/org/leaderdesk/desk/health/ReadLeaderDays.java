package org.leaderdesk.desk.health;

import org.leaderdesk.book.KpiFigures;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.book.WarningTable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.KpiCount;
import org.leaderdesk.domain.health.KpiCounts;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.LeaderDay;
import org.leaderdesk.domain.health.LeaderFigures;
import org.leaderdesk.domain.health.LeaderWatch;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.ScorePart;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.domain.time.UtcOffset;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the region is told of the leader's days: aggregates only. What is about so few people that
 * they could be told apart is left out.
 */
public final class ReadLeaderDays {

    /** Of a group with fewer members nothing is told, of a leader with fewer neither (ours). */
    static final int LEAST_MEMBERS = 5;

    /** Days that figures look back, where they do. */
    private static final int MONTH = 30;

    private static final double DAY_HOURS = 24;

    /** Days back to which a row that came late still changes what was told: this month and last. */
    static final int LONGEST = 62;

    static final KpiFigures.Sales NONE = new KpiFigures.Sales(0, 0);

    private final Session session;

    public ReadLeaderDays(Session session) {
        this.session = session;
    }

    /**
     * The figures of some days, the earliest first, from the rows as they are now; nothing is kept.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<LeaderDayFigures> run(DayRange range) {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> new In(tx, session, range).days());
    }

    /** What was ordered on each day of a range; without days of nothing. */
    static NavigableMap<LocalDate, KpiFigures.Sales> sales(
            Transaction tx, ZoneId zone, DayRange range) {
        return tx.kpiFigures()
                .salesByDay(
                        range.from().atStartOfDay(zone).toInstant(),
                        range.to().plusDays(1).atStartOfDay(zone).toInstant(),
                        UtcOffset.millis(zone, range.to()));
    }

    /** Within one look at the book. */
    static final class In {

        private final Transaction tx;
        private final UUID leader;
        private final DayRange range;
        private final HealthRules rules;
        private final KpiCountsIn counts;
        private final FiguresIn figures;
        private final LeaderFigures leaderFigures;
        private final List<ChatGroup> told;
        private final List<LeaderDay> watched;
        private final NavigableMap<LocalDate, KpiFigures.Sales> sales;
        private final List<WarningTable.Kept> warnings;

        In(Transaction tx, Session session, DayRange range) {
            this.tx = tx;
            this.leader = session.ownerId();
            this.range = range;
            rules = HealthRulesIn.read(tx);
            counts = new KpiCountsIn(tx, session.zone(), range.from(), range.to());
            figures = counts.figures();
            leaderFigures = figures.leader();
            told = told();
            // The same for every day, however few are asked for: who was long away was there
            // before.
            LocalDate longest = range.to().minusDays(LONGEST);
            LocalDate since =
                    (range.from().isBefore(longest) ? range.from() : longest)
                            .minusDays(WatchedDays.TWO_MONTHS);
            watched = WatchedDays.read(tx, session.zone(), figures, since, range.to());
            sales = sales(tx, session.zone(), new DayRange(since, range.to()));
            warnings = tx.warnings().since(range.from());
        }

        private List<ChatGroup> told() {
            return figures.groups().stream()
                    .filter(group -> figures.members(group) >= LEAST_MEMBERS)
                    .toList();
        }

        List<LeaderDayFigures> days() {
            return range.from().datesUntil(range.to().plusDays(1)).map(this::day).toList();
        }

        /** The first day of which there is anything to tell; empty while there is nothing. */
        Optional<LocalDate> begun() {
            return Stream.concat(
                            counts.bookFrom().stream(),
                            watched.stream().filter(LeaderDay::signedIn).map(LeaderDay::day))
                    .min(LocalDate::compareTo);
        }

        LeaderDayFigures day(LocalDate day) {
            LeaderDayFigures.Gathering of = new LeaderDayFigures.Gathering();
            presence(day, of);
            KpiCounts month = counts.of(DayRange.upTo(day, MONTH), false);
            long members = month.count(KpiCount.MEMBERS).orElse(0);
            of.count(DayFigure.GROUPS, figures.groups().size());
            if (members >= LEAST_MEMBERS) {
                of.count(DayFigure.MEMBERS, members);
                month.count(KpiCount.SILENT_MEMBERS)
                        .ifPresent(silent -> of.count(DayFigure.ACTIVE_MEMBERS, members - silent));
                money(day, of);
                kpis(month, of);
                leader(day, of);
                groups(day, of);
            }
            plan(day, of);
            warnings(day, of);
            return of.done(leader, day);
        }

        private void presence(LocalDate day, LeaderDayFigures.Gathering of) {
            of.date(
                    DayFigure.SIGNED_IN_ON,
                    watched.stream()
                            .filter(LeaderDay::signedIn)
                            .map(LeaderDay::day)
                            .filter(each -> !each.isAfter(day))
                            .max(LocalDate::compareTo));
            of.date(
                    DayFigure.SELLING_SINCE,
                    counts.bookFrom().filter(first -> !first.isAfter(day)));
        }

        private void money(LocalDate day, LeaderDayFigures.Gathering of) {
            KpiFigures.Sales today = sales.getOrDefault(day, NONE);
            of.count(DayFigure.ORDERS, today.orders()).count(DayFigure.SALES, today.fen());
            KpiFigures.Sales month = sum(day.withDayOfMonth(1), day);
            of.count(DayFigure.MONTH_ORDERS, month.orders())
                    .count(DayFigure.MONTH_SALES, month.fen())
                    .count(DayFigure.SALES_30, sum(day.minusDays(MONTH - 1), day).fen());
        }

        private KpiFigures.Sales sum(LocalDate from, LocalDate to) {
            int orders = 0;
            long fen = 0;
            for (KpiFigures.Sales each : sales.subMap(from, true, to, true).values()) {
                orders += each.orders();
                fen += each.fen();
            }
            return new KpiFigures.Sales(orders, fen);
        }

        private void kpis(KpiCounts month, LeaderDayFigures.Gathering of) {
            for (KpiTile tile : KpiTile.all(month, ReadKpis.targets(tx), rules)) {
                DayFigure.of(tile.kpi()).ifPresent(figure -> of.ratio(figure, tile.value()));
            }
        }

        private void leader(LocalDate day, LeaderDayFigures.Gathering of) {
            HealthScore score = HealthScore.leader(leaderFigures, day, rules);
            of.ratio(DayFigure.SCORE, score.score());
            if (score.score().isPresent()) {
                of.count(
                        DayFigure.SCORE_BASIS,
                        score.measured().stream().mapToLong(each -> 1L << each.ordinal()).sum());
            }
            for (ScorePart part : score.parts()) {
                of.ratio(DayFigure.of(part.indicator()), part.reading().value());
            }
            LeaderWatch watch = new LeaderWatch(watched, day);
            of.ratio(DayFigure.ORDERS_CHANGE, watch.value(Watched.LEADER_ORDERS));
            of.ratio(DayFigure.SATISFIED, watch.value(Watched.LEADER_SATISFACTION));
        }

        private void groups(LocalDate day, LeaderDayFigures.Gathering of) {
            List<HealthScore> scores =
                    told.stream()
                            .map(group -> HealthScore.group(figures.of(group), day, rules))
                            .toList();
            Map<DayFigure, List<OptionalDouble>> readings = new EnumMap<>(DayFigure.class);
            for (HealthScore score : scores) {
                for (ScorePart part : score.parts()) {
                    readings.computeIfAbsent(
                                    DayFigure.of(part.indicator()), any -> new ArrayList<>())
                            .add(part.reading().value());
                }
            }
            readings.forEach((figure, values) -> of.ratio(figure, mean(values)));
            of.ratio(DayFigure.GROUP_SCORE, mean(scores.stream().map(HealthScore::score).toList()));
            of.count(
                    DayFigure.GROUPS_SCORED,
                    scores.stream().filter(each -> each.score().isPresent()).count());
            of.count(DayFigure.GROUPS_GREEN, lit(scores, Light.GREEN))
                    .count(DayFigure.GROUPS_YELLOW, lit(scores, Light.YELLOW))
                    .count(DayFigure.GROUPS_ORANGE, lit(scores, Light.ORANGE))
                    .count(DayFigure.GROUPS_RED, lit(scores, Light.RED));
        }

        private static long lit(List<HealthScore> scores, Light light) {
            return scores.stream().filter(each -> each.light() == light).count();
        }

        private static OptionalDouble mean(List<OptionalDouble> values) {
            return values.stream()
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .average();
        }

        private void plan(LocalDate day, LeaderDayFigures.Gathering of) {
            for (LeaderFigures.PlanDone plan : leaderFigures.plan()) {
                if (plan.day().equals(day)) {
                    of.count(DayFigure.SLOTS_DUE, plan.due())
                            .count(DayFigure.SLOTS_DONE, plan.done());
                }
            }
            List<LeaderFigures.SettledCase> settled =
                    leaderFigures.cases().stream()
                            .filter(each -> !each.day().isAfter(day))
                            .filter(each -> each.day().isAfter(day.minusDays(MONTH)))
                            .toList();
            if (!settled.isEmpty()) {
                of.count(DayFigure.CASES_SETTLED, settled.size())
                        .count(
                                DayFigure.CASES_IN_TIME,
                                settled.stream().filter(each -> each.hours() <= DAY_HOURS).count());
            }
        }

        /** Those that stood on a day, by the level they have now. */
        private void warnings(LocalDate day, LeaderDayFigures.Gathering of) {
            Map<Level, Long> standing =
                    warnings.stream()
                            .map(WarningTable.Kept::warning)
                            .filter(each -> !each.since().isAfter(day))
                            .filter(each -> each.isOpen() || each.seen().isAfter(day))
                            .collect(
                                    Collectors.groupingBy(
                                            each -> each.level(), Collectors.counting()));
            of.count(DayFigure.WARNINGS_YELLOW, standing.getOrDefault(Level.YELLOW, 0L))
                    .count(DayFigure.WARNINGS_ORANGE, standing.getOrDefault(Level.ORANGE, 0L))
                    .count(DayFigure.WARNINGS_RED, standing.getOrDefault(Level.RED, 0L));
        }
    }
}
