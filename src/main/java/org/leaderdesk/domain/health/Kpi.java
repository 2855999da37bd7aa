package org.leaderdesk.domain.health;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures of the dashboard (S060), what each of them is and what it is compared with. */
public enum Kpi {
    /** Of the members who ordered in an ISO week, those who ordered in the next. */
    K1(
            Unit.PER_CENT,
            Way.RISES,
            counts -> counts.share(KpiCount.WEEK_RETURNERS, KpiCount.WEEK_BUYERS)),
    /** What an order comes to; never less than nothing, whatever was refunded. */
    K2(Unit.FEN, Way.RISES, KpiCounts::orderValue),
    /** How much that is more than in the range before. */
    K2_SWING(Unit.PER_CENT, Way.STEADY, KpiCounts::swing, target(15, "OURS")),
    /** Orders per group and day. */
    K3(
            Unit.PER_DAY,
            Way.RISES,
            counts -> counts.each(KpiCount.ORDERS, KpiCount.GROUP_DAYS),
            target(15, "R050")),
    /** Members without an order for 30 days. */
    K4(
            Unit.PER_CENT,
            Way.FALLS,
            counts -> counts.share(KpiCount.SILENT_MEMBERS, KpiCount.MEMBERS),
            target(8, "R048")),
    /** Promoters less detractors, in per cent of all answers. */
    K5(
            Unit.POINTS,
            Way.RISES,
            KpiCounts::promoterScore,
            target(40, "R049"),
            line(Benchmark.Line.HEAD, 50, "R049")),
    /** Active groups for each helper, the leader being one. */
    K6(
            Unit.EACH,
            Way.RISES,
            counts -> counts.each(KpiCount.ACTIVE_GROUPS, KpiCount.PEOPLE),
            target(8, "R112")),
    /** Variants on offer that sold. */
    K7(
            Unit.PER_CENT,
            Way.RISES,
            counts -> counts.share(KpiCount.VARIANTS_SOLD, KpiCount.VARIANTS),
            target(85, "R087")),
    /** Days that a piece stays at a pickup point. */
    K8(
            Unit.DAYS,
            Way.FALLS,
            counts -> counts.each(KpiCount.STOCK_PIECE_DAYS, KpiCount.PIECES_GONE),
            target(7, "R088")),
    /** Variants on offer that ran out. */
    K9(
            Unit.PER_CENT,
            Way.FALLS,
            counts -> counts.share(KpiCount.VARIANTS_OUT, KpiCount.VARIANTS),
            target(5, "R085")),
    /** New members who ordered within their first 30 days. */
    K10(
            Unit.PER_CENT,
            Way.RISES,
            counts -> counts.share(KpiCount.NEW_BUYERS, KpiCount.NEW_MEMBERS),
            target(31, "R073")),
    /** Pieces that came and were lost. */
    K11(
            Unit.PER_CENT,
            Way.FALLS,
            counts -> counts.share(KpiCount.PIECES_LOST, KpiCount.PIECES_ARRIVED),
            target(1.2, "R090"),
            line(Benchmark.Line.HEAD, 3.5, "R090"),
            line(Benchmark.Line.INDUSTRY, 8.5, "R090")),
    /** Clicks on product posts for each hundred people reached. */
    K12(
            Unit.PER_CENT,
            Way.RISES,
            counts -> counts.share(KpiCount.CLICKS, KpiCount.REACHED),
            target(15, "R092")),
    /** For K12 where nobody counts clicks: core members. */
    K12_CORE(
            Unit.PER_CENT,
            Way.RISES,
            counts -> counts.share(KpiCount.CORE_MEMBERS, KpiCount.SEGMENTED_MEMBERS),
            target(28, "R011"),
            line(Benchmark.Line.INDUSTRY, 15, "R011")),
    /** For K12 where nobody counts clicks nor classes members: how long cases take. */
    K12_CASES(Unit.HOURS, Way.FALLS, KpiCounts::caseHours, target(24, "R123"));

    /** Which way is better. */
    public enum Way {
        RISES,
        FALLS,
        /** Small in either direction. */
        STEADY
    }

    private static final double MOST = 100;

    private final Unit unit;
    private final Way way;
    private final Function<KpiCounts, OptionalDouble> formula;
    private final List<Benchmark> benchmarks;

    Kpi(Unit unit, Way way, Function<KpiCounts, OptionalDouble> formula, Benchmark... benchmarks) {
        this.unit = unit;
        this.way = way;
        this.formula = formula;
        this.benchmarks = List.of(benchmarks);
    }

    public Unit unit() {
        return unit;
    }

    public Way way() {
        return way;
    }

    public List<Benchmark> benchmarks() {
        return benchmarks;
    }

    /** What a source asks for, where one does. */
    public OptionalDouble usualTarget() {
        return benchmarks.stream()
                .filter(each -> each.line() == Benchmark.Line.TARGET)
                .mapToDouble(Benchmark::value)
                .findFirst();
    }

    /** What it stands in for, where it is a replacement. */
    public Optional<Kpi> instead() {
        return this == K12_CORE || this == K12_CASES ? Optional.of(K12) : Optional.empty();
    }

    /** Its value over the range that was counted; empty where a count is missing. */
    public OptionalDouble value(KpiCounts counts) {
        return formula.apply(counts);
    }

    /**
     * Whether what was counted of two ranges can be compared: silent members of a chat whose size
     * became known between them are a share of members in one and of buyers in the other.
     */
    public boolean isAlike(KpiCounts one, KpiCounts other) {
        return this != K4
                || value(one).isEmpty()
                || value(other).isEmpty()
                || one.count(KpiCount.UNSIZED_GROUPS).equals(other.count(KpiCount.UNSIZED_GROUPS));
    }

    /**
     * Its values over several ranges, for a small line: one for each, empty where unknown and where
     * they cannot be compared with those of the range one looks at.
     */
    public List<OptionalDouble> sparkline(List<KpiCounts> ranges, KpiCounts now) {
        return ranges.stream()
                .map(each -> isAlike(each, now) ? value(each) : OptionalDouble.empty())
                .toList();
    }

    /** The light of a value against a target; grey where either is missing. */
    public Light light(OptionalDouble value, OptionalDouble target, HealthRules rules) {
        return value.isEmpty() || target.isEmpty()
                ? Light.GREY
                : TargetLight.of(way, value.getAsDouble(), target.getAsDouble(), rules);
    }

    /** Whether a value is better than an earlier one. */
    public boolean isBetter(double was, double now) {
        return switch (way) {
            case RISES -> now > was;
            case FALLS -> now < was;
            case STEADY -> Math.abs(now) < Math.abs(was);
        };
    }

    /**
     * A value as a figure with its sign, alike in every language: 12.3%, ¥45.00, 6.0; a swing says
     * in which direction.
     */
    public String figure(double value) {
        String figure = unit.figure(value);
        return way == Way.STEADY && value > 0 ? "+" + figure : figure;
    }

    /** A target as a figure: ±15.0% of what may go either way. */
    public String goal(double target) {
        String figure = unit.figure(target);
        return way == Way.STEADY ? "±" + figure : figure;
    }

    /**
     * A target as a person types it, money in yuan; empty where it is no number of up to seven
     * digits and two decimals.
     */
    public OptionalDouble read(String typed) {
        if (!typed.matches("-?\\d{1,7}(\\.\\d{1,2})?")) {
            return OptionalDouble.empty();
        }
        BigDecimal number = new BigDecimal(typed);
        return OptionalDouble.of(
                (unit == Unit.FEN ? number.movePointRight(2) : number).doubleValue());
    }

    /**
     * Why a target cannot be one: a share is 0 to 100 %, the promoter score −100 to 100, all else
     * above 0; empty where it can.
     */
    public Optional<Refused> refusal(double target) {
        boolean isScore = unit == Unit.POINTS;
        if (isScore || unit == Unit.PER_CENT && way != Way.STEADY) {
            double least = isScore ? -MOST : 0;
            return target >= least && target <= MOST
                    ? Optional.empty()
                    : Optional.of(
                            new Refused(
                                    RefusalCode.KPI_TARGET_RANGE,
                                    unit.figure(target),
                                    unit.figure(least),
                                    unit.figure(MOST)));
        }
        return target > 0
                ? Optional.empty()
                : Optional.of(new Refused(RefusalCode.KPI_TARGET_LOW, unit.figure(target)));
    }

    /** A target as {@link #read} understands it. */
    public String written(double target) {
        BigDecimal number = BigDecimal.valueOf(target);
        return (unit == Unit.FEN ? number.movePointLeft(2) : number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Benchmark target(double value, String source) {
        return line(Benchmark.Line.TARGET, value, source);
    }

    private static Benchmark line(Benchmark.Line line, double value, String source) {
        return new Benchmark(line, value, source);
    }
}
