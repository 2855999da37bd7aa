package org.leaderdesk.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A line of values over time, broken where one is unknown, with dashed lines to compare it with
 * that bear their names. The exact figure is said where the pointer is.
 */
public final class TrendChart extends Region {

    private static final double EDGE = 10;
    private static final double GAP = 6;
    private static final double DOT = 3;
    private static final double REACH = 10;
    private static final double AIR = 0.08;

    private List<Point> points = List.of();
    private List<Compared> lines = List.of();

    /**
     * A point in time.
     *
     * @param when short, under it
     * @param said the exact figure with its time
     */
    public record Point(String when, OptionalDouble value, String said) {}

    /**
     * Something to compare with.
     *
     * @param name with its figure, at the line's end
     */
    public record Compared(String name, double value) {}

    public TrendChart() {
        getStyleClass().add("trend-chart");
    }

    /** Shows points, the earliest first. */
    public void show(List<Point> shown, List<Compared> compared) {
        points = List.copyOf(shown);
        lines =
                compared.stream()
                        .sorted(Comparator.comparingDouble(Compared::value).reversed())
                        .toList();
        setAccessibleText(points.stream().map(Point::said).collect(Collectors.joining("; ")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        DoubleSummaryStatistics range =
                DoubleStream.concat(
                                points.stream().flatMapToDouble(point -> point.value().stream()),
                                lines.stream().mapToDouble(Compared::value))
                        .summaryStatistics();
        if (range.getCount() == 0) {
            return;
        }
        List<Label> names = lines.stream().map(line -> label(line.name(), "trend-name")).toList();
        double gutter = names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0);
        new Drawing(range, getWidth() - EDGE - gutter - (gutter > 0 ? GAP : 0)).draw(names);
    }

    private Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        getChildren().add(label);
        label.applyCss();
        return label;
    }

    /** What is drawn in the room there is. */
    private final class Drawing {

        private final DoubleSummaryStatistics range;
        private final double right;
        private final double bottom;
        private final double high;

        Drawing(DoubleSummaryStatistics range, double right) {
            this.range = range;
            this.right = right;
            Label when = label("0", "trend-when");
            high = when.prefHeight(-1);
            getChildren().remove(when);
            bottom = getHeight() - high - GAP;
        }

        void draw(List<Label> names) {
            Line floor = new Line(EDGE, bottom, right, bottom);
            floor.getStyleClass().add("trend-floor");
            getChildren().add(floor);
            compared(names);
            List<Double> part = new ArrayList<>();
            for (int at = 0; at < points.size(); at++) {
                if (points.get(at).value().isPresent()) {
                    part.add(x(at));
                    part.add(y(points.get(at).value().getAsDouble()));
                } else {
                    line(part);
                }
            }
            line(part);
            for (int at = 0; at < points.size(); at++) {
                dot(at);
            }
            times();
        }

        /** Names that would lie on each other are moved down. */
        private void compared(List<Label> names) {
            double free = 0;
            for (int at = 0; at < lines.size(); at++) {
                double y = y(lines.get(at).value());
                Line line = new Line(EDGE, y, right, y);
                line.getStyleClass().add("trend-compared");
                getChildren().add(line);
                Label name = names.get(at);
                double top = Math.max(free, y - high / 2);
                name.resizeRelocate(right + GAP, top, name.prefWidth(-1), high);
                free = top + high;
            }
        }

        private void line(List<Double> part) {
            Polyline line = new Polyline();
            line.getPoints().setAll(part);
            line.getStyleClass().add("sparkline-line");
            getChildren().add(line);
            part.clear();
        }

        private void dot(int at) {
            Point point = points.get(at);
            if (point.value().isEmpty()) {
                return;
            }
            double y = y(point.value().getAsDouble());
            Circle dot = new Circle(x(at), y, DOT);
            dot.getStyleClass().add("sparkline-end");
            Circle reach = new Circle(x(at), y, REACH);
            reach.getStyleClass().add("trend-reach");
            Tooltip.install(reach, new Tooltip(point.said()));
            getChildren().addAll(dot, reach);
        }

        /** The last, and of those before as many as there is room for. */
        private void times() {
            double free = right + EDGE;
            for (int at = points.size() - 1; at >= 0; at--) {
                Label when = label(points.get(at).when(), "trend-when");
                double wide = when.prefWidth(-1);
                double left = Math.clamp(x(at) - wide / 2, 0, Math.max(0, right + EDGE - wide));
                if (left + wide > free) {
                    getChildren().remove(when);
                } else {
                    when.resizeRelocate(left, bottom + GAP / 2, wide, high);
                    free = left - GAP;
                }
            }
        }

        private double x(int at) {
            double room = right - 2 * EDGE;
            return EDGE + (points.size() == 1 ? room / 2 : room * at / (points.size() - 1));
        }

        private double y(double value) {
            double span = range.getMax() - range.getMin();
            double share = span == 0 ? 0.5 : (value - range.getMin()) / span;
            return bottom - (bottom - high / 2) * (AIR + share * (1 - 2 * AIR));
        }
    }
}
