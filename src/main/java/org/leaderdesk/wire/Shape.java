package org.leaderdesk.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields and rules of one {@link RowKind}. */
record Shape(
        List<Field> fields,
        Map<String, Field> byName,
        List<String> key,
        List<String> series,
        List<String> sharing,
        List<List<String>> known) {

    static Shape of(Field... fields) {
        return new Shape(
                List.of(fields),
                Arrays.stream(fields).collect(Collectors.toMap(Field::name, Function.identity())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** All of it for some devices only. */
    Shape in(Scope scope) {
        Shape only = of(fields.stream().map(field -> field.in(scope)).toArray(Field[]::new));
        return new Shape(only.fields, only.byName, key, series, sharing, known);
    }

    Shape key(String... names) {
        return new Shape(fields, byName, List.of(names), series, sharing, known);
    }

    Shape series(String... names) {
        return new Shape(fields, byName, key, List.of(names), sharing, known);
    }

    /**
     * Rows of a series alike in these may have the same number: printed again, a list keeps its
     * version.
     */
    Shape sharing(String... names) {
        return new Shape(fields, byName, key, series, List.of(names), known);
    }

    Shape known(String... names) {
        List<List<String>> more = new ArrayList<>(known);
        more.add(List.of(names));
        return new Shape(fields, byName, key, series, sharing, List.copyOf(more));
    }
}
