package org.leaderdesk.exchange;

import org.leaderdesk.exchange.table.Row;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The row of a sheet that names its columns, found below title rows.
 *
 * @param row the row itself
 * @param fields the column of each field whose header is known word for word, from 0
 * @param below the rows under it, as far as they were looked at
 */
record HeaderRow(Row row, Map<Field, Integer> fields, List<Row> below) {

    /** Rows at the top of a sheet that may be titles. */
    static final int SEARCHED = 20;

    private static final double NEAR = 0.6;
    private static final int LONGEST = 20;
    private static final int FEWEST = 3;
    private static final int LONGEST_UNKNOWN = 12;
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern VALUE = Pattern.compile("\\p{Nd}{5}|^[-¥￥\\p{Nd}.,:/ ]+$");

    /** The row with the most headers known, or nearly known where none is, of those at the top. */
    static HeaderRow in(List<Row> top) {
        List<Row> searched = top.subList(0, Math.min(SEARCHED, top.size()));
        int best = best(searched, cell -> HeaderText.field(cell).isPresent());
        Map<Field, Integer> known = known(searched.get(best));
        if (known.size() < FEWEST) {
            best = best(searched, HeaderRow::isNear);
            known = known(searched.get(best));
        }
        return new HeaderRow(searched.get(best), known, top.subList(best + 1, top.size()));
    }

    /**
     * The same where perhaps no header is known at all: the first row with the most cells then, as
     * titles stand above in one cell.
     */
    static HeaderRow likeliest(List<Row> top) {
        HeaderRow found = in(top);
        if (Arrays.stream(found.row.cells()).anyMatch(HeaderRow::isNear)) {
            return found;
        }
        int best = 0;
        for (int i = 0; i < Math.min(SEARCHED, top.size()); i++) {
            if (top.get(i).filled() > top.get(best).filled()) {
                best = i;
            }
        }
        return new HeaderRow(
                top.get(best), known(top.get(best)), top.subList(best + 1, top.size()));
    }

    /** Whether it is no header but somebody's order: the headers were deleted. */
    boolean isOrder() {
        return Arrays.stream(row.cells()).anyMatch(HeaderRow::isValue);
    }

    private static int best(List<Row> rows, Predicate<String> isHeader) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < rows.size(); i++) {
            long count = Arrays.stream(rows.get(i).cells()).filter(isHeader).count();
            if (count > most) {
                most = count;
                best = i;
            }
        }
        return best;
    }

    private static boolean isNear(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return false;
        }
        for (Field field : Field.values()) {
            if (HeaderText.nearness(cell, field) >= NEAR) {
                return true;
            }
        }
        return false;
    }

    private static Map<Field, Integer> known(Row row) {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        for (int i = 0; i < row.cells().length; i++) {
            int column = i;
            HeaderText.field(row.at(i)).ifPresent(field -> fields.putIfAbsent(field, column));
        }
        return fields;
    }

    /**
     * The headers as they stand there, for a person. A file whose headers were deleted begins with
     * somebody's order, of which nothing is said.
     */
    String written() {
        boolean order = isOrder();
        List<String> headers =
                Arrays.stream(row.cells())
                        .filter(cell -> !cell.isBlank())
                        .map(cell -> isHeader(cell) && (!order || isNear(cell)) ? cell : "…")
                        .toList();
        String joined = String.join(" ", headers).replaceAll("…( …)+", "…");
        return joined.length() > 200 ? joined.substring(0, 200) + "…" : joined;
    }

    /** One header as it may be shown; blank where it may be a value. */
    String written(int column) {
        String cell = row.at(column);
        return isHeader(cell) ? cell : "";
    }

    private static boolean isHeader(String cell) {
        return !isValue(cell) && (isNear(cell) || isShort(cell));
    }

    /** A number, or what has a phone or a time in it. */
    private static boolean isValue(String cell) {
        return VALUE.matcher(cell).find();
    }

    private static boolean isShort(String cell) {
        return cell.length() <= LONGEST_UNKNOWN && !DIGIT.matcher(cell).find();
    }
}
