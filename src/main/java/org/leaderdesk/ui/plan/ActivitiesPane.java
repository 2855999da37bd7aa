package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.fx.Workplace;

/** Activities on the left, what people suggest on the right. */
final class ActivitiesPane extends ScrollPane {

    private static final int SPACE = 8;
    private static final double LEFT = 60;

    private final Workplace workplace;
    private final ActivitiesViewModel model;
    private final PlanTexts texts;
    private final VBox activities = new VBox(SPACE);
    private final SuggestionBox suggestions;

    ActivitiesPane(Workplace workplace, PlanTexts texts) {
        this.workplace = workplace;
        this.texts = texts;
        model = new ActivitiesViewModel(workplace);
        suggestions = new SuggestionBox(workplace, model, texts);
        ActivityForm form = new ActivityForm(workplace, model, texts);
        setId("plan-activities");
        getStyleClass().add("plain-scroll");
        Button more = new Button(workplace.text("plan.activity-new"), new FontIcon("mdi2p-plus"));
        more.setId("activity-new");
        more.setOnAction(event -> form.open());
        GridPane sides = new GridPane();
        sides.setHgap(2 * SPACE);
        sides.getColumnConstraints().setAll(percent(LEFT), percent(100 - LEFT));
        sides.add(new VBox(SPACE, titled("plan.activities", more), form, activities), 0, 0);
        sides.add(new VBox(SPACE, titled("plan.suggestions"), suggestions), 1, 0);
        setContent(sides);
        setFitToWidth(true);
        setFocusTraversable(false);
        model.seenProperty().subscribe(this::show);
    }

    void refresh() {
        model.refresh();
    }

    private Node titled(String key, Node... beside) {
        Label title = new Label(workplace.texts().text(key));
        title.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(SPACE, title, gap);
        row.getChildren().addAll(beside);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static ColumnConstraints percent(double wide) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(wide);
        return column;
    }

    private void show(ActivitiesViewModel.Seen seen) {
        activities
                .getChildren()
                .setAll(
                        seen.activities().stream()
                                .map(each -> new ActivityCard(workplace, model, texts, each))
                                .toList());
        if (seen.activities().isEmpty()) {
            Label none = new Label(workplace.text("plan.activity-none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            activities.getChildren().add(none);
        }
        suggestions.show(seen.suggestions(), seen.groups());
    }
}
