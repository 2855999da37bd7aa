package org.leaderdesk.paper;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Totals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A list as a spreadsheet: the paper's rows, one order line each, with typed cells. */
final class Workbooks {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String MARK_COLOR = "808080";

    private Workbooks() {}

    static byte[] of(SheetTable table, PrintJob job, Totals totals, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, table, job, totals, wording);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(
            ByteArrayOutputStream out,
            SheetTable table,
            PrintJob job,
            Totals totals,
            Wording wording)
            throws IOException {
        try (Workbook book = new Workbook(out, "LeaderDesk", "1.0")) {
            Worksheet sheet = book.newWorksheet(wording.title(job));
            int row = head(sheet, job, totals, wording);
            row = rows(sheet, table, row);
            sums(sheet, table, row, wording);
            for (String sign : table.signs()) {
                row += 2;
                sheet.value(row, 0, harmless(sign));
            }
            sheet.finish();
        }
    }

    private static int head(Worksheet sheet, PrintJob job, Totals totals, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.title(job) + "  " + job.round().name());
        lines.add(Furniture.version(wording, job));
        lines.addAll(Furniture.coverage(wording, job, totals));
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, harmless(lines.get(i)));
        }
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(lines.size(), 0, Sheet.SPREADSHEET_MARK);
        sheet.style(lines.size(), 0).fontColor(MARK_COLOR).set();
        return lines.size() + 1;
    }

    private static int rows(Worksheet sheet, SheetTable table, int heading) {
        int keys = table.keys().size();
        for (int i = 0; i < keys; i++) {
            sheet.value(heading, i, harmless(table.keys().get(i)));
            sheet.width(i, 20);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(heading, keys + i, harmless(table.columns().get(i).heading()));
            sheet.width(keys + i, table.columns().get(i).style() == Column.Style.TEXT ? 36 : 12);
        }
        sheet.range(heading, 0, heading, keys + table.columns().size() - 1).style().bold().set();
        sheet.freezePane(0, heading + 1);
        int row = heading + 1;
        for (SheetTable.Section section : table.sections()) {
            for (SheetTable.Group group : section.groups()) {
                for (int i = 0; i < group.rows().size(); i++) {
                    for (int key = 0; key < keys; key++) {
                        write(sheet, row, key, section.keys().get(key), false);
                    }
                    cells(sheet, table, row, group.rows().get(i), i == 0);
                    row++;
                }
            }
        }
        return row;
    }

    /** A bag's pieces stand in its first row only, so that the column adds up. */
    private static void cells(
            Worksheet sheet, SheetTable table, int row, List<Cell> cells, boolean first) {
        for (int i = 0; i < cells.size(); i++) {
            Column column = table.columns().get(i);
            if (first || !column.ofBag() || !column.style().isSummed()) {
                boolean yuan = column.style() == Column.Style.AMOUNT;
                write(sheet, row, table.keys().size() + i, cells.get(i), yuan);
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell, boolean yuan) {
        if (cell.number().isPresent()) {
            sheet.value(row, column, cell.number().get());
            if (!cell.tag().isEmpty()) {
                // Shown behind the number, which stays one and adds up.
                sheet.style(row, column).format("0\"" + cell.tag() + "\"").set();
            }
        } else if (!cell.words().isEmpty()) {
            sheet.value(row, column, harmless(cell.words()));
        }
        if (yuan) {
            sheet.style(row, column).format("#,##0.00").set();
        }
    }

    private static void sums(Worksheet sheet, SheetTable table, int row, Wording wording) {
        sheet.value(row, 0, harmless(wording.text("paper.total")));
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).style().isSummed()) {
                sheet.value(row, table.keys().size() + i, table.sum(i));
            }
        }
        sheet.range(row, 0, row, table.keys().size() + table.columns().size() - 1)
                .style()
                .bold()
                .set();
    }

    /** A name like "=HYPERLINK(…)" must stay a name in whatever opens the file. */
    static String harmless(String text) {
        return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
