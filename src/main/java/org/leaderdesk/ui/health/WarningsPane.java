package org.leaderdesk.ui.health;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.leaderdesk.domain.health.WarningRule;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.WarningWords;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.WarningRow;
import org.leaderdesk.ui.control.WrappedCell;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Warnings;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.function.Function;

/** 预警: all warnings of late with what became of them, and below the lines they crossed. */
final class WarningsPane extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final HealthViewModel model;
    private final WarningWords words;
    private final TableView<WarningTask> tasks = new TableView<>();
    private final TableView<WarningRule> rules = new TableView<>();

    WarningsPane(Workplace workplace, HealthViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        words = workplace.texts().warningWords();
        tasks.setId("health-warnings");
        tasks.setAccessibleText(workplace.text("health.warnings"));
        rules.setId("health-warning-rules");
        rules.setAccessibleText(workplace.text("warning.rules"));
        tasks();
        rules();
        tasks.getStyleClass().add("wrapping");
        TableCopy.install(tasks);
        TableCopy.install(rules);
        Label lines = new Label(workplace.text("warning.rules"));
        lines.getStyleClass().add("emphasis");
        Button change = new Button(workplace.text("warning.rules-change"));
        ColumnWidths.install(tasks, change);
        ColumnWidths.install(rules, change);
        change.setOnAction(event -> workplace.navigator().go(Target.SETTINGS));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(SPACE, lines, between, change);
        head.setAlignment(Pos.CENTER_LEFT);
        setVgrow(tasks, Priority.ALWAYS);
        setVgrow(rules, Priority.ALWAYS);
        getChildren().setAll(tasks, head, rules);
        model.tasksProperty().subscribe(this::show);
        model.healthProperty().subscribe(read -> rules.getItems().setAll(model.rules().warnings()));
    }

    private void show(List<WarningTask> all) {
        tasks.getItems().setAll(all);
    }

    private void tasks() {
        EmptyState none = new EmptyState();
        none.setIcon("mdi2c-check-circle-outline");
        none.setTitle(workplace.text("warning.none-title"));
        none.setHint(workplace.text("warning.none-hint"));
        tasks.setPlaceholder(none);
        TableColumn<WarningTask, String> level =
                column("warning.level", 90, task -> words.level(task.level().light()));
        level.setCellFactory(
                made ->
                        new IconCell<>(
                                task -> WarningRow.icon(task.level()),
                                task -> WarningRow.style(task.level())));
        TableColumn<WarningTask, String> what = column("warning.what", 300, this::what);
        WrappedCell.install(what);
        TableColumn<WarningTask, String> toDo =
                column("warning.to-do", 230, task -> words.toDo(task));
        WrappedCell.install(toDo);
        tasks.getColumns()
                .setAll(
                        List.of(
                                level,
                                what,
                                toDo,
                                column(
                                        "warning.since",
                                        120,
                                        task -> workplace.texts().date(task.since())),
                                column("warning.until", 120, task -> due(task)),
                                column(
                                        "warning.state",
                                        80,
                                        task ->
                                                workplace.text(
                                                        Messages.WARNING_STATE
                                                                + task.state().name())),
                                ways()));
    }

    private String what(WarningTask task) {
        return words.said(task);
    }

    private String due(WarningTask task) {
        return task.isOpen() ? workplace.texts().date(task.due()) : "";
    }

    /** The place, and the button that says somebody knows. */
    private TableColumn<WarningTask, String> ways() {
        TableColumn<WarningTask, String> ways = column("warning.ways", 190, task -> "");
        ways.setSortable(false);
        ways.setCellFactory(made -> new WaysCell());
        return ways;
    }

    private final class WaysCell extends TableCell<WarningTask, String> {

        @Override
        protected void updateItem(String item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            WarningTask task = isEmpty || getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(null);
            if (task == null) {
                return;
            }
            Button go = new Button(workplace.text("warning.go"));
            go.getStyleClass().add("small");
            go.setOnAction(event -> workplace.navigator().go(Warnings.target(task), task.place()));
            HBox both = new HBox(SPACE, go);
            both.setAlignment(Pos.CENTER_LEFT);
            if (task.isOpen()) {
                Button known = new Button(workplace.text("warning.acknowledge"));
                known.getStyleClass().add("small");
                known.setOnAction(event -> model.acknowledge(task));
                both.getChildren().add(known);
            }
            setGraphic(both);
        }
    }

    private void rules() {
        TableColumn<WarningRule, String> level =
                rule("warning.level", 90, rule -> words.level(rule.level().light()));
        level.setCellFactory(
                made ->
                        new IconCell<>(
                                rule -> WarningRow.icon(rule.level()),
                                rule -> WarningRow.style(rule.level())));
        rules.getColumns()
                .setAll(
                        List.of(
                                rule("warning.rule-figure", 250, r -> words.watched(r.watched())),
                                level,
                                rule("warning.rule-threshold", 120, this::line),
                                rule(
                                        "warning.rule-days",
                                        90,
                                        rule -> Integer.toString(rule.days())),
                                rule(
                                        "warning.rule-source",
                                        520,
                                        rule ->
                                                workplace.text(
                                                        Messages.RULE_SOURCE + rule.source()))));
    }

    private String line(WarningRule rule) {
        return words.threshold(rule);
    }

    private TableColumn<WarningTask, String> column(
            String key, double wide, Function<WarningTask, String> text) {
        return made(workplace.texts().text(key), wide, text);
    }

    private TableColumn<WarningRule, String> rule(
            String key, double wide, Function<WarningRule, String> text) {
        return made(workplace.texts().text(key), wide, text);
    }

    private static <R> TableColumn<R, String> made(
            String name, double wide, Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(name);
        column.setPrefWidth(wide);
        Columns.text(column, text);
        return column;
    }
}
