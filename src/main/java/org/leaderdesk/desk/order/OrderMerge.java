package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an order becomes when a file speaks of it. A layout that is silent about a field changes
 * nothing there, and an older export only fills in what was unknown.
 */
final class OrderMerge {

    /**
     * What the file's order refers to, already found in the book.
     *
     * @param member the buyer
     * @param nickKey keyed nickname
     */
    record Links(
            Optional<Member> member,
            Optional<byte[]> nickKey,
            Optional<UUID> estateId,
            Optional<UUID> pickupPointId,
            Optional<UUID> subLeaderId) {

        Links withMember(Optional<Member> owner) {
            return new Links(owner, nickKey, estateId, pickupPointId, subLeaderId);
        }
    }

    private OrderMerge() {}

    /**
     * An order the book did not have.
     *
     * @param fallback its time where the layout has none
     */
    static Filed create(
            UUID id,
            UUID groupBuyId,
            String joinNumber,
            FileOrder order,
            Links links,
            OrderTime fallback,
            List<OrderLine> lines,
            Presence presence) {
        Order made =
                new Order(
                        id,
                        groupBuyId,
                        order.orderNumber(),
                        joinNumber,
                        links.member().map(Member::id),
                        links.estateId(),
                        links.pickupPointId(),
                        links.subLeaderId(),
                        new Order.Status(
                                order.state().orElse(OrderState.PAID),
                                order.state().isPresent(),
                                order.logistics().orElse(Logistics.PICKUP)),
                        new Order.Charges(
                                order.amount(),
                                order.refund().orElse(Money.ZERO),
                                Money.ZERO,
                                order.freight().orElse(Money.ZERO),
                                order.discount().orElse(Money.ZERO)),
                        Optional.of(order.time().orElse(fallback)),
                        lines);
        CounterCard memberCard = links.member().map(Member::counter).orElse(CounterCard.BLANK);
        ContactCard memberContact =
                links.member().flatMap(Member::contact).orElse(ContactCard.BLANK);
        return new Filed(
                made,
                Recipient.difference(order, memberCard, CounterCard.BLANK),
                Optional.of(Recipient.difference(order, memberContact, ContactCard.BLANK)),
                links.nickKey(),
                presence);
    }

    /**
     * An order the book has.
     *
     * @param newer whether the file is at least as new as what the book has of the group buy
     * @param erased whether its person was erased: nothing personal comes back
     */
    static Filed change(
            Filed known,
            FileOrder order,
            Links links,
            boolean newer,
            boolean erased,
            List<OrderLine> lines) {
        Order was = known.order();
        Order.Status status = was.status();
        if (order.state().isPresent() && (newer || !status.stateKnown())) {
            status = new Order.Status(order.state().get(), true, status.logistics());
        }
        if (newer && order.logistics().isPresent()) {
            status = new Order.Status(status.state(), status.stateKnown(), order.logistics().get());
        }
        Order.Charges charges = was.charges();
        Money refund = newer ? order.refund().orElse(charges.refund()) : charges.refund();
        charges =
                new Order.Charges(
                        newer
                                ? or(order.amount(), charges.amount())
                                : or(charges.amount(), order.amount()),
                        refund,
                        charges.settled(),
                        newer ? order.freight().orElse(charges.freight()) : charges.freight(),
                        newer ? order.discount().orElse(charges.discount()) : charges.discount());
        Order becomes =
                new Order(
                        was.id(),
                        was.groupBuyId(),
                        or(was.orderNumber(), order.orderNumber()),
                        was.joinNumber(),
                        or(was.memberId(), links.member().map(Member::id)),
                        erased ? was.estateId() : or(was.estateId(), links.estateId()),
                        or(was.pickupPointId(), links.pickupPointId()),
                        or(was.subLeaderId(), links.subLeaderId()),
                        status,
                        charges,
                        time(was, order),
                        newer ? lines : was.lines());
        if (erased) {
            return new Filed(
                    becomes, known.counter(), known.contact(), Optional.empty(), Presence.PRESENT);
        }
        CounterCard memberCard = links.member().map(Member::counter).orElse(CounterCard.BLANK);
        ContactCard memberContact =
                links.member().flatMap(Member::contact).orElse(ContactCard.BLANK);
        return new Filed(
                becomes,
                newer ? Recipient.difference(order, memberCard, known.counter()) : known.counter(),
                newer
                        ? known.contact()
                                .map(card -> Recipient.difference(order, memberContact, card))
                        : known.contact(),
                or(known.nickKey(), links.nickKey()),
                newer ? Presence.PRESENT : known.presence());
    }

    /** The order with more join numbers, when the tool merged rows. */
    static Filed withJoinNumber(Filed filed, String joinNumber) {
        Order o = filed.order();
        Order becomes =
                new Order(
                        o.id(),
                        o.groupBuyId(),
                        o.orderNumber(),
                        joinNumber,
                        o.memberId(),
                        o.estateId(),
                        o.pickupPointId(),
                        o.subLeaderId(),
                        o.status(),
                        o.charges(),
                        o.time(),
                        o.lines());
        return with(filed, becomes, filed.presence());
    }

    /** The order cancelled, because a newer file lacks it and a person said so. */
    static Filed cancelled(Filed filed) {
        Order o = filed.order();
        Order becomes =
                withStatus(o, new Order.Status(OrderState.CANCELLED, true, o.status().logistics()));
        return with(filed, becomes, Presence.PRESENT);
    }

    /** The order listed as 不在新文件里 until a person decides. */
    static Filed markedMissing(Filed filed) {
        return with(filed, filed.order(), Presence.MISSING);
    }

    private static Filed with(Filed filed, Order order, Presence presence) {
        return new Filed(order, filed.counter(), filed.contact(), filed.nickKey(), presence);
    }

    private static Order withStatus(Order o, Order.Status status) {
        return new Order(
                o.id(),
                o.groupBuyId(),
                o.orderNumber(),
                o.joinNumber(),
                o.memberId(),
                o.estateId(),
                o.pickupPointId(),
                o.subLeaderId(),
                status,
                o.charges(),
                o.time(),
                o.lines());
    }

    /** A time to the second replaces a day; otherwise the first time heard of stays. */
    private static Optional<OrderTime> time(Order was, FileOrder order) {
        boolean onlyDay =
                was.time().isEmpty() || was.time().get().precision() == OrderTime.Precision.DAY;
        return onlyDay ? or(order.time(), was.time()) : was.time();
    }

    /** Whether anything is different; keyed hashes compare by presence, they have one origin. */
    static boolean isSame(Filed a, Filed b) {
        return a.order().equals(b.order())
                && a.counter().equals(b.counter())
                && a.contact().equals(b.contact())
                && a.nickKey().isPresent() == b.nickKey().isPresent()
                && a.presence() == b.presence();
    }

    /**
     * Lines as a file has them against lines as the book has them: each file line takes the first
     * book line of its variant that is still free and keeps its place; a line the file no longer
     * has is cancelled; one it has new gets the next place.
     */
    static List<OrderLine> lines(List<OrderLine> known, List<OrderLine> file) {
        List<OrderLine> free = new ArrayList<>(file);
        List<OrderLine> merged = new ArrayList<>(known.size());
        int nextPlace = 0;
        for (OrderLine was : known) {
            nextPlace = Math.max(nextPlace, was.place() + 1);
            OrderLine match = null;
            for (OrderLine each : free) {
                if (each.variantId().equals(was.variantId())) {
                    match = each;
                    break;
                }
            }
            if (match == null) {
                merged.add(
                        new OrderLine(
                                was.place(),
                                was.variantId(),
                                was.quantity(),
                                was.refunded(),
                                true,
                                was.amount()));
            } else {
                free.remove(match);
                merged.add(
                        new OrderLine(
                                was.place(),
                                was.variantId(),
                                match.quantity(),
                                Math.min(was.refunded(), Math.max(0, match.quantity())),
                                false,
                                match.amount() == null ? was.amount() : match.amount()));
            }
        }
        for (OrderLine fresh : free) {
            merged.add(
                    new OrderLine(
                            nextPlace++,
                            fresh.variantId(),
                            fresh.quantity(),
                            0,
                            false,
                            fresh.amount()));
        }
        return merged;
    }

    private static <T> Optional<T> or(Optional<T> first, Optional<T> second) {
        return first.isPresent() ? first : second;
    }
}
