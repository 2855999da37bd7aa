package org.leaderdesk.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.i18n.WarningWords;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Warnings;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A warning as something to do: its light, what and why, what to do until when. A click goes to the
 * place; a button says that somebody knows.
 */
public final class WarningRow extends HBox {

    private static final int SPACE = 8;

    /**
     * A row.
     *
     * @param acknowledge told when the person says they know; of what is known already there is a
     *     tick instead
     */
    public WarningRow(Workplace workplace, WarningTask task, Consumer<WarningTask> acknowledge) {
        super(SPACE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("warning-row");
        Texts texts = workplace.texts();
        WarningWords words = texts.warningWords();
        String said =
                texts.text("warning.row", words.level(task.level().light()), words.said(task));
        Label what = new Label(said, new FontIcon(icon(task.level())));
        what.setGraphicTextGap(SPACE);
        what.setWrapText(true);
        what.getStyleClass().add(style(task.level()));
        Label toDo = new Label(words.toDo(task) + "  " + due(texts, task, today(workplace)));
        toDo.setWrapText(true);
        toDo.getStyleClass().addAll("caption", "warning-to-do");
        Button go = new Button();
        go.setGraphic(new VBox(what, toDo));
        go.getStyleClass().addAll("flat", "warning-go");
        go.setAlignment(Pos.CENTER_LEFT);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setMinWidth(0);
        go.setAccessibleText(said + " " + toDo.getText());
        go.setOnAction(event -> workplace.navigator().go(Warnings.target(task), task.place()));
        setHgrow(go, Priority.ALWAYS);
        getChildren().setAll(go, tick(workplace, task, acknowledge));
    }

    private static Node tick(
            Workplace workplace, WarningTask task, Consumer<WarningTask> acknowledge) {
        if (!task.isOpen()) {
            Label done =
                    new Label(
                            workplace.text("warning.done-tick"),
                            new FontIcon("mdi2c-check-circle-outline"));
            done.getStyleClass().add("muted");
            done.setMinWidth(USE_PREF_SIZE);
            return done;
        }
        Button known = new Button(workplace.text("warning.acknowledge"));
        known.getStyleClass().add("warning-acknowledge");
        known.setMinWidth(USE_PREF_SIZE);
        known.setOnAction(
                event -> {
                    known.setDisable(true);
                    acknowledge.accept(task);
                });
        return known;
    }

    private static LocalDate today(Workplace workplace) {
        return LocalDate.ofInstant(
                workplace.session().clock().instant(), workplace.session().zone());
    }

    /** Until when it is to be done. */
    private static String due(Texts texts, WarningTask task, LocalDate today) {
        boolean over = task.due().isBefore(today);
        return texts.text(over ? "warning.overdue" : "warning.due", texts.day(task.due()));
    }

    /** The icon of a level. */
    public static String icon(Level level) {
        return switch (level) {
            case YELLOW -> "mdi2c-clock-outline";
            case ORANGE -> "mdi2a-alert-outline";
            case RED -> "mdi2a-alert-circle-outline";
        };
    }

    /** The style class of a level. */
    public static String style(Level level) {
        return switch (level) {
            case YELLOW -> "light-yellow";
            case ORANGE -> "light-orange";
            case RED -> "light-red";
        };
    }
}
