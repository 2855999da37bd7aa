package org.leaderdesk.domain.order;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.time.OrderTime;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A member's order in a group buy, as the book keeps it. Personal values stand apart, sealed.
 *
 * @param id UUIDv7
 * @param groupBuyId its group buy
 * @param orderNumber the selling tool's number, where the layout has one
 * @param joinNumber 跟团号; "3,7" where the tool merged rows; "A-1" for a walk-in
 * @param memberId whose order it is; an order may have no member
 * @param estateId where its recipient lives
 * @param pickupPointId where it is handed out
 * @param subLeaderId who sold it for the leader
 * @param status state and logistics
 * @param charges its amounts
 * @param time when it was paid or placed
 * @param lines in place order
 */
public record Order(
        UUID id,
        UUID groupBuyId,
        Optional<String> orderNumber,
        String joinNumber,
        Optional<UUID> memberId,
        Optional<UUID> estateId,
        Optional<UUID> pickupPointId,
        Optional<UUID> subLeaderId,
        Status status,
        Charges charges,
        Optional<OrderTime> time,
        List<OrderLine> lines) {

    /**
     * Where an order stands.
     *
     * @param state as the file says; PAID where no file ever said
     * @param stateKnown whether a file said it
     * @param logistics how it reaches the member
     */
    public record Status(OrderState state, boolean stateKnown, Logistics logistics) {}

    /**
     * An order's amounts.
     *
     * @param amount 订单金额; unknown in some layouts
     * @param refund 退款金额 so far
     * @param settled how much of the refund a person has placed on lines
     * @param freight 运费
     * @param discount 优惠
     */
    public record Charges(
            Optional<Money> amount, Money refund, Money settled, Money freight, Money discount) {

        /** Whether all of it was paid back; a free order (0 = 0) is not refunded. */
        public boolean isRefunded() {
            return amount.isPresent()
                    && amount.get().fen() > 0
                    && refund.compareTo(amount.get()) >= 0;
        }

        /** The same with another part of the refund placed on lines. */
        public Charges placing(Money placed) {
            return new Charges(amount, refund, placed, freight, discount);
        }

        /** Whether part of it was paid back and nobody has said for what. */
        public boolean isRefundInDoubt() {
            return refund.compareTo(settled) > 0 && !isRefunded();
        }
    }

    /** Whose bag it lies in: the member's, or its own where it has no member. */
    public UUID owner() {
        return memberId.orElse(id);
    }

    /** The same order under another member, or none. */
    public Order ownedBy(Optional<UUID> member) {
        return with(joinNumber, member, status, charges, time, lines);
    }

    /** The same order with another join number. */
    public Order joinedAs(String number) {
        return with(number, memberId, status, charges, time, lines);
    }

    /** The same order at another time. */
    public Order at(OrderTime other) {
        return with(joinNumber, memberId, status, charges, Optional.of(other), lines);
    }

    /** The same order as it stands otherwise: its state, what was paid, what is in it. */
    public Order standing(Status now, Charges paid, List<OrderLine> bought) {
        return with(joinNumber, memberId, now, paid, time, bought);
    }

    private Order with(
            String join,
            Optional<UUID> member,
            Status now,
            Charges paid,
            Optional<OrderTime> when,
            List<OrderLine> bought) {
        return new Order(
                id,
                groupBuyId,
                orderNumber,
                join,
                member,
                estateId,
                pickupPointId,
                subLeaderId,
                now,
                paid,
                when,
                bought);
    }

    /**
     * What the order is known by: its number, else its group buy and join number. The pickup code
     * is made of it.
     */
    public String key() {
        return orderNumber.orElse(groupBuyId + "/" + joinNumber);
    }

    /**
     * Whether any of it is handed out at a pickup point: it is paid, not paid back whole, and
     * neither sent by courier nor without delivery.
     */
    public boolean isPicked() {
        return status.state().isPicked()
                && !charges.isRefunded()
                && status.logistics() != Logistics.NONE
                && status.logistics() != Logistics.EXPRESS;
    }
}
