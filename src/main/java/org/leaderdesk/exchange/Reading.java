package org.leaderdesk.exchange;

import org.leaderdesk.domain.order.Logistics;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The rules by which one sheet of orders is read.
 *
 * @param format the layout's or the profile's name
 * @param crossGroup whether payment time and phone belong to an order's identity
 * @param partial whether the file shows only part of an order
 * @param repeatsAmounts whether an order's amounts stand on each of its lines
 * @param own whether LeaderDesk wrote the file
 * @param returnsAllowed whether lines may be negative
 * @param productByCode whether the code alone says which product it is
 * @param computedAmounts whether a line's amount is quantity × price
 * @param listsProducts whether one cell holds all products of an order
 * @param namesProducts whether the layout says what was ordered at all
 * @param logistics the way to the member where no column says it
 * @param zone the zone times are written in
 * @param timeFormat how times are written, where only one way is right
 */
record Reading(
        String format,
        boolean crossGroup,
        boolean partial,
        boolean repeatsAmounts,
        boolean own,
        boolean returnsAllowed,
        boolean productByCode,
        boolean computedAmounts,
        boolean listsProducts,
        boolean namesProducts,
        Optional<Logistics> logistics,
        ZoneId zone,
        Optional<DateTimeFormatter> timeFormat) {

    static Reading of(Layout layout, Columns columns, ZoneId zone) {
        boolean list = columns.has(Field.PRODUCT_LIST) || !columns.has(Field.QUANTITY);
        return new Reading(
                layout.format(),
                layout.isCrossGroup(),
                layout.isPartial(),
                layout.repeatsAmounts(),
                layout == Layout.OWN,
                layout == Layout.OWN,
                false,
                !columns.has(Field.LINE_AMOUNT) && columns.has(Field.PRICE),
                list,
                columns.has(Field.PRODUCT) || columns.has(Field.PRODUCT_LIST),
                Optional.empty(),
                zone,
                Optional.empty());
    }

    static Reading of(Profile profile, Columns columns, ZoneId zone) {
        return new Reading(
                profile.name(),
                profile.crossGroup(),
                false,
                profile.repeatsAmounts(),
                false,
                profile.returnsAllowed(),
                profile.productKey() == Profile.ProductKey.CODE,
                !columns.has(Field.LINE_AMOUNT) && columns.has(Field.PRICE),
                columns.has(Field.PRODUCT_LIST) || !columns.has(Field.QUANTITY),
                columns.has(Field.PRODUCT)
                        || columns.has(Field.PRODUCT_LIST)
                        || columns.has(Field.PRODUCT_CODE),
                Optional.ofNullable(profile.logistics()),
                Optional.ofNullable(profile.zone()).map(ZoneId::of).orElse(zone),
                Optional.ofNullable(profile.timePattern()).map(DateTimeFormatter::ofPattern));
    }
}
