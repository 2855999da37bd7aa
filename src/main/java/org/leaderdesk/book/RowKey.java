package org.leaderdesk.book;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What names a row of a kind: in the protocol ids stand in base64url, in what triggers write in
 * hexadecimal, since SQL knows no other; the parts of a made key are joined by dots in both.
 */
final class RowKey {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final List<RowColumn> ID = RowColumn.all("id:i");

    private RowKey() {}

    /** The columns of a kind's key; none where the whole table is one row. */
    static List<RowColumn> columns(RowShape shape) {
        if (shape.table().isEmpty()) {
            return List.of();
        }
        return shape.key().isEmpty() ? ID : shape.key();
    }

    /** The protocol's id of a row that a trigger named. */
    static String ofLocal(RowShape shape, String local) {
        return turned(shape, local, part -> Bytes.text(HEX.parseHex(part)));
    }

    /** How a trigger names the row of an id. */
    static String local(RowShape shape, String id) {
        return turned(shape, id, part -> HEX.formatHex(Bytes.ofText(part)));
    }

    /** What becomes of one id of a key. */
    interface Turning {
        String turn(String part);
    }

    /** A key with its ids turned into something else. */
    static String turned(RowShape shape, String key, Turning turning) {
        List<RowColumn> columns = columns(shape);
        if (columns.isEmpty()) {
            return key;
        }
        String[] parts = key.split("\\.", columns.size());
        if (parts.length != columns.size()) {
            throw new IllegalArgumentException("not a key of " + shape.t());
        }
        List<String> turned = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            turned.add(
                    columns.get(i).type() == RowColumn.Type.ID ? turning.turn(parts[i]) : parts[i]);
        }
        return String.join(".", turned);
    }

    /** The same of a row whose key is an id. */
    static String local(UUID id) {
        return HEX.formatHex(Bytes.of(id));
    }

    /** An expression for the name of a trigger's row. */
    static String sql(RowShape shape, String row) {
        List<RowColumn> columns = columns(shape);
        if (columns.isEmpty()) {
            return "'" + shape.t() + "'";
        }
        return columns.stream()
                .map(
                        each ->
                                each.type() == RowColumn.Type.ID
                                        ? "hex(" + row + "." + each.name() + ")"
                                        : row + "." + each.name())
                .collect(Collectors.joining(" || '.' || "));
    }

    /** {@code a = ? AND b = ?} */
    static String where(RowShape shape) {
        return columns(shape).stream()
                .map(each -> each.name() + " = ?")
                .collect(Collectors.joining(" AND "));
    }

    /** The values of an id's parts, to be bound in the order of the key's columns. */
    static List<Object> values(RowShape shape, String id) {
        List<RowColumn> columns = columns(shape);
        String[] parts = id.split("\\.", Math.max(1, columns.size()));
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(
                    columns.get(i).type() == RowColumn.Type.NUMBER
                            ? (Object) Long.valueOf(parts[i])
                            : parts[i]);
        }
        return values;
    }

    static void bind(PreparedStatement statement, int from, RowShape shape, String id)
            throws SQLException {
        List<RowColumn> columns = columns(shape);
        List<Object> values = values(shape, id);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).bind(statement, from + i, values.get(i));
        }
    }
}
