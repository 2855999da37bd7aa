package org.leaderdesk.exchange.table;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Separated values after RFC 4180: quoted cells may hold separators, line ends and doubled quotes.
 * A quote inside an unquoted cell is a character like others, as spreadsheet programs read it.
 */
final class CsvRows implements Rows {

    /** A cell longer than this is an open quote that swallowed the file; Excel allows 32,767. */
    static final int LONGEST_CELL = 100_000;

    /** Stands for bytes that are no text in the encoding tried; no text has this character. */
    static final char UNDECODABLE = '\uFFFF';

    private static final int MOST_COLUMNS = 16_384;
    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final String fileName;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private char[] cell = new char[256];
    private int length;
    private int number;
    private String[] previous = {};
    private int widest;
    private boolean even = true;
    private final List<String> cells = new ArrayList<>();

    CsvRows(Reader reader, char separator, String fileName) {
        this.reader = reader;
        this.separator = separator;
        this.fileName = fileName;
    }

    @Override
    public @Nullable Row next() throws IOException {
        int c = read();
        if (c == END) {
            return null;
        }
        if (++number > MOST) {
            throw new Refused(RefusalCode.FILE_TOO_LARGE, fileName, MOST);
        }
        cells.clear();
        int end;
        while (true) {
            end = c == '"' ? readQuoted() : readPlain(c);
            addCell();
            if (end != separator) {
                break;
            }
            c = read();
        }
        if (end == END) {
            requireWhole();
        }
        even = even && (cells.size() == widest || number <= 2 && cells.size() > widest);
        widest = Math.max(widest, cells.size());
        previous = cells.toArray(String[]::new);
        return new Row(number, false, previous, Row.NO_DATES);
    }

    /**
     * A last line that has no end and fewer cells than every line above it: a copy that stopped.
     */
    private void requireWhole() {
        boolean blank = cells.size() == 1 && cells.getFirst().isBlank();
        if (even && number > 2 && cells.size() < widest && !blank) {
            throw new Refused(RefusalCode.FILE_TRUNCATED, fileName, number);
        }
    }

    /** Reads up to the separator, line end or end of file, and says which it was. */
    private int readPlain(int first) throws IOException {
        int c = first;
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            append((char) c);
            c = position < limit ? buffer[position++] : read();
        }
        return endOfLine(c);
    }

    private int readQuoted() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                throw new Refused(RefusalCode.FILE_TRUNCATED, fileName, number);
            }
            if (c != '"') {
                append((char) c);
                continue;
            }
            int after = read();
            if (after != '"') {
                return readPlain(after);
            }
            append('"');
        }
    }

    private int endOfLine(int c) throws IOException {
        if (c == '\r') {
            int after = read();
            if (after != '\n' && after != END) {
                position--;
            }
            return '\n';
        }
        return c;
    }

    private void append(char c) throws IOException {
        if (c == 0) {
            throw new Refused(RefusalCode.FILE_NOT_A_TABLE, fileName);
        }
        if (c == UNDECODABLE) {
            throw undecodable();
        }
        if (length == cell.length) {
            if (length >= LONGEST_CELL) {
                throw new Refused(RefusalCode.FILE_TRUNCATED, fileName, number);
            }
            cell = Arrays.copyOf(cell, Math.min(LONGEST_CELL, length * 2));
        }
        cell[length++] = c;
    }

    /** At the very end it is half a character: a copy that stopped. */
    private IOException undecodable() throws IOException {
        if (read() == END) {
            throw new Refused(RefusalCode.FILE_TRUNCATED, fileName, number);
        }
        return new UndecodableRow(number);
    }

    /** Half a million rows repeat most cells of the row above: such a cell is shared. */
    private void addCell() {
        int column = cells.size();
        if (column >= MOST_COLUMNS) {
            throw new Refused(RefusalCode.FILE_NOT_A_TABLE, fileName);
        }
        String above = column < previous.length ? previous[column] : "";
        cells.add(isSame(above) ? above : CellText.clean(new String(cell, 0, length)));
        length = 0;
    }

    private boolean isSame(String text) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != cell[i]) {
                return false;
            }
        }
        return true;
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return END;
            }
        }
        return buffer[position++];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
