package org.leaderdesk.desk.demo;

import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.PartOf;
import org.leaderdesk.domain.health.Reading;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderDayFigures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The figures of a made-up leader's days. Orders are drawn for each day, and what can be summed is
 * summed; the score is the one that the indicators make.
 */
final class DemoLeaderDays {

    private static final int DAYS = 90;

    /** So that the first day told has a month before it. */
    private static final int BEFORE = 62;

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** Of a leader with fewer members no figures are told. */
    private static final int FEW = 5;

    private static final double WEEKEND = 1.4;
    private static final int LEAST_BASKET = 3_600;
    private static final int BASKETS = 1_800;
    private static final double ALL = 100;

    /** Who posts all of the plan settles a case in twelve hours, who posts none in five days. */
    private static final double HOURS = 112;

    private static final int SLOTS =
            Arrays.stream(SlotKind.values()).mapToInt(SlotKind::perDay).sum();

    private final DemoLeader leader;
    private final LocalDate today;
    private final Random random;
    private final HealthRules rules = HealthRules.usual();
    private final NavigableMap<LocalDate, Long> orders = new TreeMap<>();
    private final NavigableMap<LocalDate, Long> sales = new TreeMap<>();

    DemoLeaderDays(DemoLeader leader, LocalDate today, Random random) {
        this.leader = leader;
        this.today = today;
        this.random = random;
        today.minusDays(Math.min(DAYS + BEFORE, leader.selling()))
                .datesUntil(today.plusDays(1))
                .forEach(this::sell);
    }

    private void sell(LocalDate day) {
        double weeks = (DAYS - ChronoUnit.DAYS.between(day, today)) / (double) WEEK;
        boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.FRIDAY.getValue();
        double middle =
                leader.orders()
                        * Math.pow(1 + leader.trend() / ALL, Math.max(0, weeks))
                        * (weekend ? WEEKEND : 1);
        long sold = Math.max(0, Math.round(middle * around(0.15)));
        orders.put(day, sold);
        sales.put(day, sold * (LEAST_BASKET + random.nextInt(BASKETS)));
    }

    /** About 1, so much less or more at most. */
    private double around(double share) {
        return 1 + (random.nextDouble() * 2 - 1) * share;
    }

    /** The days that the desk told, the earliest first. */
    List<LeaderDayFigures> of(UUID id) {
        return today.minusDays(DAYS - 1)
                .datesUntil(today.plusDays(1).minusDays(leader.untold()))
                .filter(orders::containsKey)
                .map(day -> day(id, day))
                .toList();
    }

    private LeaderDayFigures day(UUID id, LocalDate day) {
        LeaderDayFigures.Gathering of = new LeaderDayFigures.Gathering();
        LocalDate seen = today.minusDays(leader.away());
        of.date(DayFigure.SIGNED_IN_ON, Optional.of(day.isBefore(seen) ? day : seen))
                .date(DayFigure.SELLING_SINCE, Optional.of(today.minusDays(leader.selling())))
                .count(DayFigure.GROUPS, leader.groups());
        int due = leader.groups() * SLOTS;
        int done =
                (int) Math.clamp(Math.round(due * leader.planDone() / ALL * around(0.1)), 0, due);
        of.count(DayFigure.SLOTS_DUE, due).count(DayFigure.SLOTS_DONE, done);
        if (leader.members() >= FEW) {
            money(of, day);
            score(of, day, done * ALL / due);
        }
        return of.done(id, day);
    }

    private void money(LeaderDayFigures.Gathering of, LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        LocalDate month = day.minusDays(MONTH - 1);
        of.count(DayFigure.MEMBERS, leader.members())
                .count(
                        DayFigure.ACTIVE_MEMBERS,
                        Math.min(leader.members(), sum(orders, month, day) / 2))
                .count(DayFigure.ORDERS, sum(orders, day, day))
                .count(DayFigure.SALES, sum(sales, day, day))
                .count(DayFigure.MONTH_ORDERS, sum(orders, first, day))
                .count(DayFigure.MONTH_SALES, sum(sales, first, day))
                .count(DayFigure.SALES_30, sum(sales, month, day))
                .ratio(DayFigure.K2, share(sum(sales, month, day), sum(orders, month, day)))
                .ratio(
                        DayFigure.K3,
                        share(sum(orders, month, day), (long) leader.groups() * MONTH));
    }

    private void score(LeaderDayFigures.Gathering of, LocalDate day, double posted) {
        OptionalDouble change = monthChange(day);
        OptionalDouble satisfied = about(leader.satisfied());
        HealthScore score =
                HealthScore.of(
                        Indicator.Side.LEADER,
                        day,
                        List.of(
                                reading(Indicator.L1_PLAN, OptionalDouble.of(posted)),
                                reading(Indicator.L2, weekChange(day)),
                                reading(
                                        Indicator.L3_CASES,
                                        OptionalDouble.of(HOURS - leader.planDone())),
                                reading(Indicator.L4, about(leader.retained())),
                                reading(Indicator.L5, satisfied),
                                reading(Indicator.L6, change)),
                        rules);
        score.parts()
                .forEach(part -> of.ratio(DayFigure.of(part.indicator()), part.reading().value()));
        of.ratio(DayFigure.SCORE, score.score())
                .ratio(DayFigure.ORDERS_CHANGE, change)
                .ratio(DayFigure.SATISFIED, satisfied);
        if (score.score().isPresent()) {
            of.count(
                    DayFigure.SCORE_BASIS,
                    score.measured().stream().mapToLong(each -> 1L << each.ordinal()).sum());
            groups(of, score.score().getAsDouble());
        }
    }

    private void groups(LeaderDayFigures.Gathering of, double score) {
        double[] scores =
                random.doubles(leader.groups())
                        .map(each -> Math.clamp(score + (each - 0.5) * 30, 0, ALL))
                        .toArray();
        double sum = 0;
        int[] lit = new int[Light.values().length];
        for (double each : scores) {
            sum += each;
            lit[rules.score().light(each).ordinal()]++;
        }
        of.ratio(DayFigure.GROUP_SCORE, OptionalDouble.of(sum / scores.length))
                .count(DayFigure.GROUPS_SCORED, scores.length)
                .count(DayFigure.GROUPS_GREEN, lit[Light.GREEN.ordinal()])
                .count(DayFigure.GROUPS_YELLOW, lit[Light.YELLOW.ordinal()])
                .count(DayFigure.GROUPS_ORANGE, lit[Light.ORANGE.ordinal()])
                .count(DayFigure.GROUPS_RED, lit[Light.RED.ordinal()]);
    }

    private static Reading reading(Indicator indicator, OptionalDouble value) {
        return new Reading(indicator, value, PartOf.MEMBERS, OptionalDouble.empty());
    }

    private OptionalDouble about(int percent) {
        return percent == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(ALL, percent * around(0.03)));
    }

    /** The month so far against the same days of the one before (R103), in per cent. */
    private OptionalDouble monthChange(LocalDate day) {
        LocalDate last = day.minusMonths(1);
        return change(
                sum(orders, day.withDayOfMonth(1), day), sum(orders, last.withDayOfMonth(1), last));
    }

    /** A week against the mean of the four before, in per cent (L2). */
    private OptionalDouble weekChange(LocalDate day) {
        LocalDate week = day.minusDays(WEEK);
        return change(
                sum(orders, week.plusDays(1), day) * 4,
                sum(orders, week.minusDays(4 * WEEK - 1), week));
    }

    private static OptionalDouble change(long now, long before) {
        return before == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((now - before) * ALL / before);
    }

    private static OptionalDouble share(long of, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(of / (double) all);
    }

    private static long sum(NavigableMap<LocalDate, Long> days, LocalDate from, LocalDate to) {
        return days.subMap(from, true, to, true).values().stream().mapToLong(Long::longValue).sum();
    }
}
