package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.table.Table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the group statistics that a chat platform exports: a row for each group and day. Which
 * column is what is told from its header, or by a person.
 */
public final class GroupStatistics {

    private final Path file;
    private final ZoneId zone;
    private final SaidColumns<StatisticsColumn> said;
    private final Optional<LocalDate> day;

    /**
     * A file to be read.
     *
     * @param said what a person says headers mean, empty where a column is not to be read; it goes
     *     before what the desk knows
     * @param day the day of all rows where no column says one
     */
    public GroupStatistics(
            Path file,
            ZoneId zone,
            Map<String, Optional<StatisticsColumn>> said,
            Optional<LocalDate> day) {
        this.file = file;
        this.zone = zone;
        this.day = day;
        this.said = new SaidColumns<>(said, StatisticsNames::column);
    }

    /**
     * What a file says.
     *
     * @param columns of the first sheet that has any, in their order
     * @param headers of all sheets, folded
     * @param rows those that could be read
     * @param rejected the first cells that could not
     * @param beyond how many more
     */
    public record Content(
            List<FileColumn<StatisticsColumn>> columns,
            Set<String> headers,
            List<Line> rows,
            List<Rejection> rejected,
            int beyond) {

        /** Whether a column counts anything. */
        public boolean counts() {
            return !rows.isEmpty()
                    || columns.stream()
                            .anyMatch(
                                    each ->
                                            each.is()
                                                    .flatMap(StatisticsColumn::figure)
                                                    .isPresent());
        }

        /** Whether a sheet has a column with this header, as people read headers. */
        public boolean hasHeader(String header) {
            return headers.contains(HeaderText.fold(header));
        }

        /** Whether a column says what is needed: which group. */
        public boolean has(StatisticsColumn wanted) {
            return columns.stream().anyMatch(each -> each.is().equals(Optional.of(wanted)));
        }
    }

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
     * @throws Refused when the file as a whole cannot be read, as an order file; NO_STATISTICS
     *     where it is empty
     */
    public Content read() {
        return OrderFiles.readingTables(
                file, ReadOptions.in(zone), RefusalCode.NO_STATISTICS, this::read);
    }

    private Content read(List<Table> tables) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<FileColumn<StatisticsColumn>> columns = List.of();
        Set<String> headers = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        int beyond = 0;
        for (Table table : tables) {
            Optional<TableHeader<StatisticsColumn>> header =
                    TableHeader.find(table, StatisticsColumn.class, said, this::isKnown);
            if (header.isEmpty()) {
                continue;
            }
            StatisticsSheet sheet =
                    new StatisticsSheet(header.get(), OrderFiles.sheet(table, name), zone, day);
            columns = columns.isEmpty() ? sheet.columns() : columns;
            sheet.columns().forEach(each -> headers.add(HeaderText.fold(each.header())));
            if (sheet.isReadable()) {
                lines.addAll(sheet.lines());
                rejected.addAll(sheet.rejections().shown());
                beyond += sheet.rejections().beyond();
            }
        }
        if (columns.isEmpty()) {
            throw new Refused(RefusalCode.NO_STATISTICS, name);
        }
        return new Content(columns, headers, lines, List.copyOf(rejected), beyond);
    }

    /** A column that is left out still shows where the headers are. */
    private boolean isKnown(String cell) {
        return said.isSaid(cell) || said.is(cell).isPresent();
    }
}
