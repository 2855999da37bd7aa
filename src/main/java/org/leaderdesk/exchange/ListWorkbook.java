package org.leaderdesk.exchange;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A plain list as a spreadsheet, to work off in the selling tool or to send to a supplier. */
public final class ListWorkbook {

    private ListWorkbook() {}

    /**
     * Writes it. Money becomes a number in yuan, a whole number stays one, the rest is text.
     *
     * @param name of the sheet
     * @param headings of the columns
     * @param rows a value for each column
     * @throws Refused FILE_WRITE_FAILED
     */
    public static void write(
            Path file, String name, List<String> headings, List<? extends List<?>> rows) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".leaderdesk-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part);
                        Workbook book = new Workbook(out, "LeaderDesk", "1.0")) {
                    fill(book.newWorksheet(name), headings, rows);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }

    private static void fill(Worksheet sheet, List<String> headings, List<? extends List<?>> rows) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.width(i, 18);
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Money money -> {
                sheet.value(row, column, money.yuan());
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, Neutral.of(value.toString()));
        }
    }
}
