package org.leaderdesk.ui.orders;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.leaderdesk.desk.order.ColumnMapping;
import org.leaderdesk.desk.order.MapColumns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the columns of one file are, as a person says it: each field stands for one column. */
final class MappingViewModel {

    private final MapColumns.Sheet sheet;
    private final List<Chosen> columns;
    private final StringProperty name;
    private final BooleanProperty repeatsAmounts;
    private final ReadOnlyObjectWrapper<List<String>> fields =
            new ReadOnlyObjectWrapper<>(List.of());

    /** One column and the field chosen for it, empty where it is not read. */
    record Chosen(MapColumns.Column column, ObjectProperty<Optional<String>> field) {}

    MappingViewModel(MapColumns.Sheet sheet) {
        this.sheet = sheet;
        this.name = new SimpleStringProperty(sheet.name());
        this.repeatsAmounts = new SimpleBooleanProperty(sheet.repeatsAmounts());
        this.columns =
                sheet.columns().stream()
                        .map(
                                column ->
                                        new Chosen(
                                                column,
                                                new SimpleObjectProperty<>(column.proposed())))
                        .toList();
        for (Chosen each : columns) {
            each.field().subscribe(field -> chosen(each, field));
        }
    }

    MapColumns.Sheet sheet() {
        return sheet;
    }

    List<Chosen> columns() {
        return columns;
    }

    /** What the layout is called from now on. */
    StringProperty nameProperty() {
        return name;
    }

    BooleanProperty repeatsAmountsProperty() {
        return repeatsAmounts;
    }

    /** The fields that stand for some column, from left to right. */
    ReadOnlyObjectProperty<List<String>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** A field that is chosen for a column leaves the one it stood for. */
    private void chosen(Chosen column, Optional<String> field) {
        if (field.isPresent()) {
            for (Chosen other : columns) {
                if (!other.equals(column) && other.field().get().equals(field)) {
                    other.field().set(Optional.empty());
                }
            }
        }
        List<String> all = new ArrayList<>();
        columns.forEach(each -> each.field().get().ifPresent(all::add));
        fields.set(List.copyOf(all));
    }

    ColumnMapping mapping() {
        Map<String, String> chosen = new LinkedHashMap<>();
        columns.forEach(
                each ->
                        each.field()
                                .get()
                                .ifPresent(field -> chosen.put(each.column().header(), field)));
        return new ColumnMapping(name.get().strip(), chosen, repeatsAmounts.get());
    }
}
