package org.leaderdesk.ui.orders;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.order.ImportReport;
import org.leaderdesk.desk.order.ListGroupBuys;
import org.leaderdesk.desk.order.Reversal;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.orders.ImportViewModel.Choice;
import org.leaderdesk.ui.orders.ImportViewModel.Step;

import java.util.List;
import java.util.function.Function;

/**
 * Shows an import on its way, over the orders: what would happen, what is asked, what came of it.
 */
final class ImportPane extends ScrollPane {

    private static final int SPACE = 12;

    private final Workplace workplace;
    private final OrdersViewModel orders;
    private final ImportViewModel model;
    private final VBox content = new VBox(SPACE);

    ImportPane(Workplace workplace, OrdersViewModel orders, ImportViewModel model) {
        this.workplace = workplace;
        this.orders = orders;
        this.model = model;
        content.getStyleClass().add("screen");
        setContent(content);
        setFitToWidth(true);
        model.stepProperty().subscribe(this::show);
    }

    private void show(Step step) {
        content.getChildren().clear();
        setVisible(!(step instanceof Step.Idle));
        switch (step) {
            case Step.Idle idle -> {}
            case Step.Working working -> working(working.writing());
            case Step.Rehearsed rehearsed -> rehearsed(rehearsed.reports());
            case Step.Unclear unclear -> unclear(unclear.sentence());
            case Step.Refusal refusal -> refusal(refusal.sentence());
        }
    }

    private void working(boolean writing) {
        Label what = title(writing ? "import.writing" : "import.reading");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        content.getChildren().addAll(what, bar);
        if (!writing) {
            content.getChildren().add(button("import.cancel", model::leave));
        }
    }

    private void rehearsed(List<ImportReport> reports) {
        if (reports.stream().anyMatch(ImportReport::isRejected)) {
            rejected(reports);
            return;
        }
        content.getChildren().add(title("import.rehearsed"));
        reports.forEach(report -> content.getChildren().add(card(report)));
        reversals(reports);
        missing(reports);
        content.getChildren().add(day());
        Button go = button("import.commit-lists", () -> model.commit(true));
        go.setId("import-commit");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        Button only = button("import.commit", () -> model.commit(false));
        content.getChildren().add(new HBox(SPACE, go, only, button("import.cancel", model::leave)));
        go.requestFocus();
    }

    private Node card(ImportReport report) {
        Label file = new Label(report.file());
        file.getStyleClass().add("muted");
        Label title = new Label(report.groupBuyTitle());
        title.getStyleClass().add("emphasis");
        FlowPane figures = new FlowPane(SPACE * 2.0, SPACE);
        figure(figures, "import.new", report.ordersNew());
        figure(figures, "import.changed", report.ordersChanged());
        figure(figures, "import.same", report.ordersSame());
        figure(figures, "import.missing", report.ordersMissing());
        figure(figures, "import.pieces", report.pieces());
        figure(figures, "import.people", report.membersNew());
        figures.getChildren().add(figure("import.amount", report.amount().toString()));
        VBox card = new VBox(SPACE, title, file, figures);
        card.getStyleClass().add("card");
        if (report.rowsHidden() > 0) {
            card.getChildren().add(hint("import.hidden", report.rowsHidden()));
        }
        report.dayTaken()
                .ifPresent(
                        day ->
                                card.getChildren()
                                        .add(
                                                new Label(
                                                        workplace.text(
                                                                "import.day-taken",
                                                                workplace.texts().day(day)),
                                                        new FontIcon(
                                                                "mdi2i-information-outline"))));
        if (report.addressesOpen() > 0) {
            card.getChildren().add(hint("import.addresses", report.addressesOpen()));
        }
        return card;
    }

    private void figure(FlowPane figures, String key, long number) {
        if (number != 0) {
            figures.getChildren().add(figure(key, Long.toString(number)));
        }
    }

    private Node figure(String key, String number) {
        Label figure = new Label(number);
        figure.getStyleClass().add("figure");
        Label what = new Label(workplace.texts().text(key));
        what.getStyleClass().add("caption");
        return new VBox(figure, what);
    }

    private Label hint(String key, long number) {
        Label hint =
                new Label(
                        workplace.texts().text(key, number),
                        new FontIcon("mdi2i-information-outline"));
        hint.setWrapText(true);
        return hint;
    }

    /** What an older file would take back: not refused, but said. */
    private void reversals(List<ImportReport> reports) {
        List<String> joinNumbers =
                reports.stream()
                        .flatMap(report -> report.reversals().stream())
                        .map(Reversal::joinNumber)
                        .toList();
        if (joinNumbers.isEmpty()) {
            return;
        }
        Label what =
                new Label(
                        workplace.text(
                                "import.reversals",
                                joinNumbers.size(),
                                String.join(workplace.text("list.comma"), joinNumbers)),
                        new FontIcon("mdi2a-alert-outline"));
        what.setId("import-reversals");
        what.setWrapText(true);
        VBox warned = new VBox(what);
        warned.getStyleClass().addAll("banner", "light-orange");
        content.getChildren().add(warned);
    }

    private void missing(List<ImportReport> reports) {
        int missing = reports.stream().mapToInt(ImportReport::ordersMissing).sum();
        if (missing == 0) {
            return;
        }
        boolean likely = reports.stream().anyMatch(ImportReport::cancellationLikely);
        Label what =
                new Label(
                        workplace.text(
                                likely ? "import.missing-likely" : "import.missing-unsure",
                                missing));
        what.setWrapText(true);
        CheckBox cancelled = new CheckBox(workplace.text("import.missing-cancel", missing));
        cancelled.setSelected(model.cancelMissingProperty().get());
        cancelled.selectedProperty().subscribe(model.cancelMissingProperty()::set);
        VBox asked = new VBox(SPACE, what, cancelled);
        asked.getStyleClass().add("banner");
        content.getChildren().add(asked);
    }

    private Node day() {
        DatePicker picker = new DatePicker(model.closedOnProperty().get());
        picker.setId("import-day");
        picker.valueProperty().addListener((value, was, now) -> model.closedOn(now));
        Label what = new Label(workplace.text("import.day"));
        what.getStyleClass().add("muted");
        HBox box = new HBox(SPACE, what, picker);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void rejected(List<ImportReport> reports) {
        List<Rejection> rejections =
                reports.stream().flatMap(report -> report.rejected().stream()).toList();
        long beyond = reports.stream().mapToLong(ImportReport::rejectedBeyond).sum();
        Label what = new Label(workplace.text("import.rejected", rejections.size() + beyond));
        what.setWrapText(true);
        what.getStyleClass().add("emphasis");
        TableView<Rejection> table = new TableView<>(FXCollections.observableList(rejections));
        table.setId("import-rejected");
        table.getColumns()
                .setAll(
                        List.of(
                                column("import.sheet", 120, Rejection::sheet),
                                column("import.row", 60, each -> Integer.toString(each.row())),
                                column("import.column", 120, Rejection::column),
                                column("import.value", 160, Rejection::value),
                                column("import.why", 520, this::sentence)));
        TableCopy.install(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        content.getChildren().addAll(what, table, button("import.close", model::leave));
    }

    private TableColumn<Rejection, String> column(
            String key, double width, Function<Rejection, String> of) {
        TableColumn<Rejection, String> column = new TableColumn<>(workplace.texts().text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell ->
                        new javafx.beans.property.ReadOnlyObjectWrapper<>(
                                of.apply(cell.getValue())));
        return column;
    }

    private String sentence(Rejection each) {
        return workplace
                .texts()
                .text(
                        Messages.REFUSAL + each.code().name(),
                        each.value(),
                        each.column(),
                        each.row(),
                        each.sheet());
    }

    private void unclear(String sentence) {
        Label what = new Label(sentence);
        what.setWrapText(true);
        ComboBox<ListGroupBuys.@Nullable Listed> known = new ComboBox<>(orders.groupBuys());
        known.setId("import-known");
        known.setConverter(new InWords<>(each -> each == null ? "" : each.groupBuy().title()));
        Button same =
                button(
                        "import.is-known",
                        () -> {
                            ListGroupBuys.Listed chosen = known.getValue();
                            if (chosen != null) {
                                model.choose(new Choice.Known(chosen.groupBuy().id()));
                            }
                        });
        TextField title = new TextField();
        title.setId("import-fresh");
        title.setPromptText(workplace.text("import.fresh-title"));
        Button fresh =
                button(
                        "import.is-fresh",
                        () -> {
                            if (!title.getText().isBlank()) {
                                model.choose(new Choice.Fresh(title.getText().strip()));
                            }
                        });
        content.getChildren()
                .addAll(
                        title("import.which"),
                        what,
                        new HBox(SPACE, known, same),
                        new HBox(SPACE, title, fresh),
                        button("import.cancel", model::leave));
    }

    private void refusal(String sentence) {
        Label what = new Label(sentence, new FontIcon("mdi2a-alert-outline"));
        what.setId("import-refusal");
        what.setWrapText(true);
        what.getStyleClass().add("light-orange");
        content.getChildren()
                .addAll(title("import.refused"), what, button("import.close", model::leave));
    }

    private Label title(String key) {
        Label title = new Label(workplace.texts().text(key));
        title.getStyleClass().add("title");
        return title;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(workplace.texts().text(key));
        button.setOnAction(event -> act.run());
        return button;
    }
}
