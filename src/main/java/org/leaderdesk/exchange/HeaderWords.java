package org.leaderdesk.exchange;

import java.util.List;
import java.util.Map;

/**
 * Words inside headers that hint at a field where no header is known as a whole; the first that is
 * inside counts. A hint is only ever proposed to a person.
 */
final class HeaderWords {

    private static final List<Map.Entry<String, Field>> WORDS =
            List.of(
                    Map.entry("单号", Field.ORDER_NUMBER),
                    Map.entry("流水", Field.ORDER_NUMBER),
                    Map.entry("orderno", Field.ORDER_NUMBER),
                    Map.entry("orderid", Field.ORDER_NUMBER),
                    Map.entry("电话", Field.PHONE),
                    Map.entry("手机", Field.PHONE),
                    Map.entry("联系", Field.PHONE),
                    Map.entry("phone", Field.PHONE),
                    Map.entry("mobile", Field.PHONE),
                    Map.entry("退", Field.REFUND),
                    Map.entry("refund", Field.REFUND),
                    Map.entry("运费", Field.FREIGHT),
                    Map.entry("邮费", Field.FREIGHT),
                    Map.entry("优惠", Field.DISCOUNT),
                    Map.entry("留言", Field.MEMBER_REMARK),
                    Map.entry("备注", Field.MEMBER_REMARK),
                    Map.entry("说明", Field.MEMBER_REMARK),
                    Map.entry("remark", Field.MEMBER_REMARK),
                    Map.entry("note", Field.MEMBER_REMARK),
                    Map.entry("规格", Field.VARIANT),
                    Map.entry("编码", Field.PRODUCT_CODE),
                    Map.entry("code", Field.PRODUCT_CODE),
                    Map.entry("单价", Field.PRICE),
                    Map.entry("price", Field.PRICE),
                    Map.entry("付款时", Field.PAID_AT),
                    Map.entry("支付时", Field.PAID_AT),
                    Map.entry("时间", Field.ORDERED_AT),
                    Map.entry("日期", Field.ORDERED_AT),
                    Map.entry("date", Field.ORDERED_AT),
                    Map.entry("time", Field.ORDERED_AT),
                    Map.entry("状态", Field.STATE),
                    Map.entry("status", Field.STATE),
                    Map.entry("小区", Field.ESTATE),
                    Map.entry("自提", Field.PICKUP_POINT),
                    Map.entry("提货点", Field.PICKUP_POINT),
                    Map.entry("地址", Field.ADDRESS),
                    Map.entry("住址", Field.ADDRESS),
                    Map.entry("住哪", Field.ADDRESS),
                    Map.entry("address", Field.ADDRESS),
                    Map.entry("楼", Field.BUILDING),
                    Map.entry("栋", Field.BUILDING),
                    Map.entry("室", Field.ROOM),
                    Map.entry("房", Field.ROOM),
                    Map.entry("金额", Field.ORDER_AMOUNT),
                    Map.entry("合计", Field.ORDER_AMOUNT),
                    Map.entry("总价", Field.ORDER_AMOUNT),
                    Map.entry("应付", Field.ORDER_AMOUNT),
                    Map.entry("实付", Field.ORDER_AMOUNT),
                    Map.entry("amount", Field.ORDER_AMOUNT),
                    Map.entry("total", Field.ORDER_AMOUNT),
                    Map.entry("数", Field.QUANTITY),
                    Map.entry("几份", Field.QUANTITY),
                    Map.entry("几件", Field.QUANTITY),
                    Map.entry("份", Field.QUANTITY),
                    Map.entry("qty", Field.QUANTITY),
                    Map.entry("quantity", Field.QUANTITY),
                    Map.entry("pieces", Field.QUANTITY),
                    Map.entry("昵称", Field.NICKNAME),
                    Map.entry("微信", Field.NICKNAME),
                    Map.entry("称呼", Field.NAME),
                    Map.entry("姓名", Field.NAME),
                    Map.entry("客户", Field.NAME),
                    Map.entry("顾客", Field.NAME),
                    Map.entry("买家", Field.NAME),
                    Map.entry("谁", Field.NAME),
                    Map.entry("customer", Field.NAME),
                    Map.entry("name", Field.NAME),
                    Map.entry("商品", Field.PRODUCT),
                    Map.entry("货", Field.PRODUCT),
                    Map.entry("品", Field.PRODUCT),
                    Map.entry("买什么", Field.PRODUCT),
                    Map.entry("product", Field.PRODUCT),
                    Map.entry("item", Field.PRODUCT),
                    Map.entry("供应商", Field.SUPPLIER),
                    Map.entry("序", Field.JOIN_NUMBER),
                    Map.entry("号", Field.JOIN_NUMBER),
                    Map.entry("number", Field.JOIN_NUMBER));

    /** A word inside a header says less than a header that is nearly right. */
    private static final double HINT = 0.55;

    private HeaderWords() {}

    /** How much the header's words speak for the field, 0 to 1. */
    static double hint(String header, Field field) {
        String folded = HeaderText.fold(header);
        for (Map.Entry<String, Field> word : WORDS) {
            if (folded.contains(word.getKey())) {
                return word.getValue() == field ? HINT : 0;
            }
        }
        return 0;
    }
}
