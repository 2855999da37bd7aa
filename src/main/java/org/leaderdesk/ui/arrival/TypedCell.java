package org.leaderdesk.ui.arrival;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.leaderdesk.ui.fx.Background;

import java.util.function.BiConsumer;

/**
 * A cell that is typed in. Enter keeps what was typed and goes to the next row, Escape leaves it as
 * it was; a digit typed on the table begins at once.
 *
 * @param <R> a row
 */
final class TypedCell<R> extends TableCell<R, String> {

    private final TextField field = new TextField();
    private final BiConsumer<R, String> typed;

    private TypedCell(String name, BiConsumer<R, String> typed) {
        this.typed = typed;
        field.setAccessibleText(name);
        field.getStyleClass().add("typed-cell");
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && isEditing()) {
                                keep();
                            }
                        });
    }

    /** Lets a column be typed in. */
    static <R> void install(TableColumn<R, String> column, BiConsumer<R, String> typed) {
        column.setEditable(true);
        column.setSortable(false);
        column.setCellFactory(any -> new TypedCell<>(column.getText(), typed));
        column.setOnEditCommit(event -> {});
    }

    /**
     * Lets one begin by typing a digit, or with Enter, wherever one stands in a table.
     *
     * @param first where a digit goes that is typed on a column nobody types in
     */
    static <R> void begin(TableView<R> table, TableColumn<R, String> first) {
        table.setEditable(true);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    boolean digit = event.getCharacter().matches("\\d");
                    if (digit && table.getEditingCell() == null) {
                        TableColumn<R, String> column = column(table, first);
                        table.getProperties().put(TypedCell.class, event.getCharacter());
                        edit(table, table.getFocusModel().getFocusedIndex(), column);
                        event.consume();
                    }
                });
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && table.getEditingCell() == null) {
                        edit(table, table.getFocusModel().getFocusedIndex(), column(table, first));
                        event.consume();
                    }
                });
    }

    @SuppressWarnings("unchecked") // every editable column of the table is one of texts
    private static <R> TableColumn<R, String> column(
            TableView<R> table, TableColumn<R, String> first) {
        TableColumn<R, ?> focused = table.getFocusModel().getFocusedCell().getTableColumn();
        return focused != null && focused.isEditable() ? (TableColumn<R, String>) focused : first;
    }

    private static <R> void edit(TableView<R> table, int row, TableColumn<R, String> column) {
        if (row < 0 || row >= table.getItems().size()) {
            table.requestFocus();
            return;
        }
        table.scrollTo(Math.max(0, row - 4));
        table.getSelectionModel().clearAndSelect(row, column);
        table.getFocusModel().focus(row, column);
        table.layout();
        table.edit(row, column);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        Object begun = getTableView().getProperties().remove(TypedCell.class);
        field.setText(begun == null ? getItem() : begun.toString());
        setText(null);
        setGraphic(field);
        // Its skin selects all when it first gets the focus: let it, before the caret is set.
        field.applyCss();
        field.requestFocus();
        if (begun == null) {
            field.selectAll();
        } else {
            field.end();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        shows();
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        if (!isEditing()) {
            shows();
        }
    }

    private void shows() {
        setGraphic(null);
        setText(isEmpty() ? null : getItem());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            TableView<R> table = getTableView();
            TableColumn<R, String> column = getTableColumn();
            int next = getIndex() + 1;
            keep();
            Background.later(() -> edit(table, next, column));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            getTableView().requestFocus();
            event.consume();
        }
    }

    private void keep() {
        String text = field.getText();
        boolean same = text.equals(getItem());
        R row = getTableRow().getItem();
        cancelEdit();
        if (!same && row != null) {
            typed.accept(row, text);
        }
    }
}
