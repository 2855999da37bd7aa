package org.leaderdesk.ui.control;

import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.stream.Collectors;

/** Copies the selected rows of a table as a spreadsheet pastes them: tabs, with the headings. */
public final class TableCopy {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private TableCopy() {}

    /** Lets Ctrl+C copy from a table, several rows at once. */
    public static <T> void install(TableView<T> table) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (COPY.match(event)) {
                        copy(table);
                        event.consume();
                    }
                });
    }

    /** Copies all rows, as if every one was selected. */
    public static void all(TableView<?> table) {
        table.getSelectionModel().selectAll();
        copy(table);
    }

    private static void copy(TableView<?> table) {
        PersonalClipboard.put(text(table));
    }

    /** The selected rows of the visible columns, under their headings. */
    static <T> String text(TableView<T> table) {
        List<TableColumn<T, ?>> columns = table.getVisibleLeafColumns();
        String heading =
                columns.stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        return heading
                + "\n"
                + table.getSelectionModel().getSelectedIndices().stream()
                        .map(row -> row(columns, row))
                        .collect(Collectors.joining("\n"));
    }

    private static <T> String row(List<TableColumn<T, ?>> columns, int row) {
        return columns.stream()
                .map(column -> cell(column.getCellData(row)))
                .collect(Collectors.joining("\t"));
    }

    /** A cell that begins like a formula is text to a spreadsheet only behind an apostrophe. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString().replaceAll("[\\t\\r\\n]+", " ");
        boolean number = text.matches("[-+]?[¥\\d.,]+");
        return !number && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
