package org.leaderdesk.ui.numbers;

import org.leaderdesk.desk.health.ReadKpis.Dashboard;
import org.leaderdesk.desk.health.ReadKpis.Tile;
import org.leaderdesk.domain.health.Benchmark;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiCount;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Texts;

import java.time.temporal.IsoFields;
import java.util.OptionalDouble;

/** The dashboard in words. */
final class NumbersTexts {

    private static final String OURS = "OURS";

    private final Texts texts;

    NumbersTexts(Texts texts) {
        this.texts = texts;
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String name(Kpi kpi) {
        return texts.text(Messages.HEALTH_KPI + kpi.name());
    }

    /** A value with what it counts; a dash where there is none. */
    String figure(Kpi kpi, OptionalDouble value) {
        return value.isEmpty() ? "–" : figure(kpi, value.getAsDouble());
    }

    String figure(Kpi kpi, double value) {
        return texts.text(Messages.HEALTH_UNIT + kpi.unit().name(), kpi.figure(value));
    }

    /** The light's word; a value without a target is measured all the same. */
    String light(KpiTile tile) {
        return tile.lacksTarget()
                ? texts.text("numbers.no-light")
                : texts.text(Messages.HEALTH_LIGHT + tile.light().name());
    }

    /** What a value is to be, or what to do so that there is one. */
    String goal(KpiTile tile) {
        Kpi kpi = tile.kpi();
        if (tile.value().isEmpty()) {
            return texts.text(Messages.KPI_MISSING + kpi.name());
        }
        if (tile.lacksTarget()) {
            return texts.text("numbers.no-target");
        }
        double target = tile.target().getAsDouble();
        return switch (kpi.way()) {
            case RISES -> texts.text("numbers.target", figure(kpi, target));
            case FALLS -> texts.text("numbers.target-at-most", figure(kpi, target));
            case STEADY -> texts.text("numbers.target-swing", kpi.goal(target));
        };
    }

    /** A figure, its light and its goal in a sentence, for who cannot see them. */
    String said(KpiTile tile) {
        return texts.text(
                "numbers.said",
                name(tile.kpi()),
                figure(tile.kpi(), tile.value()),
                light(tile),
                goal(tile));
    }

    /** A line to compare with and where it comes from. */
    String source(Kpi kpi, Benchmark benchmark) {
        String whose = texts.text(Messages.KPI_LINE + benchmark.line().name());
        String figure =
                texts.text(Messages.HEALTH_UNIT + kpi.unit().name(), kpi.goal(benchmark.value()));
        return benchmark.source().equals(OURS)
                ? texts.text("numbers.source-ours", whose, figure)
                : texts.text("numbers.source", whose, figure, benchmark.source());
    }

    String line(Kpi kpi, Benchmark.Line line, double value) {
        return texts.text(Messages.KPI_LINE + line.name()) + " " + figure(kpi, value);
    }

    /** What the shown figures are about. */
    String about(KpiView view, Dashboard dashboard) {
        DayRange range = dashboard.range();
        return switch (view) {
            case LIVE -> live(dashboard);
            case WEEKS -> texts.text("numbers.weeks", days(range));
            case QUARTERS ->
                    texts.text(
                            view.isRunning(range) ? "numbers.quarters" : "numbers.quarters-over",
                            days(range));
        };
    }

    private String live(Dashboard dashboard) {
        OptionalDouble value = Kpi.K2.value(dashboard.today());
        return value.isEmpty()
                ? texts.text("numbers.live-none", days(dashboard.range()))
                : texts.text(
                        "numbers.live",
                        days(dashboard.range()),
                        dashboard.today().count(KpiCount.ORDERS).orElse(0),
                        figure(Kpi.K2, value));
    }

    private String days(DayRange range) {
        return texts.text("numbers.from-to", texts.date(range.from()), texts.date(range.to()));
    }

    /** A point's time, as a table says it. */
    String when(KpiView view, DayRange point) {
        if (view != KpiView.QUARTERS) {
            return days(point);
        }
        String quarter =
                texts.text(
                        "numbers.point-quarter",
                        Integer.toString(point.from().getYear()),
                        point.from().get(IsoFields.QUARTER_OF_YEAR));
        return view.isRunning(point) ? texts.text("numbers.point-running", quarter) : quarter;
    }

    /** The same, short enough for an axis. */
    String shortly(KpiView view, DayRange point) {
        return switch (view) {
            case LIVE -> point.to().getMonthValue() + "/" + point.to().getDayOfMonth();
            case WEEKS -> point.from().getMonthValue() + "/" + point.from().getDayOfMonth();
            case QUARTERS ->
                    point.from().getYear() % 100
                            + "Q"
                            + point.from().get(IsoFields.QUARTER_OF_YEAR);
        };
    }

    /** The swing under the order value. */
    String swing(Tile swing) {
        return swing.tile().value().isEmpty()
                ? ""
                : texts.text("numbers.swing", figure(Kpi.K2_SWING, swing.tile().value()));
    }
}
