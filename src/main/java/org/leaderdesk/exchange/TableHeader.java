package org.leaderdesk.exchange;

import org.leaderdesk.exchange.table.Row;
import org.leaderdesk.exchange.table.Rows;
import org.leaderdesk.exchange.table.Table;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the headers of a table are that is no order file. */
final class TableHeader {

    private static final int SEARCHED = 15;

    private TableHeader() {}

    /** The row at the top that has most headers known, else the first with several cells. */
    static Optional<Row> find(Table table, Predicate<String> isKnown) throws IOException {
        Row best = null;
        long most = 0;
        try (Rows rows = table.open()) {
            Row row = rows.next();
            for (int at = 0; row != null && at < SEARCHED; at++) {
                long known = 0;
                for (String cell : row.cells()) {
                    known += isKnown.test(cell) ? 1 : 0;
                }
                if (known > most || (best == null && row.filled() > 1)) {
                    best = row;
                    most = known;
                }
                row = rows.next();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first row under the headers that has anything in it. */
    static Optional<Row> firstBelow(Table table, Row header) throws IOException {
        try (Rows rows = table.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > header.number() && !row.isBlank()) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }
}
