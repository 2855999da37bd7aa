package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.exchange.table.Row;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Which column of a sheet holds which field, as told by the sheet's header row. */
final class Columns {

    private static final int NONE = -1;

    /** A name or a remark may be a header's word by chance; three of them are not. */
    private static final int HEADERS_ALIKE = 3;

    private final int headerRow;
    private final int[] columns;
    private final @Nullable String[] headers;

    /**
     * Remembers where each field is.
     *
     * @param headerRow the row the header texts stand in, from 1
     * @param found the column of each field that was found, from 0
     */
    Columns(int headerRow, Map<Field, Integer> found, Row header) {
        this.headerRow = headerRow;
        this.columns = new int[Field.values().length];
        this.headers = new String[Field.values().length];
        Arrays.fill(columns, NONE);
        found.forEach(
                (field, column) -> {
                    columns[field.ordinal()] = column;
                    headers[field.ordinal()] = header.at(column);
                });
    }

    int headerRow() {
        return headerRow;
    }

    boolean has(Field field) {
        return columns[field.ordinal()] != NONE;
    }

    /** The cell's text; blank where the cell or the column is not there. */
    String text(Row row, Field field) {
        return row.at(columns[field.ordinal()]);
    }

    /** Whether the row is the header once more, as where two exports were pasted together. */
    boolean isHeader(Row row) {
        int alike = 0;
        int named = 0;
        for (int i = 0; i < columns.length; i++) {
            String header = headers[i];
            if (header != null && !header.isBlank()) {
                named++;
                alike += row.at(columns[i]).equals(header) ? 1 : 0;
            }
        }
        return named > 0 && alike >= Math.min(HEADERS_ALIKE, named);
    }

    Optional<String> optional(Row row, Field field) {
        String text = text(row, field);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The header as it stands in the file, or as the desk names it. */
    String header(Field field) {
        String header = headers[field.ordinal()];
        return header == null || header.isBlank() ? field.header() : header;
    }
}
