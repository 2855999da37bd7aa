package org.leaderdesk.ui.control;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.GrowthTick;
import org.leaderdesk.i18n.GrowthWords;

import java.util.function.BiConsumer;

/**
 * A step of the leader's growth: a box to tick where it is the leader's, an icon where the book
 * sees by itself whether it is done.
 */
public final class StepRow extends VBox {

    /**
     * A row.
     *
     * @param hint said of a step that the book sees by itself
     * @param ticked told when the leader ticks it, or takes the tick away
     */
    public StepRow(
            GrowthTick tick,
            GrowthWords words,
            String hint,
            BiConsumer<GrowthStep, Boolean> ticked) {
        Labeled line = tick.step().seen().isPresent() ? seen(tick, hint) : box(tick, ticked);
        line.setId("growth-" + tick.step().id());
        line.setText(words.step(tick.step()));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        getChildren().add(line);
        if (tick.done()) {
            getChildren().add(when(words.done(tick)));
        }
    }

    private static Labeled seen(GrowthTick tick, String hint) {
        FontIcon icon =
                new FontIcon(tick.done() ? "mdi2c-check-circle-outline" : "mdi2c-circle-outline");
        Label label = new Label("", icon);
        label.getStyleClass().add(tick.done() ? "light-green" : "muted");
        label.setTooltip(new Tooltip(hint));
        return label;
    }

    private static Labeled box(GrowthTick tick, BiConsumer<GrowthStep, Boolean> ticked) {
        CheckBox box = new CheckBox();
        box.setSelected(tick.done());
        box.setOnAction(event -> ticked.accept(tick.step(), box.isSelected()));
        return box;
    }

    private static Node when(String said) {
        Label label = new Label(said);
        label.getStyleClass().addAll("muted", "step-day");
        return label;
    }
}
