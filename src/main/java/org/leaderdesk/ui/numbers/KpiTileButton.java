package org.leaderdesk.ui.numbers;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.health.ReadKpis.Tile;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.ui.control.LightSign;
import org.leaderdesk.ui.control.Sparkline;
import org.leaderdesk.ui.control.Visible;

import java.util.Locale;
import java.util.OptionalDouble;

/** One of the twelve figures: its value, its light, its goal and how it went. */
final class KpiTileButton extends ToggleButton {

    private static final int SPACE = 4;

    /**
     * A tile.
     *
     * @param beside said under the goal; blank for nothing
     */
    KpiTileButton(Tile shown, String beside, NumbersTexts texts) {
        getStyleClass().setAll("kpi-tile");
        KpiTile tile = shown.tile();
        setId("kpi-" + tile.kpi().name().toLowerCase(Locale.ROOT));
        setAccessibleText(texts.said(tile) + " " + beside);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        Label name = new Label(texts.name(tile.kpi()));
        name.getStyleClass().add("emphasis");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label goal = new Label(texts.goal(tile));
        goal.getStyleClass().add("muted");
        goal.setWrapText(true);
        Label swing = new Label(beside);
        swing.getStyleClass().add("muted");
        Visible.show(swing, !beside.isBlank());
        // There is no room for both; the inspector says how to set a target.
        Visible.show(goal, beside.isBlank() || !tile.lacksTarget());
        Sparkline line = new Sparkline();
        line.show(shown.line(), texts.text("numbers.trend-of", texts.name(tile.kpi())));
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox.setMargin(line, new Insets(SPACE, 0, 0, 0));
        Visible.show(line, shown.line().stream().anyMatch(OptionalDouble::isPresent));
        VBox content = new VBox(SPACE, name, figure(tile, texts), goal, swing, line);
        content.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                                widthProperty(),
                                insetsProperty()));
        content.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> getHeight() - snappedTopInset() - snappedBottomInset(),
                                heightProperty(),
                                insetsProperty()));
        setGraphic(content);
    }

    private static HBox figure(KpiTile tile, NumbersTexts texts) {
        Label value = new Label(texts.figure(tile.kpi(), tile.value()));
        value.getStyleClass().add("figure");
        value.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label light = new Label(texts.light(tile), new FontIcon(LightSign.icon(tile.light())));
        light.getStyleClass().add(LightSign.style(tile.light()));
        light.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(SPACE, value, between, light);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
