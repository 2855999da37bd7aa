package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.exchange.table.Row;
import org.leaderdesk.exchange.table.Rows;
import org.leaderdesk.exchange.table.Table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The headers of a table that is no order file: where they are, and which column is what.
 *
 * @param <C> what a column may be
 */
final class TableHeader<C extends Enum<C>> {

    private static final int SEARCHED = 15;

    private final Table table;
    private final Row row;
    private final Map<C, Integer> at;

    private TableHeader(Table table, Row row, Class<C> columns, SaidColumns<C> said) {
        this.table = table;
        this.row = row;
        this.at = new EnumMap<>(columns);
        for (int column = 0; column < row.cells().length; column++) {
            int here = column;
            said.is(row.at(column)).ifPresent(each -> at.putIfAbsent(each, here));
        }
    }

    /**
     * The headers of a table: of the rows at its top the one with most headers known, else the
     * first with several cells.
     */
    static <C extends Enum<C>> Optional<TableHeader<C>> find(
            Table table, Class<C> columns, SaidColumns<C> said, Predicate<String> isKnown)
            throws IOException {
        return row(table, isKnown).map(row -> new TableHeader<>(table, row, columns, said));
    }

    private static Optional<Row> row(Table table, Predicate<String> isKnown) throws IOException {
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

    /** What its columns are, as far as it is known. */
    Set<C> known() {
        return at.keySet();
    }

    boolean has(C column) {
        return at.containsKey(column);
    }

    /** What stands above a column; blank where there is none. */
    String name(C column) {
        return row.at(place(column));
    }

    /** What stands in a row under a column; blank where there is none. */
    String text(Row of, C column) {
        return of.at(place(column));
    }

    private int place(C column) {
        return at.getOrDefault(column, -1);
    }

    /** Every text of the header row, blank ones too. */
    List<String> texts() {
        return Arrays.asList(row.cells());
    }

    /** The columns with a header, from left to right; of two that are the same, the first is it. */
    List<FileColumn<C>> columns() throws IOException {
        Optional<Row> first = firstBelow();
        List<FileColumn<C>> columns = new ArrayList<>();
        for (int column = 0; column < row.cells().length; column++) {
            int here = column;
            if (!row.at(column).isBlank()) {
                Optional<C> is =
                        at.entrySet().stream()
                                .filter(each -> each.getValue() == here)
                                .map(Map.Entry::getKey)
                                .findFirst();
                columns.add(
                        new FileColumn<>(
                                row.at(column), is, first.map(each -> each.at(here)).orElse("")));
            }
        }
        return columns;
    }

    private Optional<Row> firstBelow() throws IOException {
        try (Rows rows = table.open()) {
            return Optional.ofNullable(nextBelow(rows));
        }
    }

    /** What is made of the rows under the headers that have anything in them. */
    <T> List<T> below(Function<Row, Optional<T>> read) throws IOException {
        List<T> all = new ArrayList<>();
        try (Rows rows = table.open()) {
            for (Row each = nextBelow(rows); each != null; each = nextBelow(rows)) {
                read.apply(each).ifPresent(all::add);
            }
        }
        return all;
    }

    private @Nullable Row nextBelow(Rows rows) throws IOException {
        Row next = rows.next();
        while (next != null && (next.number() <= row.number() || next.isBlank())) {
            next = rows.next();
        }
        return next;
    }
}
