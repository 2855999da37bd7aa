package org.leaderdesk.ui.earnings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.ui.fx.Workplace;

/** The month's total and its lines; a line chosen shows its orders. */
final class StatementPane extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final EarningsViewModel model;
    private final IncomeWords words;

    StatementPane(Workplace workplace, EarningsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        words = workplace.texts().incomeWords();
        setId("earnings-statement");
        getStyleClass().add("card");
        model.readProperty().subscribe(this::show);
    }

    private void show(ReadIncome.@Nullable Month month) {
        getChildren().clear();
        if (month == null) {
            return;
        }
        IncomeStatement statement = month.statement();
        Label total = new Label(statement.total().toString());
        total.setId("earnings-total");
        total.getStyleClass().add("figure");
        Label sold = new Label(workplace.text("earnings.of-sales", statement.sales()));
        sold.getStyleClass().add("muted");
        getChildren().setAll(total, sold);
        ToggleGroup lines = new ToggleGroup();
        statement
                .lines()
                .forEach(
                        (line, amount) ->
                                row(
                                        lines,
                                        line,
                                        words.line(line, statement.terms()),
                                        statement.beneath(line).size(),
                                        amount.toString()));
        if (!statement.leftOut().isEmpty()) {
            row(lines, null, workplace.text("income.left-out"), statement.leftOut().size(), "–");
        }
        if (statement.shares().size() > 1) {
            Label heading = new Label(workplace.text("income.share"));
            heading.getStyleClass().add("caption");
            getChildren().add(heading);
            statement
                    .shares()
                    .forEach(
                            share -> {
                                HBox row =
                                        beside(
                                                label(
                                                        words.seller(
                                                                share.subLeader(),
                                                                month.subLeaders())),
                                                share.total().toString());
                                row.getStyleClass().add("earnings-line");
                                getChildren().add(row);
                            });
        }
    }

    private void row(
            ToggleGroup lines,
            IncomeStatement.@Nullable Line line,
            String name,
            int orders,
            String amount) {
        ToggleButton button = new ToggleButton();
        button.setId("earnings-line-" + (line == null ? "LEFT_OUT" : line.name()));
        button.setToggleGroup(lines);
        Label many = new Label(workplace.text("earnings.orders", orders));
        many.getStyleClass().add("caption");
        button.setGraphic(beside(new VBox(label(name), many), amount));
        button.setAccessibleText(name + " " + amount);
        button.getStyleClass().addAll("flat", "earnings-line");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setSelected(line == model.lineProperty().get());
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    model.lineProperty().set(line);
                });
        getChildren().add(button);
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static HBox beside(Node left, String amount) {
        Label right = label(amount);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(SPACE, left, between, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
