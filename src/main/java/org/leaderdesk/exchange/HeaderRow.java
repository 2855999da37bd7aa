package org.leaderdesk.exchange;

import org.leaderdesk.exchange.table.Row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The row of a sheet that names its columns, found below title rows.
 *
 * @param row the row itself
 * @param fields the column of each field, from 0
 */
record HeaderRow(Row row, Map<Field, Integer> fields) {

    /** Rows at the top of a sheet that may be titles. */
    static final int SEARCHED = 20;

    /** The row with the most headers known, of those at the top. */
    static HeaderRow in(List<Row> top) {
        HeaderRow best = new HeaderRow(new Row(0, false, new String[0], new boolean[0]), Map.of());
        for (Row row : top.subList(0, Math.min(SEARCHED, top.size()))) {
            Map<Field, Integer> fields = known(row);
            if (fields.size() > best.fields.size()) {
                best = new HeaderRow(row, fields);
            }
        }
        return best;
    }

    static Map<Field, Integer> known(Row row) {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        for (int i = 0; i < row.cells().length; i++) {
            int column = i;
            HeaderText.field(row.at(i)).ifPresent(field -> fields.putIfAbsent(field, column));
        }
        return fields;
    }
}
