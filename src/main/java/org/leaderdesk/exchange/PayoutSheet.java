package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.income.PayoutColumn;
import org.leaderdesk.domain.income.PayoutRow;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.exchange.table.Row;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sheet of a payout statement: its columns, and its rows as far as they can be read. */
final class PayoutSheet {

    private final TableHeader<PayoutColumn> header;
    private final Rejections rejections;

    /**
     * @param name of the sheet, as rejections call it
     */
    PayoutSheet(TableHeader<PayoutColumn> header, String name) {
        this.header = header;
        rejections = new Rejections(name);
    }

    Rejections rejections() {
        return rejections;
    }

    /** Whether it says which order, and any amount. */
    boolean isReadable() {
        return header.has(PayoutColumn.ORDER_NUMBER) && header.known().size() > 1;
    }

    List<FileColumn<PayoutColumn>> columns() throws IOException {
        return header.columns();
    }

    List<PayoutRow> rows() throws IOException {
        return header.below(this::row);
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
        for (PayoutColumn column : header.known()) {
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
        return header.text(row, column).strip();
    }

    private void reject(Row row, PayoutColumn column, RefusalCode code) {
        rejections.add(row.number(), header.name(column), text(row, column), false, code);
    }
}
