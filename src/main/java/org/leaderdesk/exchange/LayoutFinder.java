package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.table.Row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds out which layout a sheet is in and where its columns are. */
final class LayoutFinder {

    private static final int FEWEST = 3;

    private final String fileName;

    LayoutFinder(String fileName) {
        this.fileName = fileName;
    }

    /** A layout and the columns found of it. */
    record Found(Layout layout, Columns columns) {}

    Found find(List<Row> top) {
        HeaderRow header = HeaderRow.in(top);
        Set<Field> fields = header.fields().keySet();
        if (fields.size() < FEWEST) {
            throw new Refused(RefusalCode.LAYOUT_UNKNOWN, fileName, headers(header));
        }
        Layout layout = closest(fields);
        for (Field required : layout.required()) {
            if (!fields.contains(required)) {
                throw new Refused(
                        RefusalCode.COLUMN_MISSING, fileName, required.header(), headers(header));
            }
        }
        return new Found(layout, new Columns(header.row().number(), header.fields(), header.row()));
    }

    private static String headers(HeaderRow header) {
        String joined = String.join(" ", header.row().cells());
        return joined.length() > 200 ? joined.substring(0, 200) : joined;
    }

    private static Layout closest(Set<Field> fields) {
        Layout best = Layout.KTT_24;
        double most = -Double.MAX_VALUE;
        for (Layout layout : Layout.values()) {
            double likeness = likeness(layout, fields);
            if (likeness > most) {
                most = likeness;
                best = layout;
            }
        }
        return best;
    }

    /** Share of columns in common; a column that the layout needs weighs most. */
    private static double likeness(Layout layout, Set<Field> fields) {
        Set<Field> common = EnumSet.copyOf(layout.fields());
        common.retainAll(fields);
        Set<Field> all = EnumSet.copyOf(layout.fields());
        all.addAll(fields);
        long missing = layout.required().stream().filter(f -> !fields.contains(f)).count();
        return (double) common.size() / all.size() - missing;
    }
}
