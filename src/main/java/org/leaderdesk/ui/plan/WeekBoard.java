package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.planner.SeePlanWeek;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.List;

/** Seven days beside each other: what each is, and how much of its plan is done. */
final class WeekBoard extends ScrollPane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final PlanViewModel model;
    private final PlanTexts texts;
    private final GridPane grid = new GridPane();

    WeekBoard(Workplace workplace, PlanViewModel model, PlanTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        setId("plan-week-board");
        getStyleClass().add("plain-scroll");
        grid.setHgap(SPACE);
        setContent(grid);
        setFitToWidth(true);
        setFocusTraversable(false);
    }

    void show(List<SeePlanWeek.Day> days) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int at = 0; at < days.size(); at++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / days.size());
            grid.getColumnConstraints().add(column);
            grid.add(card(days.get(at)), at, 0);
        }
    }

    private Node card(SeePlanWeek.Day day) {
        LocalDate today = model.today();
        Button open = new Button(workplace.texts().day(day.date()));
        open.setId("plan-day-" + day.date());
        open.getStyleClass().addAll("flat", "row-button", "plan-day");
        open.setWrapText(true);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> open(day.date()));
        VBox card = new VBox(SPACE, open);
        card.getStyleClass().addAll("card", "plan-week-day");
        if (day.date().equals(today)) {
            Label now =
                    new Label(workplace.text("plan.today"), new FontIcon("mdi2c-calendar-today"));
            now.getStyleClass().add("plan-now");
            card.getChildren().add(now);
        }
        for (String said : texts.day(day)) {
            Label label = new Label(said);
            label.setWrapText(true);
            label.getStyleClass().add("plan-occasion");
            card.getChildren().add(label);
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        card.getChildren().add(gap);
        if (!day.isPlanned()) {
            Label none = new Label(workplace.text("plan.day-unplanned"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            card.getChildren().add(none);
        } else {
            for (SlotKind kind : SlotKind.values()) {
                card.getChildren()
                        .add(
                                count(
                                        kind,
                                        day.counts()
                                                .getOrDefault(kind, new SeePlanWeek.Count(0, 0))));
            }
        }
        card.setOnMouseClicked(event -> open(day.date()));
        GridPane.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node count(SlotKind kind, SeePlanWeek.Count count) {
        Label name = new Label(texts.kind(kind), new FontIcon(PlanTexts.icon(kind)));
        name.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label figure = new Label(workplace.text("plan.of", count.done(), count.planned()));
        figure.getStyleClass().add("light");
        figure.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(SPACE / 2.0, name, gap, figure);
        line.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar =
                new ProgressBar(count.planned() == 0 ? 0 : (double) count.done() / count.planned());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("plan-bar");
        return new VBox(2, line, bar);
    }

    private void open(LocalDate day) {
        model.spanProperty().set(PlanViewModel.Span.DAY);
        model.dayProperty().set(day);
    }
}
