package org.leaderdesk.cli;

import org.leaderdesk.desk.order.OrderHistory;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.money.UnitPrice;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.SyncWords;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/** What changed of an order, in words; JSON has the fields and codes themselves. */
final class HistoryWords {

    private final Messages messages;
    private final SyncWords words;
    private final OrderHistory history;
    private final ZoneId zone;

    HistoryWords(Messages messages, OrderHistory history, ZoneId zone) {
        this.messages = messages;
        this.words = new SyncWords(messages, zone);
        this.history = history;
        this.zone = zone;
    }

    String of(OrderHistory.Event event) {
        return switch (event.kind()) {
            case "order.create" -> messages.text("orders.history-create");
            case "order.change" -> messages.text("orders.history-change", event.changes().size());
            default -> messages.text("orders.history-short");
        };
    }

    /** A line's values begin with its place, as in the list of orders: [0]. */
    String of(OrderHistory.Change change) {
        int dot = change.field().indexOf('.');
        String place = dot < 0 ? "" : "[" + change.field().substring(0, dot) + "] ";
        String field = change.field().substring(dot + 1);
        String named = place + messages.text(name(field));
        // Of whom the order is, nothing is said but that it changed.
        return field.equals("member_id")
                ? named
                : named
                        + " "
                        + change.from().map(value -> shown(field, value)).orElse("")
                        + "→"
                        + change.to().map(value -> shown(field, value)).orElse("");
    }

    private static String name(String field) {
        return switch (field) {
            case "order_number" -> "cli.column.order-number";
            case "join_number" -> "cli.column.join";
            case "member_id" -> "cli.history.member";
            case "state" -> "cli.column.state";
            case "presence" -> Messages.SYNC_FIELD + "presence";
            case "logistics" -> "field.logistics";
            case "refund_fen" -> "cli.column.refund";
            case "settled_fen" -> "cli.history.settled";
            case "amount_fen" -> "cli.column.amount";
            case "ordered_at" -> "cli.column.time";
            case "variant_id" -> "cli.column.product";
            case "qty" -> "cli.column.quantity";
            case "refunded" -> "cli.history.refunded";
            case "price_e4" -> "cli.column.price";
            case "short" -> "cli.column.short";
            default -> throw new IllegalArgumentException(field);
        };
    }

    private String shown(String field, String value) {
        return switch (field) {
            case "state", "presence", "logistics" -> words.text("order", field, value);
            case "refund_fen", "settled_fen", "amount_fen" ->
                    new Money(Long.parseLong(value)).toString();
            case "price_e4" -> "¥" + new UnitPrice(Long.parseLong(value)).yuan().toPlainString();
            case "ordered_at" -> Moments.shown(OffsetDateTime.parse(value).toInstant(), zone);
            case "variant_id" -> history.productOf(value);
            default -> value;
        };
    }
}
