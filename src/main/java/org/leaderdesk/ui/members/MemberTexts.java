package org.leaderdesk.ui.members;

import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.member.MemberQuery.Only;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.ui.fx.Texts;

/** What stands on a member's card, in words. */
final class MemberTexts {

    private final Texts texts;

    MemberTexts(Texts texts) {
        this.texts = texts;
    }

    /** Building and room as people say them: 3-1203. */
    static String door(CounterCard card) {
        return DoorNumber.text(card.building(), card.room());
    }

    /** Estate, building and room, as far as they are known. */
    static String home(MaskedMember member) {
        return (member.estate().orElse("") + " " + door(member.card())).strip();
    }

    /** The name, or a word where there is none. */
    String name(MaskedMember member) {
        return member.card().name().isBlank()
                ? texts.text("members.nameless")
                : member.card().name().reveal();
    }

    /** What a person must settle; blank where nothing is open. */
    String toSettle(MaskedMember member) {
        if (member.unsure() && member.addressOpen()) {
            return texts.text("members.both-open");
        }
        if (member.unsure()) {
            return texts.text("members.unsure");
        }
        return member.addressOpen() ? texts.text("members.address-open") : "";
    }

    String only(Only only) {
        return switch (only) {
            case ALL -> texts.text("members.only-all");
            case UNSURE -> texts.text("members.only-unsure");
            case ADDRESS_OPEN -> texts.text("members.only-address");
            case NOT_ASKED -> texts.text("members.only-not-asked");
        };
    }

    /** What was ordered, in a line. */
    static String goods(BrowseOrders.Row order) {
        StringBuilder goods = new StringBuilder();
        for (BrowseOrders.Line line : order.lines()) {
            if (!line.line().cancelled()) {
                goods.append(goods.isEmpty() ? "" : " · ")
                        .append(line.product().name())
                        .append(" ×")
                        .append(line.line().quantity());
            }
        }
        return goods.toString();
    }

    /** An order's state where it is not simply a paid order. */
    String state(BrowseOrders.Row order) {
        OrderState state =
                order.order().charges().isRefunded()
                        ? OrderState.REFUNDED
                        : order.order().status().state();
        return switch (state) {
            case UNPAID -> texts.text("members.order-unpaid");
            case CANCELLED -> texts.text("members.order-cancelled");
            case REFUNDED -> texts.text("members.order-refunded");
            case PAID, SHIPPED, DELIVERED -> "";
        };
    }
}
