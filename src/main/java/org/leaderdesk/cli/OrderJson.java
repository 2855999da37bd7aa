package org.leaderdesk.cli;

import org.leaderdesk.desk.order.ListOrders;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** An order as JSON; person-free. */
final class OrderJson {

    private OrderJson() {}

    static Map<String, Object> of(ListOrders.Listed listed, ZoneId zone) {
        Order order = listed.order();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", order.id().toString());
        json.put("group_buy", order.groupBuyId().toString());
        json.put("join_number", order.joinNumber());
        json.put("order_number", order.orderNumber().orElse(null));
        json.put("member_id", Shown.id(order.memberId()));
        json.put("state", order.status().state().name());
        json.put("logistics", order.status().logistics().name());
        json.put("amount_fen", Shown.fen(order.charges().amount()));
        json.put("refund_fen", order.charges().refund().fen());
        json.put("refund_in_doubt", order.charges().isRefundInDoubt());
        json.put(
                "ordered_at",
                order.time().map(time -> RoundJson.time(time.at(), zone)).orElse(null));
        json.put("precision", Shown.word(order.time().map(time -> time.precision())));
        json.put("missing", listed.missing());
        json.put("lines", listed.lines().stream().map(OrderJson::line).toList());
        return json;
    }

    private static Map<String, Object> line(ListOrders.Line each) {
        Money amount = each.line().amount();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", each.line().place());
        json.put("product", each.product());
        json.put("variant", Shown.text(each.variant()));
        json.put("code", each.code().orElse(null));
        json.put("qty", each.line().quantity());
        json.put("refunded", each.line().refunded());
        json.put("cancelled", each.line().cancelled());
        json.put("amount_fen", amount == null ? null : amount.fen());
        return json;
    }
}
