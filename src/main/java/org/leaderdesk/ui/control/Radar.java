package org.leaderdesk.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import org.leaderdesk.domain.health.Light;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Scores from 0 to 100 around a centre; an axis without a score stays empty. */
public final class Radar extends Region {

    private static final double LABEL = 34;
    private static final double FULL = 100;
    private static final double[] RINGS = {50, 70, 85, 100};
    private static final double DOT = 3;

    private List<Axis> axes = List.of();

    /**
     * An axis.
     *
     * @param name short, at its end
     * @param score 0 to 100; empty where it is not known
     * @param light the band of the score; grey where it is not known
     * @param said the exact figure in words
     */
    public record Axis(String name, OptionalDouble score, Light light, String said) {}

    public Radar() {
        getStyleClass().add("radar");
    }

    /** Shows scores, the first at the top, then clockwise. */
    public void show(List<Axis> shown) {
        axes = List.copyOf(shown);
        setAccessibleText(axes.stream().map(Axis::said).collect(Collectors.joining(" ")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        if (axes.size() < 3) {
            return;
        }
        for (double ring : RINGS) {
            Polygon shape = new Polygon();
            for (int axis = 0; axis < axes.size(); axis++) {
                shape.getPoints().addAll(x(axis, ring), y(axis, ring));
            }
            shape.getStyleClass().add("radar-ring");
            getChildren().add(shape);
        }
        Polygon area = new Polygon();
        for (int axis = 0; axis < axes.size(); axis++) {
            Line line = new Line(x(axis, 0), y(axis, 0), x(axis, FULL), y(axis, FULL));
            line.getStyleClass().add("radar-axis");
            getChildren().add(line);
            double score = axes.get(axis).score().orElse(0);
            area.getPoints().addAll(x(axis, score), y(axis, score));
        }
        area.getStyleClass().add("radar-area");
        getChildren().add(area);
        for (int axis = 0; axis < axes.size(); axis++) {
            end(axis);
        }
    }

    /** A dot where the score is, and the axis' name. */
    private void end(int axis) {
        Axis shown = axes.get(axis);
        if (shown.score().isPresent()) {
            double score = shown.score().getAsDouble();
            Circle dot = new Circle(x(axis, score), y(axis, score), DOT);
            dot.getStyleClass().add("radar-dot");
            Tooltip.install(dot, new Tooltip(shown.said()));
            getChildren().add(dot);
        }
        Label name = new Label(shown.name());
        name.getStyleClass().add(shown.score().isPresent() ? "radar-name" : "radar-unknown");
        Tooltip.install(name, new Tooltip(shown.said()));
        getChildren().add(name);
        name.applyCss();
        double wide = name.prefWidth(-1);
        double high = name.prefHeight(-1);
        double beyond = FULL * (1 + LABEL / 2 / radius());
        name.resizeRelocate(x(axis, beyond) - wide / 2, y(axis, beyond) - high / 2, wide, high);
    }

    private double radius() {
        return Math.max(1, Math.min(getWidth(), getHeight()) / 2 - LABEL);
    }

    private double angle(int axis) {
        return 2 * Math.PI * axis / axes.size() - Math.PI / 2;
    }

    private double x(int axis, double score) {
        return getWidth() / 2 + Math.cos(angle(axis)) * radius() * score / FULL;
    }

    private double y(int axis, double score) {
        return getHeight() / 2 + Math.sin(angle(axis)) * radius() * score / FULL;
    }
}
