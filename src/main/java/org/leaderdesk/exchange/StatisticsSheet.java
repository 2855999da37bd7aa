package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.exchange.table.Row;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One sheet: its columns, and its rows as far as they can be read. */
final class StatisticsSheet {

    private static final int MOST = 100_000;
    private static final Pattern COUNT =
            Pattern.compile("(?:[0-9]{1,7}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.0*)?");

    private final TableHeader<StatisticsColumn> header;
    private final String name;
    private final Map<StatisticsColumn, String> headers = new EnumMap<>(StatisticsColumn.class);
    private final Rejections rejections;
    private final Times times;
    private final ZoneId zone;
    private final Optional<LocalDate> day;

    /**
     * @param name of the sheet, as rejections call it
     * @param day of all rows where no column says one
     */
    StatisticsSheet(
            TableHeader<StatisticsColumn> header,
            String name,
            ZoneId zone,
            Optional<LocalDate> day) {
        this.header = header;
        this.name = name;
        this.zone = zone;
        this.day = day;
        times = new Times(zone, null);
        rejections = new Rejections(name);
        header.known().forEach(each -> headers.put(each, header.name(each)));
    }

    /** What could not be read, once the lines were. */
    Rejections rejections() {
        return rejections;
    }

    boolean isReadable() {
        return header.has(StatisticsColumn.GROUP)
                && (header.has(StatisticsColumn.DAY) || day.isPresent())
                && header.known().stream().anyMatch(each -> each.figure().isPresent());
    }

    List<FileColumn<StatisticsColumn>> columns() throws IOException {
        return header.columns();
    }

    List<GroupStatistics.Line> lines() throws IOException {
        return header.below(this::line);
    }

    private Optional<GroupStatistics.Line> line(Row row) {
        String group = header.text(row, StatisticsColumn.GROUP).strip();
        if (group.isEmpty()) {
            reject(row, StatisticsColumn.GROUP, "", RefusalCode.VALUE_MISSING);
            return Optional.empty();
        }
        Optional<LocalDate> on = on(row);
        if (on.isEmpty()) {
            return Optional.empty();
        }
        Map<ChatFigure, Integer> figures = new EnumMap<>(ChatFigure.class);
        for (StatisticsColumn column : header.known()) {
            column.figure()
                    .ifPresent(
                            figure ->
                                    count(row, column)
                                            .ifPresent(each -> figures.put(figure, each)));
        }
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new GroupStatistics.Line(
                                name, row.number(), group, on.get(), figures, headers));
    }

    private Optional<LocalDate> on(Row row) {
        if (!header.has(StatisticsColumn.DAY)) {
            return day;
        }
        String text = header.text(row, StatisticsColumn.DAY);
        try {
            return Optional.of(LocalDate.ofInstant(times.read(text).at(), zone));
        } catch (BadValue e) {
            reject(row, StatisticsColumn.DAY, text, e.code());
            return Optional.empty();
        }
    }

    /** A blank or a dash is nobody's count, which is not 0. */
    private Optional<Integer> count(Row row, StatisticsColumn column) {
        String text = Numbers.fold(header.text(row, column));
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
