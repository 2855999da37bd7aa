package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.table.Row;
import org.leaderdesk.exchange.table.Rows;
import org.leaderdesk.exchange.table.Table;
import org.leaderdesk.exchange.table.TableFile;
import org.leaderdesk.exchange.table.UndecodableRow;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What arrived, as a table with a row for each variant: the receiving check filled in, or a
 * supplier's delivery note. A row without a quantity says nothing.
 */
public final class ArrivalFile {

    /** Titles that stand above a header. */
    private static final int SEARCHED = 20;

    private ArrivalFile() {}

    /**
     * One row.
     *
     * @param row as a spreadsheet program numbers it, from 1
     * @param variant code, id, or product with its variant, as written
     * @param quantity pieces that came
     * @param loss of them not fit to hand over
     * @param delivery which truck; empty where the file does not say
     * @param traceCode 溯源码 of the batch; blank where the file does not say
     */
    public record Came(
            int row,
            String variant,
            int quantity,
            int loss,
            OptionalInt delivery,
            String note,
            String traceCode) {}

    private enum Column {
        VARIANT("编码", "商品编码", "规格编码", "商品(规格)", "商品", "product", "variant", "code"),
        QUANTITY("实到", "到货", "arrived", "quantity", "qty"),
        LOSS("损耗", "坏损", "loss", "damaged"),
        DELIVERY("车次", "第几车", "delivery"),
        TRACE("溯源码", "批次", "trace", "batch"),
        NOTE("备注", "note", "remarks", "remark");

        private final List<String> headers;

        Column(String... headers) {
            this.headers = Arrays.stream(headers).map(HeaderText::fold).toList();
        }
    }

    /**
     * Reads the first sheet.
     *
     * @throws Refused COLUMN_ABSENT, ARRIVAL_UNREADABLE, and what no file may be
     */
    public static List<Came> read(Path file) {
        String name = String.valueOf(file.getFileName());
        return OrderFiles.reading(name, () -> read(file, name));
    }

    private static List<Came> read(Path file, String name) throws IOException {
        int row = 1;
        for (Charset charset : TableFile.charsets(file)) {
            try (TableFile tables = TableFile.open(file, charset, '\0')) {
                return read(tables.tables().getFirst(), name);
            } catch (UndecodableRow e) {
                row = Math.max(row, e.row());
            }
        }
        throw new Refused(RefusalCode.FILE_ENCODING, name, row);
    }

    private static List<Came> read(Table table, String name) throws IOException {
        List<Came> came = new ArrayList<>();
        Map<Column, Integer> columns = new HashMap<>();
        try (Rows rows = table.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (columns.isEmpty()) {
                    columns = header(row);
                    requireSoon(columns, row.number(), name);
                } else {
                    Came one = came(row, columns, name);
                    if (one != null) {
                        came.add(one);
                    }
                }
            }
        }
        requireSoon(columns, SEARCHED, name);
        return came;
    }

    private static void requireSoon(Map<Column, Integer> columns, int row, String name) {
        if (columns.isEmpty() && row >= SEARCHED) {
            throw new Refused(
                    RefusalCode.COLUMN_ABSENT, name, String.join("/", Column.QUANTITY.headers));
        }
    }

    /** The columns of a header; nothing of any other row. */
    private static Map<Column, Integer> header(Row row) {
        Map<Column, Integer> columns = new HashMap<>();
        for (Column column : Column.values()) {
            for (String known : column.headers) {
                for (int i = 0; i < row.cells().length; i++) {
                    if (HeaderText.fold(row.at(i)).equals(known)) {
                        columns.putIfAbsent(column, i);
                    }
                }
            }
        }
        boolean whole = columns.containsKey(Column.VARIANT) && columns.containsKey(Column.QUANTITY);
        return whole ? columns : new HashMap<>();
    }

    private static @Nullable Came came(Row row, Map<Column, Integer> columns, String name) {
        String variant = text(row, columns, Column.VARIANT);
        String quantity = text(row, columns, Column.QUANTITY);
        if (variant.isEmpty() || Numbers.isNothing(quantity)) {
            return null;
        }
        String delivery = text(row, columns, Column.DELIVERY);
        return new Came(
                row.number(),
                variant,
                number(quantity, row, name),
                number(text(row, columns, Column.LOSS), row, name),
                delivery.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(number(delivery, row, name)),
                text(row, columns, Column.NOTE),
                text(row, columns, Column.TRACE));
    }

    private static String text(Row row, Map<Column, Integer> columns, Column column) {
        return row.at(columns.getOrDefault(column, -1)).strip();
    }

    private static int number(String text, Row row, String name) {
        if (Numbers.isNothing(text) || Numbers.fold(text).equals("0")) {
            return 0;
        }
        try {
            return Numbers.quantity(text, false);
        } catch (BadValue e) {
            throw new Refused(RefusalCode.ARRIVAL_UNREADABLE, e, name, row.number(), text);
        }
    }
}
