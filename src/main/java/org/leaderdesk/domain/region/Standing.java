package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.money.Money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How a leader stands on a day, by the last figures that came (S146).
 *
 * @param area where they lead on that day
 * @param row the last figures up to the day, however old; empty where none ever came
 * @param light the score's band; grey without one, and where nothing came for a week
 * @param score 0 to 100; empty where there is none, and where nothing came for a week
 * @param change points against seven days before; empty where the two are over other indicators
 * @param warnings the three, in their order
 * @param tier empty without the sales of thirty days
 * @param stage empty before the first order
 */
public record Standing(
        RegionLeader leader,
        UUID area,
        LocalDate day,
        Optional<LeaderDayFigures> row,
        Light light,
        OptionalDouble score,
        OptionalDouble change,
        List<LeaderWarning> warnings,
        StarRating stars,
        Optional<LeaderTier> tier,
        Optional<GrowthStage> stage) {

    /** After so many days figures say nothing of today (ours). */
    public static final int OLD = 7;

    /**
     * The standing of a leader; empty where they were not here on that day.
     *
     * @param row the last up to the day
     * @param before that of seven days before the row; empty where there is none
     */
    public static Optional<Standing> of(
            RegionLeader leader,
            LocalDate day,
            Optional<LeaderDayFigures> row,
            Optional<LeaderDayFigures> before,
            RegionRules rules) {
        return leader.areaOn(day, row).map(area -> of(leader, area, day, row, before, rules));
    }

    private static Standing of(
            RegionLeader leader,
            UUID area,
            LocalDate day,
            Optional<LeaderDayFigures> row,
            Optional<LeaderDayFigures> before,
            RegionRules rules) {
        Optional<LeaderDayFigures> fresh = row.filter(each -> !isOld(each, day));
        OptionalDouble score =
                fresh.map(each -> each.ratio(DayFigure.SCORE)).orElse(OptionalDouble.empty());
        return new Standing(
                leader,
                area,
                day,
                row,
                score.isEmpty() ? Light.GREY : rules.health().score().light(score.getAsDouble()),
                score,
                fresh.isEmpty() || before.isEmpty()
                        ? OptionalDouble.empty()
                        : change(before.get(), fresh.get()),
                LeaderWarning.of(row, day, rules.health()),
                row.map(each -> StarRating.on(day, each, rules)).orElseGet(StarRating::unknown),
                fresh.flatMap(each -> tier(each, rules)),
                row.flatMap(each -> stage(each, day, rules)));
    }

    /** Whether figures are too old to say anything of a day. */
    static boolean isOld(LeaderDayFigures row, LocalDate day) {
        return ChronoUnit.DAYS.between(row.day(), day) >= OLD;
    }

    /** How a score rose from one day to another; empty where it is over other indicators. */
    static OptionalDouble change(LeaderDayFigures before, LeaderDayFigures now) {
        OptionalDouble was = before.ratio(DayFigure.SCORE);
        OptionalDouble is = now.ratio(DayFigure.SCORE);
        OptionalLong basis = now.count(DayFigure.SCORE_BASIS);
        return was.isEmpty()
                        || is.isEmpty()
                        || basis.isEmpty()
                        || !basis.equals(before.count(DayFigure.SCORE_BASIS))
                ? OptionalDouble.empty()
                : OptionalDouble.of(is.getAsDouble() - was.getAsDouble());
    }

    private static Optional<LeaderTier> tier(LeaderDayFigures row, RegionRules rules) {
        OptionalLong sales = row.count(DayFigure.SALES_30);
        return sales.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        LeaderTier.of(new Money(sales.getAsLong()), rules.waist(), rules.head()));
    }

    private static Optional<GrowthStage> stage(
            LeaderDayFigures row, LocalDate day, RegionRules rules) {
        return row.date(DayFigure.SELLING_SINCE)
                .map(since -> ChronoUnit.DAYS.between(since, day))
                .filter(days -> days >= 0)
                .map(days -> GrowthStage.after(days, rules.novice(), rules.growing()));
    }

    /** The warnings that stand. */
    public List<LeaderWarning> standingWarnings() {
        return warnings.stream().filter(each -> each.rule().isPresent()).toList();
    }

    /** How grave the gravest warning is; empty where none stands. */
    public Optional<Level> gravest() {
        return warnings.stream()
                .flatMap(each -> each.level().stream())
                .max(Comparator.naturalOrder());
    }

    /** Which way the score went. */
    public Optional<Trend> trend() {
        return Trend.of(change);
    }

    /** Whether the last figures still say something of the day. */
    public boolean isFresh() {
        return row.filter(each -> !isOld(each, day)).isPresent();
    }

    /** A count or money of figures that still say something; empty otherwise. */
    public OptionalLong count(DayFigure figure) {
        return row.filter(each -> !isOld(each, day))
                .map(each -> each.count(figure))
                .orElse(OptionalLong.empty());
    }

    /** Over which indicators the score is; empty where there is no score. */
    public OptionalLong basis() {
        return score.isEmpty() ? OptionalLong.empty() : count(DayFigure.SCORE_BASIS);
    }
}
