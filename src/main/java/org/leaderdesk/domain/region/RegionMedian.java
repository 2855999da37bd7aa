package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Benchmark;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Kpi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What is usual among some leaders, and elsewhere.
 *
 * @param figure which
 * @param median of those whom it is known of; fen or the figure's own unit
 * @param of how many those are, three at least
 * @param elsewhere what is usual elsewhere, else what a source asks for; empty where none says
 */
public record RegionMedian(DayFigure figure, double median, int of, Optional<Benchmark> elsewhere) {

    /** Of fewer leaders it is hardly more than one's own figure (ours). */
    private static final int LEAST = 3;

    private static final List<DayFigure> PLAIN =
            List.of(DayFigure.SCORE, DayFigure.GROUP_SCORE, DayFigure.SALES_30);

    /**
     * The medians of what is known of three leaders at least, in the order of the figures. Of a
     * leader's indicator only what was measured as such counts: minutes and hours have no middle.
     */
    public static List<RegionMedian> of(Collection<Standing> standings, HealthRules rules) {
        List<LeaderDayFigures> rows =
                standings.stream()
                        .flatMap(
                                each ->
                                        each.row().stream()
                                                .filter(row -> !Standing.isOld(row, each.day())))
                        .toList();
        List<RegionMedian> medians = new ArrayList<>();
        PLAIN.forEach(each -> add(medians, each, rows.stream(), Optional.empty()));
        for (Indicator each : Indicator.of(Indicator.Side.LEADER)) {
            add(
                    medians,
                    DayFigure.of(each),
                    rows.stream().filter(row -> row.measuredBy(each).equals(Optional.of(each))),
                    elsewhere(each, rules));
        }
        for (Kpi each : Kpi.values()) {
            DayFigure.of(each)
                    .ifPresent(
                            figure ->
                                    add(medians, figure, rows.stream(), usual(each.benchmarks())));
        }
        return medians;
    }

    private static void add(
            List<RegionMedian> medians,
            DayFigure figure,
            Stream<LeaderDayFigures> rows,
            Optional<Benchmark> elsewhere) {
        double[] values = rows.flatMapToDouble(row -> value(row, figure).stream()).toArray();
        if (values.length >= LEAST) {
            medians.add(new RegionMedian(figure, median(values), values.length, elsewhere));
        }
    }

    private static OptionalDouble value(LeaderDayFigures row, DayFigure figure) {
        if (figure.form() == DayFigure.Form.RATIO) {
            return row.ratio(figure);
        }
        Long fen = row.values().get(figure);
        return fen == null ? OptionalDouble.empty() : OptionalDouble.of(fen);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /** The industry's own line, else where an indicator is as good as can be. */
    private static Optional<Benchmark> elsewhere(Indicator indicator, HealthRules rules) {
        OptionalDouble industry = rules.of(indicator).industry();
        return Optional.of(
                industry.isPresent()
                        ? new Benchmark(
                                Benchmark.Line.INDUSTRY, industry.getAsDouble(), indicator.source())
                        : new Benchmark(
                                Benchmark.Line.TARGET,
                                rules.of(indicator).hundred(),
                                indicator.source()));
    }

    private static Optional<Benchmark> usual(List<Benchmark> lines) {
        return lines.stream()
                .filter(each -> each.line() == Benchmark.Line.INDUSTRY)
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }
}
