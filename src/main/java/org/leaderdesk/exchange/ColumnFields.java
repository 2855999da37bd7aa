package org.leaderdesk.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fields a person can say a column of an unknown layout is, by their names in profiles. */
public final class ColumnFields {

    private static final Set<Field> CHOICES =
            EnumSet.of(
                    Field.JOIN_NUMBER,
                    Field.ORDER_NUMBER,
                    Field.GROUP_BUY,
                    Field.NICKNAME,
                    Field.NAME,
                    Field.PHONE,
                    Field.ADDRESS,
                    Field.ESTATE,
                    Field.BUILDING,
                    Field.ROOM,
                    Field.PICKUP_POINT,
                    Field.MEMBER_REMARK,
                    Field.LEADER_REMARK,
                    Field.PRODUCT,
                    Field.PRODUCT_LIST,
                    Field.VARIANT,
                    Field.PRODUCT_CODE,
                    Field.CATEGORY,
                    Field.QUANTITY,
                    Field.PRICE,
                    Field.LINE_AMOUNT,
                    Field.ORDER_AMOUNT,
                    Field.REFUND,
                    Field.FREIGHT,
                    Field.DISCOUNT,
                    Field.COST,
                    Field.STATE,
                    Field.LOGISTICS,
                    Field.PAID_AT,
                    Field.ORDERED_AT,
                    Field.LEADER,
                    Field.SUPPLIER);

    private ColumnFields() {}

    /** All of them, in the order in which they are offered. */
    public static List<String> choices() {
        return CHOICES.stream().map(Field::profileName).toList();
    }

    static boolean isChoice(Field field) {
        return CHOICES.contains(field);
    }

    /**
     * What an order file cannot be read without and these fields do not say: the order's number,
     * what was ordered, and how many. A list of products in one cell says how many itself.
     */
    public static List<String> lacking(Collection<String> fields) {
        List<String> lacking = new ArrayList<>();
        if (!hasAny(fields, Field.JOIN_NUMBER, Field.ORDER_NUMBER)) {
            lacking.add(Field.JOIN_NUMBER.profileName());
        }
        if (!hasAny(fields, Field.PRODUCT, Field.PRODUCT_LIST)) {
            lacking.add(Field.PRODUCT.profileName());
        }
        if (!hasAny(fields, Field.QUANTITY, Field.PRODUCT_LIST)) {
            lacking.add(Field.QUANTITY.profileName());
        }
        return lacking;
    }

    private static boolean hasAny(Collection<String> fields, Field... any) {
        return Arrays.stream(any).map(Field::profileName).anyMatch(fields::contains);
    }
}
