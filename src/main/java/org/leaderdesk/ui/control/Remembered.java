package org.leaderdesk.ui.control;

import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.ui.fx.KeptChoices;

import java.util.Optional;
import java.util.function.Function;

/** Leaves filters and sorting as a person left them, from one start of the program to the next. */
public final class Remembered {

    private static final String BETWEEN = " ";

    private Remembered() {}

    /**
     * Remembers by which column a table is sorted; its columns go by their ids.
     *
     * @param key the table's own, such as orders.sort
     */
    public static <T> void sort(TableView<T> table, KeptChoices kept, String key) {
        kept.read(key).ifPresent(sorted -> sort(table, sorted));
        InvalidationListener changed = change -> kept.keep(key, sorted(table));
        table.getSortOrder().addListener(changed);
        table.getColumns().forEach(column -> column.sortTypeProperty().addListener(changed));
    }

    private static <T> void sort(TableView<T> table, String sorted) {
        String[] words = sorted.split(BETWEEN);
        Optional<TableColumn<T, ?>> by =
                table.getColumns().stream()
                        .filter(column -> words[0].equals(column.getId()))
                        .filter(TableColumn::isSortable)
                        .findFirst();
        by.ifPresent(
                column -> {
                    column.setSortType(
                            words[words.length - 1].equals(SortType.DESCENDING.name())
                                    ? SortType.DESCENDING
                                    : SortType.ASCENDING);
                    table.getSortOrder().add(column);
                });
    }

    /** The column and its direction; blank where the table is not sorted. */
    private static String sorted(TableView<?> table) {
        return table.getSortOrder().stream()
                .findFirst()
                .map(column -> column.getId() + BETWEEN + column.getSortType())
                .orElse("");
    }

    /**
     * Remembers what is chosen. What is not among the choices any more is forgotten; choices may
     * come later.
     *
     * @param code tells the choices apart, the same at every start
     */
    public static <T> void choice(
            ComboBox<@Nullable T> box, KeptChoices kept, String key, Function<T, String> code) {
        String[] wanted = {kept.read(key).orElse("")};
        Runnable restore =
                () ->
                        box.getItems().stream()
                                .filter(each -> each != null && code.apply(each).equals(wanted[0]))
                                .findFirst()
                                .ifPresent(box::setValue);
        restore.run();
        box.getItems()
                .addListener(
                        (InvalidationListener)
                                items -> {
                                    if (box.getValue() == null) {
                                        restore.run();
                                    }
                                });
        box.valueProperty()
                .addListener(
                        (value, was, now) -> {
                            wanted[0] = now == null ? "" : code.apply(now);
                            kept.keep(key, wanted[0]);
                        });
    }
}
