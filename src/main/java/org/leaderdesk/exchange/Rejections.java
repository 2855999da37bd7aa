package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.order.Rejection;

import java.util.ArrayList;
import java.util.List;

/** What could not be read of one sheet: the first rejections whole, the others counted. */
final class Rejections {

    private static final int VALUE_SHOWN = 40;

    private final String sheet;
    private final List<Rejection> shown = new ArrayList<>();
    private int beyond;

    Rejections(String sheet) {
        this.sheet = sheet;
    }

    String sheet() {
        return sheet;
    }

    void add(int row, String column, String value, boolean personal, RefusalCode code) {
        if (shown.size() == OrderFile.REJECTIONS_SHOWN) {
            beyond++;
        } else {
            String cut = personal ? masked(value) : cut(value);
            shown.add(new Rejection(sheet, row, column, cut, code));
        }
    }

    private static String masked(String value) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
    }

    private static String cut(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= VALUE_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, VALUE_SHOWN - 1)) + "…";
    }

    List<Rejection> shown() {
        return List.copyOf(shown);
    }

    int beyond() {
        return beyond;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }
}
