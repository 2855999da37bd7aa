package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An order as far as it earns; nothing of who bought.
 *
 * @param at when it was ordered
 * @param subLeader who sold it for the leader
 * @param source through which selling tool it came
 */
public record SoldOrder(
        Name name,
        Instant at,
        Optional<UUID> subLeader,
        String source,
        OrderState state,
        Amounts amounts,
        Goods goods) {

    /**
     * What it is known by.
     *
     * @param number the selling tool's, where its files have one
     * @param groupBuy the group buy's title
     */
    public record Name(UUID id, Optional<String> number, String groupBuy, String joinNumber) {}

    /**
     * Its amounts.
     *
     * @param paid empty where no file said
     * @param refund paid back so far
     * @param owed what is still to be paid back in the selling tool: for short goods, after a
     *     complaint
     */
    public record Amounts(Optional<Money> paid, Money refund, Money owed, Money freight) {}

    /**
     * Its goods.
     *
     * @param ordered pieces ordered
     * @param pieces of them that are neither cancelled, refunded nor short; below 0 of a return
     * @param missing pieces that did not come
     * @param cost of the pieces; empty where it is not known of all
     * @param unknown the products whose cost is not known
     */
    public record Goods(
            int ordered, int pieces, int missing, Optional<Money> cost, Set<UUID> unknown) {

        /** Of an order of which no file said what is in it. */
        public static final Goods NONE = new Goods(0, 0, 0, Optional.empty(), Set.of());
    }

    /** The same of these goods. */
    public SoldOrder of(Goods other) {
        return new SoldOrder(name, at, subLeader, source, state, amounts, other);
    }

    /**
     * What was sold: what was paid less what was and will be paid back, which is never less than
     * nothing but of a return; nothing of an order that does not stand.
     */
    public Money sales() {
        return fails().isPresent() ? Money.ZERO : left();
    }

    private Money left() {
        Money paid = amounts.paid().orElse(Money.ZERO);
        Money left = paid.minus(amounts.refund()).minus(amounts.owed());
        return paid.fen() >= 0 && left.fen() < 0 ? Money.ZERO : left;
    }

    /** What of an amount was not sold in the end. */
    public Money given() {
        return amounts.paid().orElse(Money.ZERO).minus(sales());
    }

    /** Why it earns nothing, where it does. */
    public Optional<Unearned> unearned(IncomeModel model) {
        return fails().or(
                        () ->
                                model == IncomeModel.MARGIN && goods.cost().isEmpty()
                                        ? Optional.of(Unearned.NO_COST)
                                        : Optional.empty());
    }

    private Optional<Unearned> fails() {
        if (state == OrderState.REFUNDED) {
            return Optional.of(Unearned.REFUNDED);
        }
        if (!state.isPicked()) {
            return Optional.of(state == OrderState.UNPAID ? Unearned.UNPAID : Unearned.CANCELLED);
        }
        if (amounts.paid().isEmpty()) {
            return Optional.of(Unearned.NO_AMOUNT);
        }
        if (goods.ordered() > 0 && goods.pieces() == 0) {
            return Optional.of(goods.missing() > 0 ? Unearned.SHORT : Unearned.REFUNDED);
        }
        boolean isPaidBack = amounts.paid().get().fen() > 0 && left().isZero();
        return isPaidBack ? Optional.of(Unearned.REFUNDED) : Optional.empty();
    }
}
