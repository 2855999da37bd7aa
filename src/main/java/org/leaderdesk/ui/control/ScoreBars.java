package org.leaderdesk.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small bars side by side, one an indicator, as high as its score; a hollow one is not known. */
public final class ScoreBars extends HBox {

    private static final double HIGH = 22;
    private static final double WIDE = 9;
    private static final double FULL = 100;
    private static final double LEAST = 2;

    public ScoreBars() {
        super(3);
        setAlignment(Pos.BOTTOM_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        getStyleClass().add("score-bars");
    }

    /** Shows scores in their order. */
    public void show(List<Radar.Axis> scores) {
        getChildren().setAll(scores.stream().map(ScoreBars::bar).toList());
        setAccessibleText(scores.stream().map(Radar.Axis::said).collect(Collectors.joining(" ")));
    }

    private static Region bar(Radar.Axis score) {
        StackPane place = new StackPane();
        place.setAlignment(Pos.BOTTOM_CENTER);
        place.setMinSize(WIDE, HIGH);
        place.setMaxSize(WIDE, HIGH);
        place.getStyleClass().add(score.score().isPresent() ? "score-bar" : "score-bar-unknown");
        if (score.score().isPresent()) {
            double part = score.score().getAsDouble() / FULL;
            Region filled = new Region();
            filled.setMinSize(WIDE, Math.max(LEAST, HIGH * part));
            filled.setMaxSize(WIDE, Math.max(LEAST, HIGH * part));
            // The colour says what the height does.
            filled.getStyleClass().add("score-" + score.light().name().toLowerCase(Locale.ROOT));
            place.getChildren().add(filled);
        }
        Tooltip.install(place, new Tooltip(score.said()));
        return place;
    }
}
