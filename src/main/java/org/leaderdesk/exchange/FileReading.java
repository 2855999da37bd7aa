package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.exchange.table.Row;
import org.leaderdesk.exchange.table.Rows;
import org.leaderdesk.exchange.table.Table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the tables of one file: finds the orders and the summary among them. */
final class FileReading {

    private static final int PEEKED = 70;

    private final String fileName;
    private final List<Table> tables;
    private final ReadOptions options;

    FileReading(String fileName, List<Table> tables, ReadOptions options) {
        this.fileName = fileName;
        this.tables = tables;
        this.options = options;
    }

    /**
     * A sheet that may hold orders.
     *
     * @param layout what it is most like
     */
    private record Candidate(Table table, Layout layout, Columns columns) {}

    OrderFile read() throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        Table summaryTable = null;
        HeaderRow summaryHeader = null;
        List<Refused> refusals = new ArrayList<>();
        for (Table table : tables) {
            List<Row> top = peek(table);
            if (top.stream().allMatch(Row::isBlank)) {
                continue;
            }
            refuseOwnList(top);
            HeaderRow header = HeaderRow.in(top);
            if (SummarySheet.isSummary(header.fields().keySet())) {
                if (summaryTable == null && !header.fields().containsKey(Field.ORDERS_TOTAL)) {
                    summaryTable = table;
                    summaryHeader = header;
                }
                continue;
            }
            try {
                candidates.add(candidate(table, top));
            } catch (Refused e) {
                refusals.add(e);
            }
        }
        Candidate orders = choose(candidates, refusals);
        SummarySheet summary = null;
        Rejections rejections = new Rejections(sheetName(orders.table()));
        Reading reading = reading(orders);
        if (summaryTable != null && summaryHeader != null) {
            summary = readSummary(summaryTable, summaryHeader, reading);
        }
        return readOrders(orders, reading, rejections, summary);
    }

    /** The columns of the first sheet that is no summary, for a person to say what they are. */
    Optional<SheetColumns> columns() throws IOException {
        for (Table table : tables) {
            List<Row> top = peek(table);
            refuseOwnList(top);
            if (!top.stream().allMatch(Row::isBlank)
                    && !SummarySheet.isSummary(HeaderRow.in(top).fields().keySet())) {
                return ColumnProposals.of(table.name(), top);
            }
        }
        return Optional.empty();
    }

    /** A list we printed has the orders' goods, and would be imported as new orders. */
    private void refuseOwnList(List<Row> top) {
        boolean list =
                top.stream()
                        .flatMap(row -> Arrays.stream(row.cells()))
                        .anyMatch(Sheet.SPREADSHEET_MARK::equals);
        if (list) {
            throw new Refused(RefusalCode.LIST_NOT_ORDERS, fileName);
        }
    }

    private Candidate candidate(Table table, List<Row> top) {
        if (options.profile().isPresent()) {
            Columns columns = new ProfileHeader(fileName, options.profile().get()).find(top);
            return new Candidate(table, Layout.KTT_24, columns);
        }
        LayoutFinder.Found found = new LayoutFinder(fileName).find(top);
        return new Candidate(table, found.layout(), found.columns());
    }

    private Candidate choose(List<Candidate> candidates, List<Refused> refusals) {
        if (candidates.isEmpty()) {
            // The sheet that came closest says best what is missing.
            throw refusals.stream()
                    .filter(r -> r.code() != RefusalCode.LAYOUT_UNKNOWN)
                    .findFirst()
                    .or(() -> refusals.stream().findFirst())
                    .orElseGet(() -> new Refused(RefusalCode.FILE_EMPTY, fileName));
        }
        if (candidates.size() > 1) {
            String sheets =
                    candidates.stream().map(c -> c.table().name()).collect(Collectors.joining("、"));
            throw new Refused(RefusalCode.SHEETS_AMBIGUOUS, fileName, sheets);
        }
        return candidates.getFirst();
    }

    private Reading reading(Candidate orders) {
        return options.profile()
                .map(profile -> Reading.of(profile, orders.columns(), options.zone()))
                .orElseGet(() -> Reading.of(orders.layout(), orders.columns(), options.zone()));
    }

    private OrderFile readOrders(
            Candidate orders,
            Reading reading,
            Rejections rejections,
            @Nullable SummarySheet summary)
            throws IOException {
        ProductDrafts products = new ProductDrafts();
        OrderAssembly assembly = new OrderAssembly(reading, orders.columns(), rejections, products);
        try (Rows rows = orders.table().open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > orders.columns().headerRow()) {
                    assembly.add(row);
                    options.eachRow().accept(row.number());
                }
            }
        }
        if (assembly.rows() == 0) {
            throw new Refused(RefusalCode.FILE_EMPTY, fileName);
        }
        if (summary != null) {
            products.fillFrom(summary.products());
        }
        List<FileOrder> finished = assembly.finish(options.estates());
        return new OrderFile(
                fileName,
                reading.format(),
                orders.table().name(),
                assembly.rows(),
                assembly.rowsHidden(),
                reading.crossGroup(),
                reading.partial(),
                reading.own(),
                Optional.ofNullable(summary).flatMap(SummarySheet::title),
                finished,
                products.finish(),
                Optional.ofNullable(summary).flatMap(SummarySheet::pieces),
                rejections.shown(),
                rejections.beyond());
    }

    /** A summary only adds: what cannot be read there is left out, the orders still count. */
    private SummarySheet readSummary(Table table, HeaderRow header, Reading reading)
            throws IOException {
        Columns columns = new Columns(header.row().number(), header.fields(), header.row());
        SummarySheet summary = new SummarySheet(reading, columns, new Rejections(sheetName(table)));
        try (Rows rows = table.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > header.row().number()) {
                    summary.add(row);
                }
            }
        }
        return summary;
    }

    private String sheetName(Table table) {
        return table.name().isEmpty() ? fileName : table.name();
    }

    private static List<Row> peek(Table table) throws IOException {
        List<Row> top = new ArrayList<>();
        try (Rows rows = table.open()) {
            for (Row row = rows.next(); row != null && top.size() < PEEKED; row = rows.next()) {
                top.add(row);
            }
        }
        return top;
    }
}
