package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.income.PayoutColumn;
import org.leaderdesk.domain.income.PayoutRow;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.exchange.table.Row;
import org.leaderdesk.exchange.table.Rows;
import org.leaderdesk.exchange.table.Table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One sheet of a payout statement: its columns, and its rows as far as they can be read. */
final class PayoutSheet {

    private final Table table;
    private final Row header;
    private final Map<PayoutColumn, Integer> at = new EnumMap<>(PayoutColumn.class);
    private final Rejections rejections;

    PayoutSheet(Table table, Row header, String file, Function<String, Optional<PayoutColumn>> is) {
        this.table = table;
        this.header = header;
        rejections = new Rejections(table.name().isEmpty() ? file : table.name());
        for (int column = 0; column < header.cells().length; column++) {
            int here = column;
            is.apply(header.at(column)).ifPresent(each -> at.putIfAbsent(each, here));
        }
    }

    Rejections rejections() {
        return rejections;
    }

    /** Whether it says which order, and any amount. */
    boolean isReadable() {
        return at.containsKey(PayoutColumn.ORDER_NUMBER) && at.size() > 1;
    }

    List<PayoutFile.Column> columns() throws IOException {
        Optional<Row> first = TableHeader.firstBelow(table, header);
        List<PayoutFile.Column> columns = new ArrayList<>();
        for (int column = 0; column < header.cells().length; column++) {
            int here = column;
            if (!header.at(column).isBlank()) {
                columns.add(
                        new PayoutFile.Column(
                                header.at(column),
                                at.entrySet().stream()
                                        .filter(each -> each.getValue() == here)
                                        .map(Map.Entry::getKey)
                                        .findFirst(),
                                first.map(row -> row.at(here)).orElse("")));
            }
        }
        return columns;
    }

    List<PayoutRow> rows() throws IOException {
        List<PayoutRow> all = new ArrayList<>();
        try (Rows rows = table.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > header.number() && !row.isBlank()) {
                    row(row).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /** A row of which a cell cannot be read is left out whole: half of it would be no row. */
    private Optional<PayoutRow> row(Row row) {
        String number;
        try {
            number = Numbers.identifier(text(row, PayoutColumn.ORDER_NUMBER));
        } catch (BadValue e) {
            reject(row, PayoutColumn.ORDER_NUMBER, e.code());
            return Optional.empty();
        }
        if (Words.isSum(number)) {
            return Optional.empty();
        }
        if (number.isEmpty()) {
            reject(row, PayoutColumn.ORDER_NUMBER, RefusalCode.VALUE_MISSING);
            return Optional.empty();
        }
        Map<PayoutColumn, Money> amounts = new EnumMap<>(PayoutColumn.class);
        for (PayoutColumn column : at.keySet()) {
            if (column == PayoutColumn.ORDER_NUMBER) {
                continue;
            }
            try {
                amounts.put(column, amount(row, column));
            } catch (BadValue e) {
                reject(row, column, e.code());
                return Optional.empty();
            }
        }
        return Optional.of(
                new PayoutRow(
                        number,
                        Optional.ofNullable(amounts.get(PayoutColumn.PAID)),
                        Optional.ofNullable(amounts.get(PayoutColumn.REFUND)),
                        Optional.ofNullable(amounts.get(PayoutColumn.PAYOUT))));
    }

    /** A blank or a dash is nothing; some tools write refunds below zero, others do not. */
    private Money amount(Row row, PayoutColumn column) throws BadValue {
        String text = Numbers.fold(text(row, column));
        if (Numbers.isNothing(text)) {
            return Money.ZERO;
        }
        Money amount = Money.ofYuan(Numbers.yuan(text, true));
        return column == PayoutColumn.REFUND ? new Money(Math.abs(amount.fen())) : amount;
    }

    private String text(Row row, PayoutColumn column) {
        return row.at(at.getOrDefault(column, -1)).strip();
    }

    private void reject(Row row, PayoutColumn column, RefusalCode code) {
        rejections.add(
                row.number(),
                header.at(at.getOrDefault(column, -1)),
                text(row, column),
                false,
                code);
    }
}
