package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.table.Row;
import org.leaderdesk.exchange.table.Rows;
import org.leaderdesk.exchange.table.Table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the group statistics that a chat platform exports: a row for each group and day. Which
 * column is what is told from its header, or by a person.
 */
public final class GroupStatistics {

    private static final int SEARCHED = 15;
    private static final int MOST = 100_000;
    private static final Pattern COUNT =
            Pattern.compile("(?:[0-9]{1,7}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.0*)?");

    private static final Map<String, StatisticsColumn> KNOWN = known();

    private final Path file;
    private final ZoneId zone;
    private final Map<String, StatisticsColumn> said;
    private final Optional<LocalDate> day;

    /**
     * A file to be read.
     *
     * @param said what a person says headers mean; it goes before what the desk knows
     * @param day the day of all rows where no column says one
     */
    public GroupStatistics(
            Path file, ZoneId zone, Map<String, StatisticsColumn> said, Optional<LocalDate> day) {
        this.file = file;
        this.zone = zone;
        this.day = day;
        this.said = new HashMap<>();
        said.forEach((header, column) -> this.said.put(HeaderText.fold(header), column));
    }

    /**
     * What a file says.
     *
     * @param columns of the first sheet that has any, in their order
     * @param rows those that could be read
     * @param rejected the first cells that could not
     * @param beyond how many more
     */
    public record Content(
            List<Column> columns, List<Line> rows, List<Rejection> rejected, int beyond) {

        /** Whether a column says what is needed: which group. */
        public boolean has(StatisticsColumn wanted) {
            return columns.stream().anyMatch(each -> each.is().equals(Optional.of(wanted)));
        }
    }

    /**
     * A column.
     *
     * @param is empty where nobody knows what it is; it is not read then
     * @param sample its first value
     */
    public record Column(String header, Optional<StatisticsColumn> is, String sample) {}

    /**
     * A group's row of a day.
     *
     * @param headers of the figures, for saying where something is wrong
     */
    public record Line(
            String sheet,
            int row,
            String group,
            LocalDate day,
            Map<ChatFigure, Integer> figures,
            Map<StatisticsColumn, String> headers) {}

    /**
     * Reads it.
     *
     * @throws Refused when the file as a whole cannot be read, as an order file; LAYOUT_UNKNOWN
     *     where no header is known and nobody said any
     */
    public Content read() {
        String name = String.valueOf(file.getFileName());
        return OrderFiles.reading(
                name,
                () -> OrderFiles.inFirstFitting(file, ReadOptions.in(zone), this::read));
    }

    private Content read(List<Table> tables) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Column> columns = List.of();
        List<Line> lines = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        int beyond = 0;
        for (Table table : tables) {
            Optional<Row> header = header(table);
            if (header.isEmpty()) {
                continue;
            }
            Sheet sheet =
                    new Sheet(table.name().isEmpty() ? name : table.name(), header.get(), table);
            columns = columns.isEmpty() ? sheet.columns() : columns;
            if (sheet.isReadable()) {
                lines.addAll(sheet.lines());
                rejected.addAll(sheet.rejections.shown());
                beyond += sheet.rejections.beyond();
            }
        }
        if (columns.isEmpty()) {
            throw new Refused(RefusalCode.FILE_EMPTY, name);
        }
        return new Content(columns, lines, List.copyOf(rejected), beyond);
    }

    /** The row at the top that has most headers known, else the first with several cells. */
    private Optional<Row> header(Table table) throws IOException {
        Row best = null;
        long most = 0;
        try (Rows rows = table.open()) {
            Row row = rows.next();
            for (int at = 0; row != null && at < SEARCHED; at++) {
                long known = 0;
                for (String cell : row.cells()) {
                    known += is(cell).isPresent() ? 1 : 0;
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

    private Optional<StatisticsColumn> is(String header) {
        String folded = HeaderText.fold(header);
        StatisticsColumn column = said.get(folded);
        return Optional.ofNullable(column == null ? KNOWN.get(folded) : column);
    }

    private static Map<String, StatisticsColumn> known() {
        Map<String, StatisticsColumn> known = new HashMap<>();
        for (StatisticsColumn column : StatisticsColumn.values()) {
            column.names().forEach(name -> known.put(HeaderText.fold(name), column));
        }
        return Map.copyOf(known);
    }

    /** One sheet: its columns, and its rows as far as they can be read. */
    private final class Sheet {

        private final String name;
        private final Row header;
        private final Table table;
        private final Map<StatisticsColumn, Integer> at = new EnumMap<>(StatisticsColumn.class);
        private final Map<StatisticsColumn, String> headers = new EnumMap<>(StatisticsColumn.class);
        private final Rejections rejections;
        private final Times times = new Times(zone, null);

        Sheet(String name, Row header, Table table) {
            this.name = name;
            this.header = header;
            this.table = table;
            rejections = new Rejections(name);
            for (int column = 0; column < header.cells().length; column++) {
                int here = column;
                is(header.at(column))
                        .filter(each -> !at.containsKey(each))
                        .ifPresent(
                                each -> {
                                    at.put(each, here);
                                    headers.put(each, header.at(here));
                                });
            }
        }

        boolean isReadable() {
            return at.containsKey(StatisticsColumn.GROUP)
                    && (at.containsKey(StatisticsColumn.DAY) || day.isPresent())
                    && at.keySet().stream().anyMatch(each -> each.figure().isPresent());
        }

        List<Column> columns() throws IOException {
            Row first = header;
            try (Rows rows = table.open()) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    if (row.number() > header.number() && !row.isBlank()) {
                        first = row;
                        break;
                    }
                }
            }
            List<Column> columns = new ArrayList<>();
            for (int column = 0; column < header.cells().length; column++) {
                String text = header.at(column);
                if (!text.isBlank()) {
                    boolean taken = Integer.valueOf(column).equals(at.get(is(text).orElse(null)));
                    columns.add(
                            new Column(
                                    text,
                                    taken ? is(text) : Optional.empty(),
                                    first == header ? "" : first.at(column)));
                }
            }
            return columns;
        }

        List<Line> lines() throws IOException {
            List<Line> lines = new ArrayList<>();
            try (Rows rows = table.open()) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    if (row.number() > header.number() && !row.isBlank()) {
                        line(row).ifPresent(lines::add);
                    }
                }
            }
            return lines;
        }

        private Optional<Line> line(Row row) {
            String group = row.at(at.getOrDefault(StatisticsColumn.GROUP, -1)).strip();
            if (group.isEmpty()) {
                reject(row, StatisticsColumn.GROUP, "", RefusalCode.VALUE_MISSING);
                return Optional.empty();
            }
            Optional<LocalDate> on = on(row);
            if (on.isEmpty()) {
                return Optional.empty();
            }
            Map<ChatFigure, Integer> figures = new EnumMap<>(ChatFigure.class);
            at.forEach(
                    (column, place) ->
                            column.figure()
                                    .ifPresent(
                                            figure ->
                                                    count(row, column)
                                                            .ifPresent(
                                                                    each ->
                                                                            figures.put(
                                                                                    figure,
                                                                                    each))));
            return figures.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Line(name, row.number(), group, on.get(), figures, headers));
        }

        private Optional<LocalDate> on(Row row) {
            Integer column = at.get(StatisticsColumn.DAY);
            if (column == null) {
                return day;
            }
            try {
                return Optional.of(LocalDate.ofInstant(times.read(row.at(column)).at(), zone));
            } catch (BadValue e) {
                reject(row, StatisticsColumn.DAY, row.at(column), e.code());
                return Optional.empty();
            }
        }

        /** A blank or a dash is nobody's count, which is not 0. */
        private Optional<Integer> count(Row row, StatisticsColumn column) {
            String text = Numbers.fold(row.at(at.getOrDefault(column, -1)));
            if (Numbers.isNothing(text)) {
                return Optional.empty();
            }
            if (COUNT.matcher(text).matches()) {
                int count = Integer.parseInt(text.replace(",", "").replaceFirst("\\..*", ""));
                if (count <= MOST) {
                    return Optional.of(count);
                }
            }
            reject(row, column, text, RefusalCode.BAD_COUNT);
            return Optional.empty();
        }

        private void reject(Row row, StatisticsColumn column, String value, RefusalCode code) {
            rejections.add(row.number(), headers.getOrDefault(column, ""), value, false, code);
        }
    }
}
