package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One field of a kind of row.
 *
 * @param name as it stands in JSON
 * @param ref the kind of row that an ID or IDS names; the platform resolves aliases in it and wants
 *     the row to be there. Null for other values, and for ids of either of two kinds
 * @param items the fields of each object of a LIST or LINES; empty for other values
 * @param order the values of a {@link Merge#HIGHER} text from lowest to highest; empty for numbers
 *     and other rules
 */
public record Field(
        String name,
        FieldType type,
        Merge merge,
        Scope scope,
        @Nullable String ref,
        List<Field> items,
        List<String> order) {

    static Field text(String name) {
        return new Field(name, FieldType.TEXT, Merge.LATEST, Scope.ALL, null, List.of(), List.of());
    }

    static Field number(String name) {
        return new Field(
                name, FieldType.NUMBER, Merge.LATEST, Scope.ALL, null, List.of(), List.of());
    }

    static Field bytes(String name) {
        return new Field(
                name, FieldType.BYTES, Merge.LATEST, Scope.ALL, null, List.of(), List.of());
    }

    static Field id(String name, String ref) {
        return new Field(name, FieldType.ID, Merge.LATEST, Scope.ALL, ref, List.of(), List.of());
    }

    /** An id of one of several kinds, such as a bag's owner: a member, or an order without one. */
    static Field anyId(String name) {
        return new Field(name, FieldType.ID, Merge.LATEST, Scope.ALL, null, List.of(), List.of());
    }

    static Field ids(String name, String ref) {
        return new Field(name, FieldType.IDS, Merge.LATEST, Scope.ALL, ref, List.of(), List.of());
    }

    static Field list(String name, Field... items) {
        return new Field(
                name, FieldType.LIST, Merge.LATEST, Scope.ALL, null, List.of(items), List.of());
    }

    static Field lines(Field... items) {
        return new Field(
                "lines", FieldType.LINES, Merge.LATEST, Scope.ALL, null, List.of(items), List.of());
    }

    Field fixed() {
        return new Field(name, type, Merge.FIXED, scope, ref, items, order);
    }

    Field untold() {
        return new Field(name, type, Merge.UNTOLD, scope, ref, items, order);
    }

    Field higher(String... lowestFirst) {
        return new Field(name, type, Merge.HIGHER, scope, ref, items, List.of(lowestFirst));
    }

    Field nextFree() {
        return new Field(name, type, Merge.NEXT_FREE, scope, ref, items, order);
    }

    Field in(Scope other) {
        return new Field(name, type, merge, other, ref, items, order);
    }
}
