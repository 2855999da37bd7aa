package org.leaderdesk.ui.control;

import javafx.collections.ObservableList;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows that are read anew while somebody looks at them. */
public final class SameRows {

    private SameRows() {}

    /** Shows what was read anew; nothing moves where it is the same. */
    public static <T> void set(ObservableList<T> shown, List<? extends T> read) {
        if (!shown.equals(read)) {
            shown.setAll(read);
        }
    }

    /**
     * Shows rows; those that were selected stay so. Where none of them is there any more, what
     * stands in their place is selected.
     *
     * @param of what a row is known again by
     */
    public static <R> void set(TableView<R> table, List<R> rows, Function<R, Object> of) {
        if (table.getItems().equals(rows)) {
            return;
        }
        MultipleSelectionModel<R> selection = table.getSelectionModel();
        int at = selection.getSelectedIndex();
        Set<Object> chosen =
                selection.getSelectedItems().stream().map(of).collect(Collectors.toSet());
        table.getItems().setAll(rows);
        List<Integer> again =
                IntStream.range(0, rows.size())
                        .filter(row -> chosen.contains(of.apply(rows.get(row))))
                        .boxed()
                        .toList();
        if (!again.isEmpty()) {
            selection.clearAndSelect(again.getFirst());
            again.stream().skip(1).forEach(selection::select);
        } else if (!rows.isEmpty()) {
            selection.clearAndSelect(Math.clamp(at, 0, rows.size() - 1));
        }
    }
}
