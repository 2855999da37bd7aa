package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * One column of a row that travels, and its value's forms: in the table, in JSON, in a trigger's
 * image.
 */
record RowColumn(String name, Type type) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    enum Type {
        ID,
        TEXT,
        NUMBER,
        BYTES,
        /** Ids behind each other in one value. */
        IDS
    }

    /** Columns written as {@code name:t}: i an id, t text, n a number, b bytes, l ids. */
    static List<RowColumn> all(String written) {
        return Arrays.stream(written.split(" "))
                .filter(each -> !each.isEmpty())
                .map(
                        each ->
                                new RowColumn(
                                        each.substring(0, each.length() - 2),
                                        type(each.charAt(each.length() - 1))))
                .toList();
    }

    private static Type type(char letter) {
        return switch (letter) {
            case 'i' -> Type.ID;
            case 't' -> Type.TEXT;
            case 'n' -> Type.NUMBER;
            case 'b' -> Type.BYTES;
            default -> Type.IDS;
        };
    }

    /** Its value in a row, as JSON has it; null where it says nothing. */
    @Nullable Object read(ResultSet row, int index) throws SQLException {
        switch (type) {
            case TEXT -> {
                return row.getString(index);
            }
            case NUMBER -> {
                long number = row.getLong(index);
                return row.wasNull() ? null : (Object) number;
            }
            case IDS -> {
                return ids(row.getBytes(index));
            }
            default -> {
                byte[] bytes = row.getBytes(index);
                return bytes == null ? null : Bytes.text(bytes);
            }
        }
    }

    /**
     * Binds a value of JSON.
     *
     * @throws IllegalArgumentException where it is not of this column's type
     */
    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
            return;
        }
        switch (type) {
            case TEXT -> statement.setString(index, (String) value);
            case NUMBER -> statement.setLong(index, ((Number) value).longValue());
            case IDS -> statement.setBytes(index, Bytes.of(idsOf((List<?>) value)));
            default -> statement.setBytes(index, Bytes.ofText((String) value));
        }
    }

    /** Its value in an image that a trigger made, where bytes stand in hexadecimal. */
    @Nullable Object ofImage(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> value;
            case NUMBER -> ((Number) value).longValue();
            case IDS -> ids(HEX.parseHex((String) value));
            default -> Bytes.text(HEX.parseHex((String) value));
        };
    }

    /** The same the other way round. */
    @Nullable Object toImage(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT, NUMBER -> value;
            case IDS -> HEX.formatHex(Bytes.of(idsOf((List<?>) value)));
            default -> HEX.formatHex(Bytes.ofText((String) value));
        };
    }

    /** How SQL writes it into an image. */
    String imageSql(String row) {
        return switch (type) {
            case TEXT, NUMBER -> row + "." + name;
            // hex(NULL) is an empty text, which is no id.
            default ->
                    "CASE WHEN "
                            + row
                            + "."
                            + name
                            + " IS NOT NULL THEN hex("
                            + row
                            + "."
                            + name
                            + ") END";
        };
    }

    private static List<String> ids(byte @Nullable [] bytes) {
        return bytes == null ? List.of() : Bytes.ids(bytes).stream().map(Bytes::text).toList();
    }

    private static List<UUID> idsOf(List<?> texts) {
        List<UUID> ids = new ArrayList<>();
        texts.forEach(each -> ids.add(Bytes.id(Bytes.ofText((String) each))));
        return ids;
    }
}
