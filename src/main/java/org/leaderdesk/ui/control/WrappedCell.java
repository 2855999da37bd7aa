package org.leaderdesk.ui.control;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;

/**
 * A cell whose words take as many lines as they need; the row grows with them.
 *
 * @param <R> what a row of the table is
 */
public final class WrappedCell<R> extends TableCell<R, String> {

    /** What a cell has left and right of its words. */
    private static final double PADDING = 24;

    private final Text words = new Text();

    private WrappedCell(TableColumn<R, String> column) {
        words.getStyleClass().add("cell-words");
        words.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
    }

    /** Lets a column's words wrap, in a table of the style class "wrapping". */
    public static <R> void install(TableColumn<R, String> column) {
        column.setCellFactory(WrappedCell::new);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        words.setText(empty ? "" : text);
        setGraphic(empty ? null : words);
    }

    /** With as much air around the words as a row of one line has. */
    @Override
    protected double computePrefHeight(double width) {
        return words.getLayoutBounds().getHeight() + words.getFont().getSize();
    }
}
