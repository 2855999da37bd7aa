package org.leaderdesk.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** A small line of values in a row; where one is unknown it is broken. */
public final class Sparkline extends Region {

    private static final double EDGE = 3;
    private static final double DOT = 2.5;

    private List<OptionalDouble> values = List.of();

    public Sparkline() {
        getStyleClass().add("sparkline");
    }

    /**
     * Shows values, the oldest first.
     *
     * @param said what they are, for who cannot see them
     */
    public void show(List<OptionalDouble> newest, String said) {
        values = List.copyOf(newest);
        setAccessibleText(said);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        double[] known =
                values.stream()
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray();
        if (known.length == 0) {
            return;
        }
        double least = Arrays.stream(known).min().orElse(0);
        double most = Arrays.stream(known).max().orElse(0);
        List<Double> part = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            if (values.get(at).isPresent()) {
                part.add(x(at));
                part.add(y(values.get(at).getAsDouble(), least, most));
            } else {
                draw(part);
            }
        }
        draw(part);
    }

    private void draw(List<Double> part) {
        if (part.isEmpty()) {
            return;
        }
        Polyline line = new Polyline();
        line.getPoints().setAll(part);
        line.getStyleClass().add("sparkline-line");
        Circle end = new Circle(part.get(part.size() - 2), part.getLast(), DOT);
        end.getStyleClass().add("sparkline-end");
        getChildren().addAll(line, end);
        part.clear();
    }

    private double x(int at) {
        double room = getWidth() - 2 * EDGE;
        return EDGE + (values.size() == 1 ? room : room * at / (values.size() - 1));
    }

    private double y(double value, double least, double most) {
        double room = getHeight() - 2 * EDGE;
        double share = most == least ? 0.5 : (value - least) / (most - least);
        return EDGE + room * (1 - share);
    }
}
