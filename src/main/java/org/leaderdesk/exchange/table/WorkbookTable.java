package org.leaderdesk.exchange.table;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One sheet of a workbook. */
final class WorkbookTable implements Table {

    /** Days between the two epochs a workbook may count from, 1900 and 1904. */
    private static final int DAYS_1904 = 1462;

    /** A number with more digits than this in plain writing is no number of an order file. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Sheet sheet;
    private final boolean since1904;
    private final String fileName;

    WorkbookTable(Sheet sheet, boolean since1904, String fileName) {
        this.sheet = sheet;
        this.since1904 = since1904;
        this.fileName = fileName;
    }

    @Override
    public String name() {
        return sheet.getName() == null ? "" : sheet.getName();
    }

    @Override
    public Rows open() {
        try {
            return new SheetRows(sheet.openStream());
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** The library fails in many ways on a part that is not what it should be. */
    private Refused unreadable(Exception e) {
        return e instanceof Refused refused
                ? refused
                : new Refused(RefusalCode.FILE_NOT_A_TABLE, e, fileName);
    }

    private final class SheetRows implements Rows {

        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        private int count;

        SheetRows(Stream<org.dhatim.fastexcel.reader.Row> stream) {
            this.stream = stream;
            this.rows = stream.iterator();
        }

        @Override
        public @Nullable Row next() {
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                if (++count > MOST) {
                    throw new Refused(RefusalCode.FILE_TOO_LARGE, fileName, MOST);
                }
                return convert(rows.next());
            } catch (RuntimeException e) {
                throw unreadable(e);
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private Row convert(org.dhatim.fastexcel.reader.Row row) {
        int width = row.getCellCount();
        String[] cells = new String[width];
        boolean[] dates = Row.NO_DATES;
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell);
            if (cell != null && isDate(cell)) {
                dates = dates.length == 0 ? new boolean[width] : dates;
                dates[i] = true;
                cells[i] = since1904 ? shifted(cells[i]) : cells[i];
            }
        }
        return new Row(row.getRowNum(), row.isHidden(), cells, dates);
    }

    /** The value as it is stored, never as a format shows it; a formula's last result. */
    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            String raw = cell.getRawValue();
            return raw == null ? number.toString() : raw;
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() != null) {
            return CellText.clean(unescaped(cell.getRawValue()));
        }
        return value == null ? "" : CellText.clean(unescaped(value.toString()));
    }

    /**
     * A workbook writes a character that XML does not allow as _x0007_, and Excel CR as _x000D_.
     */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(
                                escaped ->
                                        Matcher.quoteReplacement(
                                                Character.toString(
                                                        Integer.parseInt(escaped.group(1), 16))))
                : text;
    }

    private static boolean isDate(Cell cell) {
        if (!(cell.getValue() instanceof BigDecimal)) {
            return false;
        }
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 58)))
                || (format != null && (format.contains("yy") || format.contains("YY")));
    }

    private static String shifted(String serial) {
        return serial.length() > MOST_DIGITS
                ? serial
                : new BigDecimal(serial).add(BigDecimal.valueOf(DAYS_1904)).toPlainString();
    }
}
