package org.leaderdesk.exchange;

import static org.leaderdesk.exchange.Field.*;

import java.util.EnumSet;
import java.util.Set;

/** The layouts order files are known to come in, by their columns. */
enum Layout {
    /** 快团团 full export, sheet 顾客购买表. */
    KTT_24(
            "ktt-24",
            Set.of(JOIN_NUMBER, PRODUCT, QUANTITY),
            NICKNAME,
            MEMBER_REMARK,
            REMARK,
            JOIN_NUMBER,
            PRODUCT,
            VARIANT,
            QUANTITY,
            LINE_AMOUNT,
            FREIGHT,
            DISCOUNT,
            ORDER_AMOUNT,
            REFUND,
            LOGISTICS,
            ESTATE,
            POINT_CONTACT,
            POINT_PHONE,
            POINT_ADDRESS,
            NAME,
            PHONE,
            ADDRESS,
            LEADER,
            ROOM,
            BUILDING,
            LANE),
    /** 快团团, 15 columns. */
    KTT_15(
            "ktt-15",
            Set.of(JOIN_NUMBER, PRODUCT, QUANTITY),
            JOIN_NUMBER,
            NICKNAME,
            MEMBER_REMARK,
            PAID_AT,
            LEADER_REMARK,
            PRODUCT,
            CATEGORY,
            QUANTITY,
            ORDER_AMOUNT,
            REFUND,
            STATE,
            PICKUP_POINT,
            NAME,
            PHONE,
            ADDRESS),
    /** 快团团, 13 columns: a product list in one cell. */
    KTT_13(
            "ktt-13",
            Set.of(JOIN_NUMBER, PRODUCT),
            JOIN_NUMBER,
            NICKNAME,
            MEMBER_REMARK,
            PAID_AT,
            LEADER_REMARK,
            PRODUCT,
            ORDER_AMOUNT,
            REFUND,
            STATE,
            PICKUP_POINT,
            NAME,
            PHONE,
            ADDRESS),
    /** 快团团, orders of several group buys, 10 columns: a product list in one cell. */
    KTT_10(
            "ktt-10",
            Set.of(JOIN_NUMBER, PRODUCT),
            JOIN_NUMBER,
            NICKNAME,
            PAID_AT,
            PRODUCT,
            ORDER_AMOUNT,
            REFUND,
            STATE,
            NAME,
            PHONE,
            ADDRESS),
    /** 快团团 building group: pieces per order, no product. */
    KTT_BUILDING(
            "ktt-building",
            Set.of(JOIN_NUMBER, QUANTITY, BUILDING),
            JOIN_NUMBER,
            NICKNAME,
            QUANTITY,
            NAME,
            PHONE,
            ROOM,
            BUILDING,
            LANE),
    /** What a supplier is sent and bills: costs, no prices. */
    SUPPLIER_BILL(
            "supplier-bill",
            Set.of(JOIN_NUMBER, PRODUCT, QUANTITY, COST),
            JOIN_NUMBER,
            PRODUCT,
            VARIANT,
            QUANTITY,
            COST,
            NAME,
            PHONE,
            PROVINCE,
            CITY,
            DISTRICT,
            ADDRESS,
            COURIER,
            TRACKING),
    /** 群接龙-like, 15 columns: the order's amount on every line. */
    JIELONG_15(
            "jielong-15",
            Set.of(JOIN_NUMBER, PRODUCT, QUANTITY),
            SEQUENCE,
            JOIN_NUMBER,
            NAME,
            PHONE,
            PRODUCT,
            PRODUCT_CODE,
            VARIANT,
            QUANTITY,
            LINE_AMOUNT,
            ORDER_AMOUNT,
            ORDERED_AT,
            PROVINCE,
            CITY,
            ADDRESS,
            LEADER_ID),
    /** 群接龙-like, 4 columns: a product list in one cell, no phone. */
    JIELONG_4(
            "jielong-4",
            Set.of(JOIN_NUMBER, PRODUCT_LIST),
            NICKNAME,
            ORDER_AMOUNT,
            JOIN_NUMBER,
            PRODUCT_LIST),
    /** Community suite: order numbers, prices and costs per line. */
    SUITE(
            "suite",
            Set.of(ORDER_NUMBER, PRODUCT, QUANTITY),
            ORDER_NUMBER,
            NICKNAME,
            PRODUCT,
            QUANTITY,
            VARIANT,
            PRICE,
            VARIANT_QUANTITY,
            FREIGHT,
            DISCOUNT,
            ORDER_AMOUNT,
            STATE,
            ESTATE,
            POINT_ADDRESS,
            LEADER,
            LEADER_PHONE,
            LOGISTICS,
            PICKER,
            PICKER_PHONE,
            NAME,
            PHONE,
            PROVINCE,
            CITY,
            DISTRICT,
            ADDRESS,
            MEMBER_REMARK,
            PAYMENT,
            ORDERED_AT,
            PAID_AT,
            FINISHED_AT,
            PICKUP_AT,
            COST,
            SUPPLIER,
            SUPPLIER_CONTACT,
            SUPPLIER_PHONE),
    /** What LeaderDesk writes: the 24 columns and what they do not hold. */
    OWN(
            "own",
            Set.of(PRODUCT, QUANTITY, OWN_MARK),
            KTT_24,
            ORDER_NUMBER,
            PAID_AT,
            STATE,
            PICKUP_POINT,
            PRODUCT_CODE,
            CATEGORY,
            PRICE,
            GROUP_BUY,
            GROUP_BUY_ID,
            CUSTOMER_KEY,
            OWN_MARK);

    private final String format;
    private final Set<Field> required;
    private final Set<Field> fields;

    Layout(String format, Set<Field> required, Field... fields) {
        this.format = format;
        this.required = required;
        this.fields = EnumSet.noneOf(Field.class);
        this.fields.addAll(Set.of(fields));
    }

    /** All columns of another layout, and more. */
    Layout(String format, Set<Field> required, Layout other, Field... more) {
        this(format, required, more);
        this.fields.addAll(other.fields);
    }

    String format() {
        return format;
    }

    /** Columns without which the layout cannot be read. */
    Set<Field> required() {
        return required;
    }

    Set<Field> fields() {
        return fields;
    }

    /** Orders of several group buys in one file: join numbers alone do not tell orders apart. */
    boolean isCrossGroup() {
        return this == KTT_10;
    }

    /** A supplier is shown its own lines, and never the whole order. */
    boolean isPartial() {
        return this == SUPPLIER_BILL;
    }

    /** Whether the order's amount stands on each of its lines, not on the first alone. */
    boolean repeatsAmounts() {
        return this == JIELONG_15 || this == SUITE;
    }
}
