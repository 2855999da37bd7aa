package org.leaderdesk.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.controlsfx.control.PopOver;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.ui.control.WarningRow;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** What there is to do today about warnings, each with a tick. */
final class TasksPopup {

    private static final int SPACE = 4;

    private TasksPopup() {}

    static void show(Node owner, Workplace workplace, PlanViewModel model) {
        Label title = new Label(workplace.text("plan.tasks-title"));
        title.getStyleClass().add("emphasis");
        VBox rows = new VBox(SPACE);
        rows.setId("plan-tasks-list");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox said = new VBox(SPACE, title, scroll);
        said.getStyleClass().add("plan-tasks");
        Subscription following =
                model.tasksProperty().subscribe(tasks -> fill(rows, tasks, workplace, model));
        PopOver popup = GivenUp.below(owner, said);
        popup.setOnHidden(event -> following.unsubscribe());
    }

    private static void fill(
            VBox rows, List<WarningTask> tasks, Workplace workplace, PlanViewModel model) {
        rows.getChildren()
                .setAll(
                        tasks.stream()
                                .map(task -> new WarningRow(workplace, task, model::done))
                                .toList());
    }
}
