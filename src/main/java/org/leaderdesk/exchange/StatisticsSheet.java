package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.exchange.table.Row;
import org.leaderdesk.exchange.table.Rows;
import org.leaderdesk.exchange.table.Table;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One sheet: its columns, and its rows as far as they can be read. */
final class StatisticsSheet {

    private static final int MOST = 100_000;
    private static final Pattern COUNT =
            Pattern.compile("(?:[0-9]{1,7}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.0*)?");

    private final String name;
    private final Row header;
    private final Table table;
    private final Map<StatisticsColumn, Integer> at = new EnumMap<>(StatisticsColumn.class);
    private final Map<StatisticsColumn, String> headers = new EnumMap<>(StatisticsColumn.class);
    private final Rejections rejections;
    private final Times times;
    private final ZoneId zone;
    private final Optional<LocalDate> day;
    private final Function<String, Optional<StatisticsColumn>> is;

    StatisticsSheet(
            Table table,
            Row header,
            String name,
            ZoneId zone,
            Optional<LocalDate> day,
            Function<String, Optional<StatisticsColumn>> is) {
        this.zone = zone;
        this.day = day;
        this.is = is;
        times = new Times(zone, null);
        this.name = name;
        this.header = header;
        this.table = table;
        rejections = new Rejections(name);
        for (int column = 0; column < header.cells().length; column++) {
            int here = column;
            is.apply(header.at(column))
                    .filter(each -> !at.containsKey(each))
                    .ifPresent(
                            each -> {
                                at.put(each, here);
                                headers.put(each, header.at(here));
                            });
        }
    }

    /** What could not be read, once the lines were. */
    Rejections rejections() {
        return rejections;
    }

    boolean isReadable() {
        return at.containsKey(StatisticsColumn.GROUP)
                && (at.containsKey(StatisticsColumn.DAY) || day.isPresent())
                && at.keySet().stream().anyMatch(each -> each.figure().isPresent());
    }

    List<GroupStatistics.Column> columns() throws IOException {
        Optional<Row> first = TableHeader.firstBelow(table, header);
        List<GroupStatistics.Column> columns = new ArrayList<>();
        for (int column = 0; column < header.cells().length; column++) {
            String text = header.at(column);
            if (!text.isBlank()) {
                boolean taken = Integer.valueOf(column).equals(at.get(is.apply(text).orElse(null)));
                columns.add(
                        new GroupStatistics.Column(
                                text,
                                taken ? is.apply(text) : Optional.empty(),
                                sample(first, column)));
            }
        }
        return columns;
    }

    private static String sample(Optional<Row> first, int column) {
        return first.map(row -> row.at(column)).orElse("");
    }

    List<GroupStatistics.Line> lines() throws IOException {
        List<GroupStatistics.Line> lines = new ArrayList<>();
        try (Rows rows = table.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > header.number() && !row.isBlank()) {
                    line(row).ifPresent(lines::add);
                }
            }
        }
        return lines;
    }

    private Optional<GroupStatistics.Line> line(Row row) {
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
                                                                                figure, each))));
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new GroupStatistics.Line(
                                name, row.number(), group, on.get(), figures, headers));
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
