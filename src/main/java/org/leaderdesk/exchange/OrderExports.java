package org.leaderdesk.exchange;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.exchange.OrderFile.FileProduct;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes orders as .xlsx with 顾客购买表, 商品汇总表 and 说明, or as .csv with the rows of the first alone. The
 * file appears whole or not at all.
 */
public final class OrderExports {

    private static final String PROGRAM = "LeaderDesk";
    private static final String VERSION = "1.0";

    /** Rows kept in memory before they go to the file. */
    private static final int ROWS_HELD = 1_000;

    private OrderExports() {}

    /** Whether a file's name says which kind it is to be. */
    public static boolean isNamed(Path file) {
        return isCsv(file) || ending(file).endsWith(".xlsx");
    }

    private static boolean isCsv(Path file) {
        return ending(file).endsWith(".csv");
    }

    private static String ending(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a file; its ending, .csv or not, says which kind.
     *
     * @throws Refused FILE_WRITE_FAILED ({0} file)
     */
    public static void write(OrderExport export, Path file) {
        try {
            WholeFile.write(
                    file,
                    part -> {
                        if (isCsv(file)) {
                            writeCsv(export, part);
                        } else {
                            writeWorkbook(export, part);
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }

    private static void writeWorkbook(OrderExport export, Path file) throws IOException {
        ExportColumns columns = new ExportColumns(export);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, PROGRAM, VERSION)) {
            Worksheet orders = workbook.newWorksheet("顾客购买表");
            int row = 0;
            orders.freezePane(0, 1);
            put(orders, row++, ExportColumns.ORDERS);
            for (FileOrder order : export.orders()) {
                for (List<Object> cells : columns.rows(order)) {
                    put(orders, row++, cells);
                    if (row % ROWS_HELD == 0) {
                        orders.flush();
                    }
                }
            }
            orders.finish();
            writeSummary(export, columns, workbook.newWorksheet("商品汇总表"));
            Worksheet notes = workbook.newWorksheet("说明");
            notes.value(0, 0, "前24列与快团团完整导出相同；以 = + - @ 开头的文字前加了撇号，导入时会去掉");
            notes.finish();
        }
    }

    private static void writeSummary(OrderExport export, ExportColumns columns, Worksheet sheet)
            throws IOException {
        int row = 0;
        put(sheet, row++, ExportColumns.SUMMARY);
        for (Map.Entry<FileProduct, Sold> sold : sold(export).entrySet()) {
            FileProduct product = sold.getKey();
            put(
                    sheet,
                    row++,
                    columns.summary(product, sold.getValue().pieces, sold.getValue().fen));
        }
        sheet.finish();
    }

    /** How much of a variant was ordered. */
    private static final class Sold {
        private long pieces;
        private long fen;
    }

    /** Every variant ordered, in the order of the rows. */
    private static Map<FileProduct, Sold> sold(OrderExport export) {
        Map<FileProduct, Sold> all = new LinkedHashMap<>();
        for (FileOrder order : export.orders()) {
            for (FileLine line : order.lines()) {
                Sold sold = all.computeIfAbsent(line.product(), p -> new Sold());
                Money amount = line.amount();
                sold.pieces += line.quantity();
                sold.fen += amount == null ? 0 : amount.fen();
            }
        }
        return all;
    }

    private static void put(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (!cell.toString().isEmpty()) {
                sheet.value(row, column, Neutral.of(cell.toString()));
            }
        }
    }

    private static void writeCsv(OrderExport export, Path file) throws IOException {
        ExportColumns columns = new ExportColumns(export);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            // Spreadsheet programs take a file without this mark for the system's old encoding.
            out.write('\ufeff');
            out.write(line(ExportColumns.ORDERS));
            for (FileOrder order : export.orders()) {
                for (List<Object> cells : columns.rows(order)) {
                    out.write(line(cells));
                }
            }
        }
    }

    private static String line(List<?> cells) {
        return cells.stream().map(OrderExports::csv).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String csv(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = cell instanceof Number ? cell.toString() : Neutral.of(cell.toString());
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
