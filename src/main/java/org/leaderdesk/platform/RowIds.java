package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.RowKind;

import java.util.Map;

/** Whether an id is one that a row of its kind may have. */
final class RowIds {

    /** Of a keyed row, whose key may hold a text. */
    private static final int LENGTH = 300;

    private RowIds() {}

    /** Whether it has the shape of one. */
    static boolean isOne(RowKind kind, String id) {
        if (kind == RowKind.GROUP_RULES) {
            return id.equals(kind.t());
        }
        return kind.key().isEmpty()
                ? Base64Url.isId(id)
                : !id.isEmpty() && id.length() <= LENGTH && id.indexOf('\0') < 0;
    }

    /** A new row of a keyed kind holds its key, and its id is made of it. */
    static void check(RowKind kind, String id, Map<String, @Nullable Object> values) {
        if (kind.key().isEmpty()) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        for (String name : kind.key()) {
            Object value = values.get(name);
            if (value == null) {
                throw new Rejected(Code.BAD_VALUE);
            }
            joined.append(joined.isEmpty() ? "" : ".").append(value);
        }
        if (!id.contentEquals(joined)) {
            throw new Rejected(Code.BAD_VALUE);
        }
    }
}
