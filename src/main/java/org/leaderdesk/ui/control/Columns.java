package org.leaderdesk.ui.control;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** What a table's columns show of its rows. A row that is still being read shows nothing. */
public final class Columns {

    private Columns() {}

    /** A column of texts. */
    public static <R> void text(
            TableColumn<R, String> column, Function<? super R, @Nullable String> of) {
        value(column, of);
    }

    /** A column of values that are compared as such. */
    public static <R, T> void value(
            TableColumn<R, T> column, Function<? super R, ? extends @Nullable T> of) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(shown(cell.getValue(), of)));
    }

    private static <R, T> @Nullable T shown(
            @Nullable R row, Function<? super R, ? extends @Nullable T> of) {
        return row == null ? null : of.apply(row);
    }
}
