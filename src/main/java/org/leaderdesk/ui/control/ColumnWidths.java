package org.leaderdesk.ui.control;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.HashMap;
import java.util.Map;

/**
 * Columns that grow with the text size and share what room is left over; where there is too little
 * room the table scrolls sideways instead of squeezing its columns.
 */
public final class ColumnWidths {

    private static final double USUAL_EM = 14;

    private ColumnWidths() {}

    /**
     * Keeps a table's columns in proportion.
     *
     * @param text a label in the base size, whose font tells how large text is
     */
    public static void install(TableView<?> table, Labeled text) {
        Map<TableColumn<?, ?>, Double> usual = new HashMap<>();
        table.getColumns().forEach(column -> usual.put(column, column.getPrefWidth()));
        text.fontProperty()
                .subscribe(
                        font ->
                                usual.forEach(
                                        (column, width) ->
                                                size(column, width * font.getSize() / USUAL_EM)));
        table.setColumnResizePolicy(
                features -> {
                    double wanted =
                            table.getVisibleLeafColumns().stream()
                                    .mapToDouble(TableColumn::getMinWidth)
                                    .sum();
                    return wanted < table.getWidth()
                            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(features)
                            : TableView.UNCONSTRAINED_RESIZE_POLICY.call(features);
                });
    }

    /** A person may make a column somewhat narrower than it asks for. */
    private static void size(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width * 3 / 4);
        column.setPrefWidth(width);
    }
}
