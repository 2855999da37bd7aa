package org.leaderdesk.exchange.table;

/**
 * One row of a table as text. Cells are stripped of the spaces people do not see.
 *
 * @param number the row as a spreadsheet program numbers it, from 1
 * @param hidden whether a filter or a person had hidden it
 * @param cells the cells from the first column on; a number as plain digits
 * @param dates which cells are numbers with a date format, empty where none is
 */
public record Row(int number, boolean hidden, String[] cells, boolean[] dates) {

    static final boolean[] NO_DATES = {};

    /** The cell's text, blank beyond the last cell. */
    public String at(int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }

    /** Whether the cell is a number that the spreadsheet shows as a date. */
    public boolean isDate(int column) {
        return column >= 0 && column < dates.length && dates[column];
    }

    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** How many cells have text. */
    public int filled() {
        int filled = 0;
        for (String cell : cells) {
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled;
    }
}
