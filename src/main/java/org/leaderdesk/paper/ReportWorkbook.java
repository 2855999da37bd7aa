package org.leaderdesk.paper;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A {@link Report} as a spreadsheet: a sheet for each part, its numbers as numbers. */
final class ReportWorkbook {

    private static final Pattern NUMBER = Pattern.compile("[-+]?¥?[0-9][0-9,]*(\\.[0-9]+)?%?");
    private static final int WIDE = 30;
    private static final int NARROW = 14;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ReportWorkbook() {}

    /** Its bytes. What a report says before its tables stands before the first one. */
    static byte[] of(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "LeaderDesk", "1.0")) {
            List<Report.Part> parts =
                    report.parts().stream().filter(part -> !part.rows().isEmpty()).toList();
            Worksheet first =
                    book.newWorksheet(
                            parts.isEmpty() ? report.title() : parts.getFirst().heading());
            int row = head(first, report);
            if (!parts.isEmpty()) {
                rows(first, parts.getFirst(), row);
            }
            for (Report.Part part : parts.subList(Math.min(1, parts.size()), parts.size())) {
                rows(book.newWorksheet(part.heading()), part, 0);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static int head(Worksheet sheet, Report report) {
        sheet.value(0, 0, Workbooks.harmless(report.title()));
        sheet.style(0, 0).bold().fontSize(16).set();
        int row = 1;
        for (String line : report.cover()) {
            sheet.value(row++, 0, Workbooks.harmless(line));
        }
        return row + 1;
    }

    private static void rows(Worksheet sheet, Report.Part part, int heading) {
        for (int column = 0; column < part.columns().size(); column++) {
            Report.Column of = part.columns().get(column);
            sheet.value(heading, column, Workbooks.harmless(of.heading()));
            sheet.width(column, of.width() == 0 ? WIDE : NARROW);
        }
        sheet.range(heading, 0, heading, part.columns().size() - 1).style().bold().set();
        sheet.freezePane(0, heading + 1);
        int row = heading + 1;
        for (List<String> cells : part.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                boolean isNumber = part.columns().get(column).kind() == Report.Kind.NUMBER;
                write(sheet, row, column, cells.get(column), isNumber);
            }
            row++;
        }
    }

    private static void write(Worksheet sheet, int row, int column, String text, boolean isNumber) {
        if (!isNumber || !NUMBER.matcher(text).matches()) {
            sheet.value(row, column, Workbooks.harmless(text));
            return;
        }
        BigDecimal number = new BigDecimal(text.replaceAll("[¥,%+]", ""));
        if (text.endsWith("%")) {
            sheet.value(row, column, number.divide(HUNDRED));
            sheet.style(row, column).format("0.0%").set();
        } else {
            sheet.value(row, column, number);
            if (text.contains("¥")) {
                sheet.style(row, column).format("#,##0.00").set();
            }
        }
    }
}
