package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.WrittenAddress;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns an order's rows, once all are read, into the order the file means. */
final class OrderFinish {

    private final Reading reading;
    private final Columns columns;
    private final Rejections rejections;
    private final Set<String> estates;

    OrderFinish(Reading reading, Columns columns, Rejections rejections, Set<String> estates) {
        this.reading = reading;
        this.columns = columns;
        this.rejections = rejections;
        this.estates = estates;
    }

    /** The order, or null where its rows contradict each other or none could be read. */
    @Nullable FileOrder finish(OrderDraft draft) {
        if (draft.lines.isEmpty()) {
            return null;
        }
        Optional<OrderState> state;
        Optional<Money> amount;
        Optional<Money> freight = OrderAmounts.part(draft.freights, reading.repeatsAmounts());
        Optional<Money> discount = OrderAmounts.part(draft.discounts, reading.repeatsAmounts());
        List<OrderDraft.Line> lines = draft.lines;
        try {
            state = state(lines);
        } catch (BadValue e) {
            reject(draft, Field.STATE, e.code());
            return null;
        }
        Optional<Money> sum = sum(lines);
        try {
            Optional<Money> expected =
                    sum.map(m -> m.plus(freight.orElse(Money.ZERO)))
                            .map(m -> m.minus(discount.orElse(Money.ZERO)));
            amount =
                    columns.has(Field.ORDER_AMOUNT)
                            ? OrderAmounts.amount(draft.amounts, expected)
                            : sum;
        } catch (BadValue e) {
            reject(draft, Field.ORDER_AMOUNT, e.code());
            return null;
        }
        Optional<Money> refund = OrderAmounts.part(draft.refunds, reading.repeatsAmounts());
        if (isTooLarge(refund, amount)) {
            rejections.add(
                    draft.row,
                    columns.header(Field.REFUND),
                    refund.orElseThrow().yuan().toPlainString(),
                    false,
                    RefusalCode.REFUND_TOO_LARGE);
            return null;
        }
        return new FileOrder(
                draft.row,
                draft.text(Field.ORDER_NUMBER),
                draft.joinNumbers,
                draft.text(Field.CUSTOMER_KEY),
                draft.text(Field.NICKNAME).map(PersonalText::of),
                draft.firstText(Field.NAME, Field.PICKER).map(PersonalText::of),
                Optional.ofNullable(draft.phone),
                address(draft),
                memberRemark(draft).map(PersonalText::of),
                leaderRemark(draft).map(PersonalText::of),
                state,
                amount,
                refund,
                freight,
                discount,
                Optional.ofNullable(draft.time),
                logistics(draft),
                pickupPoint(draft),
                draft.text(Field.LEADER),
                draft.text(Field.GROUP_BUY),
                draft.text(Field.GROUP_BUY_ID).flatMap(OrderFinish::id),
                fileLines(lines, state));
    }

    /** Only LeaderDesk writes one; what somebody else calls a number is none. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Nobody is paid back more than was paid; the negative amount of a return is another matter.
     */
    private static boolean isTooLarge(Optional<Money> refund, Optional<Money> amount) {
        return refund.isPresent()
                && amount.isPresent()
                && refund.get().fen() > Math.max(0, amount.get().fen());
    }

    private void reject(OrderDraft draft, Field field, RefusalCode code) {
        String join = String.join(",", draft.joinNumbers);
        rejections.add(draft.row, columns.header(field), join, false, code);
    }

    /**
     * The state of an order whose lines differ is that of the lines that are still wanted: tools
     * mark a single line as cancelled or refunded.
     */
    private static Optional<OrderState> state(List<OrderDraft.Line> lines) throws BadValue {
        OrderState state = null;
        for (OrderDraft.Line line : lines) {
            OrderState next = line.state();
            if (next == null || next == state) {
                continue;
            }
            if (state == null || (isOver(state) && !isOver(next))) {
                state = next;
            } else if (!isOver(next)
                    && (state == OrderState.UNPAID) != (next == OrderState.UNPAID)) {
                throw new BadValue(RefusalCode.ORDER_CONTRADICTS_ITSELF);
            }
        }
        return Optional.ofNullable(state);
    }

    private static boolean isOver(OrderState state) {
        return state == OrderState.CANCELLED || state == OrderState.REFUNDED;
    }

    /** Lines cancelled inside an order that goes on are left out, as tools leave them out. */
    private static List<FileLine> fileLines(
            List<OrderDraft.Line> lines, Optional<OrderState> state) {
        boolean goesOn = state.isPresent() && !isOver(state.get());
        List<FileLine> kept = new ArrayList<>(lines.size());
        for (OrderDraft.Line line : lines) {
            OrderState own = line.state();
            if (!goesOn || own == null || !isOver(own)) {
                kept.add(
                        new FileLine(
                                line.product().finish(),
                                line.quantity(),
                                line.amount(),
                                line.price()));
            }
        }
        return List.copyOf(kept);
    }

    private static Optional<Money> sum(List<OrderDraft.Line> lines) {
        Money sum = Money.ZERO;
        for (OrderDraft.Line line : lines) {
            Money amount = line.amount();
            if (amount == null) {
                return Optional.empty();
            }
            sum = sum.plus(amount);
        }
        return Optional.of(sum);
    }

    private Optional<Address> address(OrderDraft draft) {
        String text = draft.text(Field.ADDRESS).orElse("");
        WrittenAddress written =
                new WrittenAddress(
                        text,
                        draft.text(Field.ESTATE).orElse(""),
                        draft.text(Field.LANE).orElse(""),
                        draft.text(Field.BUILDING).orElse(""),
                        draft.text(Field.ROOM).orElse(""));
        boolean silent =
                text.isEmpty()
                        && written.estate().isEmpty()
                        && written.building().isEmpty()
                        && written.room().isEmpty();
        return silent ? Optional.empty() : Optional.of(written.split(estates));
    }

    /** 备注 alone is the member's; beside 团员备注 it is the leader's. */
    private Optional<String> memberRemark(OrderDraft draft) {
        return columns.has(Field.MEMBER_REMARK)
                ? draft.text(Field.MEMBER_REMARK)
                : draft.text(Field.REMARK);
    }

    private Optional<String> leaderRemark(OrderDraft draft) {
        return columns.has(Field.MEMBER_REMARK)
                ? draft.firstText(Field.LEADER_REMARK, Field.REMARK)
                : draft.text(Field.LEADER_REMARK);
    }

    /** A pickup point or a courier says the way too; our own file says it in its own column. */
    private Optional<Logistics> logistics(OrderDraft draft) {
        if (draft.logistics != null) {
            return Optional.of(draft.logistics);
        }
        if (reading.own() || reading.logistics().isPresent()) {
            return reading.logistics();
        }
        if (draft.text(Field.COURIER).isPresent()) {
            return Optional.of(Logistics.EXPRESS);
        }
        return draft.text(Field.PICKUP_POINT).map(point -> Logistics.PICKUP);
    }

    /** The pickup point itself, else where the estate's goods are handed out. */
    private Optional<String> pickupPoint(OrderDraft draft) {
        if (reading.own()) {
            return draft.text(Field.PICKUP_POINT);
        }
        boolean sent = logistics(draft).filter(l -> l == Logistics.EXPRESS).isPresent();
        return sent
                ? Optional.empty()
                : draft.firstText(Field.PICKUP_POINT, Field.POINT_ADDRESS, Field.ESTATE);
    }
}
