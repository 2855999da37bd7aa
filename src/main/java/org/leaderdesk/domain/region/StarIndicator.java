package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Levels;
import org.leaderdesk.domain.health.Unit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The six things a leader's stars are made of (S135), and by which leaders are compared (S059).
 * Their names are the sources'; what each is read from is ours.
 */
public enum StarIndicator {
    /** 服务时长: days since the first order, against the six months of the last stage (R118). */
    TENURE {
        @Override
        Optional<Measured> read(LeaderDayFigures day, RegionRules rules) {
            return day.date(DayFigure.SELLING_SINCE)
                    .map(since -> Math.max(0, ChronoUnit.DAYS.between(since, day.day())))
                    .map(
                            days ->
                                    new Measured(
                                            DayFigure.SELLING_SINCE,
                                            Unit.DAYS,
                                            days,
                                            upTo(MATURE)));
        }
    },
    /** 用户满意度: pickup reviews of 4 or 5, between the edges of L5 (R104, R078). */
    SATISFACTION {
        @Override
        Optional<Measured> read(LeaderDayFigures day, RegionRules rules) {
            return ratio(day, DayFigure.SATISFIED, Unit.PER_CENT, rules.health().of(Indicator.L5));
        }
    },
    /** GMV贡献: sales of thirty days, against those of a leader of the head (R110). */
    SALES {
        @Override
        Optional<Measured> read(LeaderDayFigures day, RegionRules rules) {
            return known(day, DayFigure.SALES_30)
                    .map(
                            fen ->
                                    new Measured(
                                            DayFigure.SALES_30,
                                            Unit.FEN,
                                            fen,
                                            upTo(rules.head().fen())));
        }
    },
    /**
     * 服务能力: after-sales cases settled within 24 hours; where too few were settled to say, how fast
     * members are answered (L3).
     */
    SERVICE {
        @Override
        Optional<Measured> read(LeaderDayFigures day, RegionRules rules) {
            long settled = known(day, DayFigure.CASES_SETTLED).orElse(0L);
            if (settled >= HealthRules.LEAST_ANSWERS) {
                return known(day, DayFigure.CASES_IN_TIME)
                        .map(inTime -> Math.clamp(inTime * MOST / settled, 0, MOST))
                        .map(
                                share ->
                                        new Measured(
                                                DayFigure.CASES_IN_TIME,
                                                Unit.PER_CENT,
                                                share,
                                                upTo(MOST)));
            }
            return day.measuredBy(Indicator.L3)
                    .flatMap(by -> ratio(day, DayFigure.L3, by.unit(), rules.health().of(by)));
        }
    },
    /**
     * 数据表现: whether the figures rise, the mean of what order conversion (L2), retention (L4) and
     * the month's orders (L6) score, as far as they are known. How much is sold is its own.
     */
    DATA {
        @Override
        Optional<Measured> read(LeaderDayFigures day, RegionRules rules) {
            OptionalDouble mean =
                    List.of(Indicator.L2, Indicator.L4, Indicator.L6).stream()
                            .flatMap(
                                    each ->
                                            ratio(
                                                    day,
                                                    DayFigure.of(each),
                                                    each.unit(),
                                                    rules.health().of(each))
                                                    .stream())
                            .mapToDouble(Measured::points)
                            .average();
            return mean.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Measured(
                                    DayFigure.L2, Unit.POINTS, mean.getAsDouble(), upTo(MOST)));
        }
    },
    /** 社群活跃度: messages (L1) where somebody counts them, else the mean score of the groups. */
    ACTIVITY {
        @Override
        Optional<Measured> read(LeaderDayFigures day, RegionRules rules) {
            return day.measuredBy(Indicator.L1).equals(Optional.of(Indicator.L1))
                    ? ratio(day, DayFigure.L1, Unit.PER_DAY, rules.health().of(Indicator.L1))
                    : ratio(day, DayFigure.GROUP_SCORE, Unit.POINTS, upTo(MOST));
        }
    };

    /** Six months (R118). */
    private static final double MATURE = 180;

    private static final double MOST = 100;

    /**
     * What was read.
     *
     * @param by the figure it was read from; of several the first
     * @param value in its unit
     * @param levels between which it scores
     */
    record Measured(DayFigure by, Unit unit, double value, Levels levels) {

        double points() {
            return levels.score(value);
        }

        /** The value that scores so many points. */
        double at(double points) {
            return levels.zero() + (levels.hundred() - levels.zero()) * points / MOST;
        }
    }

    /** What a day says of it; empty where nobody measured it. */
    abstract Optional<Measured> read(LeaderDayFigures day, RegionRules rules);

    private static Optional<Long> known(LeaderDayFigures day, DayFigure figure) {
        return Optional.ofNullable(day.values().get(figure));
    }

    private static Optional<Measured> ratio(
            LeaderDayFigures day, DayFigure figure, Unit unit, Levels levels) {
        OptionalDouble value = day.ratio(figure);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measured(figure, unit, value.getAsDouble(), levels));
    }

    private static Levels upTo(double hundred) {
        return new Levels(0, hundred, 0, 0, hundred, false, OptionalDouble.empty());
    }
}
