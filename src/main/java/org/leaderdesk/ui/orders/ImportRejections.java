package org.leaderdesk.ui.orders;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.order.ImportReport;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.WrappedCell;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.function.Function;

/** The cells that could not be read: where, what stands there, and what to do. */
final class ImportRejections extends ImportStep {

    ImportRejections(Workplace workplace, ImportViewModel model, List<ImportReport> reports) {
        super(workplace);
        List<Rejection> rejections =
                reports.stream().flatMap(report -> report.rejected().stream()).toList();
        long beyond = reports.stream().mapToLong(ImportReport::rejectedBeyond).sum();
        Label what =
                wrapped(
                        text(
                                model.isPasted() ? "import.rejected-text" : "import.rejected",
                                rejections.size() + beyond));
        what.getStyleClass().add("emphasis");
        TableView<Rejection> table = new TableView<>(FXCollections.observableList(rejections));
        table.setId("import-rejected");
        table.getStyleClass().add("wrapping");
        TableColumn<Rejection, String> value =
                model.isPasted()
                        ? column(
                                text("import.entry-text"),
                                300,
                                each -> model.pastedLine(each.row()))
                        : column(text("import.value"), 160, Rejection::value);
        TableColumn<Rejection, String> why =
                column(text("import.why"), 520, each -> RejectionTexts.of(workplace, each));
        WrappedCell.install(value);
        WrappedCell.install(why);
        TableColumn<Rejection, String> row =
                column(text("import.row"), 60, each -> Integer.toString(each.row()));
        if (model.isPasted()) {
            table.getColumns()
                    .setAll(
                            List.of(
                                    row,
                                    column(text("import.entry"), 60, Rejection::column),
                                    value,
                                    why));
        } else {
            table.getColumns()
                    .setAll(
                            List.of(
                                    column(text("import.sheet"), 120, Rejection::sheet),
                                    row,
                                    column(text("import.column"), 120, Rejection::column),
                                    value,
                                    why));
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableCopy.install(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox ways = new HBox(SPACE, leave(text("import.close"), model));
        if (model.isPasted()) {
            ways.getChildren().addFirst(editText(model));
        }
        reports.stream()
                .filter(ImportReport::mapped)
                .filter(ImportReport::isRejected)
                .findFirst()
                .ifPresent(
                        report ->
                                ways.getChildren()
                                        .addFirst(
                                                button(
                                                        text("import.remap"),
                                                        () -> model.remap(report.file()))));
        getChildren().addAll(what, table, ways);
    }

    private static TableColumn<Rejection, String> column(
            String name, double width, Function<Rejection, String> of) {
        TableColumn<Rejection, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        Columns.text(column, of);
        return column;
    }
}
