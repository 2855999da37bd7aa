package org.leaderdesk.exchange;

import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words selling tools use for an order's state and its way to the member. */
final class Words {

    private static final Map<String, OrderState> STATES = new HashMap<>();
    private static final Map<String, Logistics> LOGISTICS = new HashMap<>();

    static {
        states(OrderState.UNPAID, "待支付 待付款 未支付 未付款 unpaid");
        states(OrderState.PAID, "已支付 已付款 支付成功 待发货 待自提 待提货 待取货 待配送 部分退款 paid");
        states(OrderState.SHIPPED, "已发货 待收货 配送中 运输中 shipped");
        states(OrderState.DELIVERED, "已送达 已完成 已收货 已签收 已提货 已自提 已核销 交易成功 完成 delivered completed");
        states(OrderState.CANCELLED, "已取消 取消 已关闭 交易关闭 已作废 cancelled canceled");
        states(OrderState.REFUNDED, "已退款 退款成功 全额退款 已全额退款 refunded");
        logistics(Logistics.NONE, "0 无需物流 无 无需配送 none");
        logistics(Logistics.EXPRESS, "10 快递 快递发货 快递配送 物流 物流发货 邮寄 express");
        logistics(Logistics.PICKUP, "20 自提 到店自提 社区自提 上门自提 自提点自提 顾客自提 pickup");
        logistics(Logistics.LOCAL_DELIVERY, "30 同城 同城配送 同城送 送货上门 配送 团长配送 delivery");
    }

    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "总和", "total", "subtotal");

    private Words() {}

    /** Whether a cell says that its row adds up the rows above. */
    static boolean isSum(String cell) {
        String word = cell.strip();
        boolean colon = word.endsWith(":") || word.endsWith("：");
        return SUMS.contains(fold(colon ? word.substring(0, word.length() - 1) : word));
    }

    static Optional<OrderState> state(String text) {
        return Optional.ofNullable(STATES.get(fold(text)));
    }

    static Optional<Logistics> logistics(String text) {
        return Optional.ofNullable(LOGISTICS.get(fold(text)));
    }

    static Optional<TemperatureZone> zone(String text) {
        return switch (fold(text)) {
            case "冷冻", "速冻", "frozen" -> Optional.of(TemperatureZone.FROZEN);
            case "冷藏", "冰鲜", "chilled" -> Optional.of(TemperatureZone.CHILLED);
            case "常温", "ambient" -> Optional.of(TemperatureZone.AMBIENT);
            default -> Optional.empty();
        };
    }

    static String word(TemperatureZone zone) {
        return switch (zone) {
            case FROZEN -> "冷冻";
            case CHILLED -> "冷藏";
            case AMBIENT -> "常温";
        };
    }

    private static String fold(String text) {
        String folded = Numbers.fold(text).toLowerCase(Locale.ROOT);
        return folded.endsWith(".0") ? folded.substring(0, folded.length() - 2) : folded;
    }

    private static void states(OrderState state, String words) {
        for (String word : words.split(" ")) {
            STATES.put(word, state);
        }
    }

    private static void logistics(Logistics logistics, String words) {
        for (String word : words.split(" ")) {
            LOGISTICS.put(word, logistics);
        }
    }
}
