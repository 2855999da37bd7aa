package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Rows of another table that travel inside their parent's.
 *
 * @param field what the parent calls them
 * @param table theirs
 * @param parent their column that names the parent; blank where the whole table is one row
 * @param order the column of their order or number
 * @param columns what each says; of IDS the one id
 */
record Children(
        Form form,
        String field,
        String table,
        String parent,
        String order,
        List<RowColumn> columns) {

    enum Form {
        /** Objects by their number, each a field of its own. */
        LINES,
        /** Ids in their order. */
        IDS,
        /** Objects in their order. */
        LIST
    }

    Children(Form form, String field, String table, String parent, String order, String columns) {
        this(form, field, table, parent, order, RowColumn.all(columns));
    }

    String select() {
        return "SELECT "
                + order
                + ", "
                + columns.stream().map(RowColumn::name).collect(Collectors.joining(", "))
                + " FROM "
                + table
                + (parent.isEmpty() ? "" : " WHERE " + parent + " = ?")
                + " ORDER BY "
                + order;
    }

    /** Their image as JSON, of the parent whose id an expression names. */
    String imageSql(String parentId, String without) {
        String where =
                (parent.isEmpty() ? " WHERE 1" : " WHERE c." + parent + " = " + parentId) + without;
        String object =
                columns.stream()
                        .map(each -> "'" + each.name() + "', " + each.imageSql("c"))
                        .collect(Collectors.joining(", ", "json_object(", ")"));
        String from =
                " FROM (SELECT * FROM " + table + " c" + where + " ORDER BY c." + order + ") c";
        return switch (form) {
            case LINES -> "(SELECT json_group_object(c." + order + ", " + object + ")" + from + ")";
            case LIST -> "(SELECT json_group_array(" + object + ")" + from + ")";
            case IDS ->
                    "(SELECT json_group_array("
                            + columns.getFirst().imageSql("c")
                            + ")"
                            + from
                            + ")";
        };
    }

    /** How one value becomes another form of it. */
    interface Turning {
        @Nullable Object turn(RowColumn column, @Nullable Object value);
    }

    /** All of them in another form; null where there are none. */
    @Nullable Object turned(@Nullable Object children, Turning turning) {
        if (children == null) {
            return null;
        }
        return switch (form) {
            case LINES -> {
                Map<String, Object> lines = new LinkedHashMap<>();
                ((Map<?, ?>) children)
                        .forEach((n, line) -> lines.put((String) n, object(line, turning)));
                yield lines;
            }
            case LIST -> ((List<?>) children).stream().map(each -> object(each, turning)).toList();
            case IDS ->
                    ((List<?>) children)
                            .stream().map(each -> turning.turn(columns.getFirst(), each)).toList();
        };
    }

    private Map<String, Object> object(@Nullable Object values, Turning turning) {
        Map<String, Object> object = new LinkedHashMap<>();
        Map<?, ?> from = (Map<?, ?>) Objects.requireNonNull(values);
        columns.forEach(
                each ->
                        ChildRows.put(
                                object, each.name(), turning.turn(each, from.get(each.name()))));
        return object;
    }
}
