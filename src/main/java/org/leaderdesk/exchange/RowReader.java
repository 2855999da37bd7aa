package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.table.Row;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cells of a row; one that cannot be read is noted and counts as not there. */
final class RowReader {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_IDENTIFIER = 64;
    private static final int SHORTEST_PHONE = 5;
    private static final int LONGEST_PHONE = 24;
    private static final int MOST_CACHED = 50_000;

    private final Reading reading;
    private final Columns columns;
    private final Rejections rejections;
    private final Times paid;
    private final Times ordered;
    private final Map<String, BigDecimal> yuans = new HashMap<>();
    private final Map<Long, Money> moneys = new HashMap<>();
    private final String[] lastTexts = new String[Field.values().length];
    private final String[] lastIdentifiers = new String[Field.values().length];

    RowReader(Reading reading, Columns columns, Rejections rejections) {
        this.reading = reading;
        this.columns = columns;
        this.rejections = rejections;
        this.paid = new Times(reading.zone(), reading.timeFormat().orElse(null));
        this.ordered = new Times(reading.zone(), reading.timeFormat().orElse(null));
    }

    void reject(Row row, Field field, RefusalCode code) {
        rejections.add(
                row.number(),
                columns.header(field),
                columns.text(row, field),
                field.isPersonal(),
                code);
    }

    /** A text on one line, remarks apart; undone of our own neutralising in our own file. */
    String text(Row row, Field field) {
        String text = columns.text(row, field);
        if (text.length() > LONGEST_TEXT) {
            reject(row, field, RefusalCode.VALUE_TOO_LONG);
            return "";
        }
        if (!field.isRemark()) {
            text = VisibleText.line(text);
        }
        if (reading.own()) {
            return Neutral.undo(text);
        }
        if (field == Field.CUSTOMER_KEY || field == Field.ORDER_NUMBER) {
            return identifier(row, field);
        }
        return text;
    }

    String identifier(Row row, Field field) {
        String text = columns.text(row, field);
        if (text.isEmpty()) {
            return "";
        }
        if (text.equals(lastTexts[field.ordinal()])) {
            return lastIdentifiers[field.ordinal()];
        }
        try {
            String identifier = Numbers.identifier(reading.own() ? Neutral.undo(text) : text);
            if (identifier.length() > LONGEST_IDENTIFIER) {
                throw new BadValue(RefusalCode.VALUE_TOO_LONG);
            }
            lastTexts[field.ordinal()] = text;
            lastIdentifiers[field.ordinal()] = identifier;
            return identifier;
        } catch (BadValue e) {
            reject(row, field, e.code());
            return "";
        }
    }

    /** The person's phone; the picker's where the recipient has none. */
    void phone(OrderDraft order, Row row) {
        Field field = columns.text(row, Field.PHONE).isEmpty() ? Field.PICKER_PHONE : Field.PHONE;
        String text = columns.text(row, field);
        if (Numbers.isNothing(text) || text.equals(order.phoneText)) {
            return;
        }
        try {
            Optional<Phone> phone =
                    Phone.parse(Numbers.identifier(reading.own() ? Neutral.undo(text) : text));
            int length = phone.map(p -> p.reveal().length()).orElse(0);
            if (length < SHORTEST_PHONE || length > LONGEST_PHONE) {
                throw new BadValue(RefusalCode.BAD_PHONE);
            }
            if (reading.own() && phone.get().isMasked()) {
                throw new BadValue(RefusalCode.MASKED_PHONE);
            }
            keep(order, phone.get());
            order.phoneText = text;
        } catch (BadValue e) {
            reject(row, field, e.code());
        }
    }

    private void keep(OrderDraft order, Phone phone) throws BadValue {
        Phone known = order.phone;
        if (known == null) {
            order.phone = phone;
        } else if (!known.equals(phone) && known.isIdentity() && phone.isIdentity()) {
            throw new BadValue(RefusalCode.ORDER_CONTRADICTS_ITSELF);
        } else if (!known.isIdentity() && phone.isIdentity()) {
            order.phone = phone;
        }
    }

    /** Payment time, else order time; the earliest of the order's rows. */
    void time(OrderDraft order, Row row) {
        boolean isPaid = !Numbers.isNothing(columns.text(row, Field.PAID_AT));
        Field field = isPaid ? Field.PAID_AT : Field.ORDERED_AT;
        String text = columns.text(row, field);
        if (Numbers.isNothing(text)) {
            return;
        }
        try {
            OrderTime time = (isPaid ? paid : ordered).read(text);
            OrderTime known = order.time;
            if (known == null || time.at().isBefore(known.at())) {
                order.time = time;
            }
        } catch (BadValue e) {
            reject(row, field, e.code());
        }
    }

    void logistics(OrderDraft order, Row row) {
        String text = columns.text(row, Field.LOGISTICS);
        if (text.isEmpty()) {
            return;
        }
        Optional<Logistics> logistics = Words.logistics(text);
        if (logistics.isEmpty()) {
            reject(row, Field.LOGISTICS, RefusalCode.BAD_LOGISTICS);
        } else if (order.logistics == null) {
            order.logistics = logistics.get();
        }
    }

    @Nullable OrderState state(Row row) {
        String text = columns.text(row, Field.STATE);
        if (text.isEmpty()) {
            return null;
        }
        Optional<OrderState> state = Words.state(text);
        if (state.isEmpty()) {
            reject(row, Field.STATE, RefusalCode.BAD_STATE);
        }
        return state.orElse(null);
    }

    /** Adds the row's amount to those of the order. */
    void money(Row row, Field field, List<Money> amounts) {
        BigDecimal yuan = yuan(row, field);
        if (yuan != null) {
            amounts.add(shared(Money.ofYuan(yuan)));
        }
    }

    @Nullable Money money(Row row, Field field) {
        BigDecimal yuan = yuan(row, field);
        return yuan == null ? null : shared(Money.ofYuan(yuan));
    }

    /** An amount in yuan, exact; few differ, so that they are kept once. */
    @Nullable BigDecimal yuan(Row row, Field field) {
        String text = columns.text(row, field);
        if (Numbers.isNothing(text)) {
            return null;
        }
        BigDecimal known = yuans.get(text);
        if (known != null) {
            return known;
        }
        try {
            BigDecimal yuan = Numbers.yuan(text, reading.returnsAllowed());
            if (yuans.size() < MOST_CACHED) {
                yuans.put(text, yuan);
            }
            return yuan;
        } catch (BadValue e) {
            reject(row, field, e.code());
            return null;
        }
    }

    /** Equal amounts are one object: a large file has half a million of them, few different. */
    Money shared(Money money) {
        if (moneys.size() >= MOST_CACHED) {
            return moneys.getOrDefault(money.fen(), money);
        }
        return moneys.computeIfAbsent(money.fen(), fen -> money);
    }
}
