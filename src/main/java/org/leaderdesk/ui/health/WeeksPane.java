package org.leaderdesk.ui.health;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadHealth.Scored;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The scores of the last weeks as a map: groups by weeks, a shade and a number in each cell. */
final class WeeksPane extends VBox {

    private static final int SPACE = 8;
    private static final double NAME = 170;
    private static final double WEEK = 76;
    private static final int SHADES = 5;
    private static final double STEP = 20;

    private final HealthViewModel model;
    private final HealthTexts texts;
    private final TableView<Scored> table = new TableView<>();
    private final TableColumn<Scored, String> name;

    WeeksPane(Workplace workplace, HealthViewModel model, HealthTexts texts) {
        super(SPACE);
        this.model = model;
        this.texts = texts;
        table.setId("health-heat");
        table.setAccessibleText(workplace.text("health.heat"));
        table.setPlaceholder(new Label(workplace.text("health.no-groups")));
        name = new TableColumn<>(workplace.text("health.name"));
        name.setPrefWidth(NAME);
        Columns.text(name, Scored::name);
        TableCopy.install(table);
        Label hint = new Label(workplace.text("health.heat-hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(hint, table);
        model.healthProperty().subscribe(this::show);
    }

    private void show(ReadHealth.@Nullable Health health) {
        if (health == null) {
            return;
        }
        List<Scored> all = new ArrayList<>();
        all.add(health.leader());
        all.addAll(health.groups());
        List<TableColumn<Scored, ?>> columns = new ArrayList<>();
        columns.add(name);
        for (int week = 0; week < ReadHealth.WEEKS; week++) {
            columns.add(column(week, health.leader().trend().get(week)));
        }
        table.getColumns().setAll(columns);
        table.getItems().setAll(health.groups().isEmpty() ? List.of() : all);
    }

    private TableColumn<Scored, Double> column(int week, ReadHealth.Week until) {
        TableColumn<Scored, Double> column = new TableColumn<>(HealthTexts.until(until));
        column.setPrefWidth(WEEK);
        Columns.value(
                column,
                each -> {
                    OptionalDouble score = each.trend().get(week).score();
                    return score.isEmpty() ? null : score.getAsDouble();
                });
        column.setCellFactory(made -> new WeekCell());
        return column;
    }

    /** One score; who does not see its shade reads its number. */
    private final class WeekCell extends TableCell<Scored, Double> {

        WeekCell() {
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Double score, boolean isEmpty) {
            super.updateItem(score, isEmpty);
            getStyleClass().removeIf(style -> style.startsWith("heat-"));
            setTooltip(null);
            if (isEmpty || score == null) {
                setText(isEmpty ? null : "–");
                return;
            }
            setText(texts.score(OptionalDouble.of(score)));
            getStyleClass().add("heat-" + Math.clamp((int) (score / STEP) + 1, 1, SHADES));
            Light light = model.rules().score().light(score);
            setTooltip(new Tooltip(getText() + " " + texts.light(light)));
        }
    }
}
