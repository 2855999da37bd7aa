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

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

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
            Optional<UUID> subLeaderId) {}

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
            List<OrderLine> lines) {
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
                Presence.PRESENT);
    }

    /**
     * An order the book has.
     *
     * @param newer whether the file is at least as new as what the book has of the group buy
     * @param erased whether its person was erased: nothing personal comes back
     * @param lines what its lines become
     */
    static Filed change(
            Filed known,
            FileOrder order,
            Links links,
            boolean newer,
            boolean erased,
            List<OrderLine> lines) {
        Order was = known.order();
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
                        or(links.member().map(Member::id), was.memberId()),
                        erased ? was.estateId() : said(newer, links.estateId(), was.estateId()),
                        said(newer, links.pickupPointId(), was.pickupPointId()),
                        said(newer, links.subLeaderId(), was.subLeaderId()),
                        status(was, order, newer),
                        charges,
                        time(was, order),
                        lines);
        if (erased) {
            return new Filed(
                    becomes, known.counter(), known.contact(), Optional.empty(), Presence.PRESENT);
        }
        CounterCard memberCard = links.member().map(Member::counter).orElse(CounterCard.BLANK);
        ContactCard memberContact =
                links.member().flatMap(Member::contact).orElse(ContactCard.BLANK);
        return new Filed(
                becomes,
                newer
                        ? Recipient.difference(order, memberCard, known.counter())
                        : Recipient.filled(order, known.counter()),
                known.contact()
                        .map(
                                card ->
                                        newer
                                                ? Recipient.difference(order, memberContact, card)
                                                : Recipient.filled(order, card)),
                or(known.nickKey(), links.nickKey()),
                newer ? Presence.PRESENT : known.presence());
    }

    /** A newer file's word, else what was known first. */
    private static <T> Optional<T> said(boolean newer, Optional<T> file, Optional<T> book) {
        return newer ? or(file, book) : or(book, file);
    }

    private static Order.Status status(Order was, FileOrder order, boolean newer) {
        Order.Status known = was.status();
        boolean cancelledHere = known.state() == OrderState.CANCELLED && !known.stateKnown();
        Order.Status status = known;
        if (order.state().isPresent() && (newer || !known.stateKnown() && !cancelledHere)) {
            status = new Order.Status(order.state().get(), true, known.logistics());
        } else if (newer && cancelledHere) {
            // It was taken for cancelled because a file lacked it, and here it is again.
            status = new Order.Status(OrderState.PAID, false, known.logistics());
        }
        // Pickup without a point is what is assumed where no file said anything.
        boolean wayUnknown = known.logistics() == Logistics.PICKUP && was.pickupPointId().isEmpty();
        return newer || wayUnknown
                ? new Order.Status(
                        status.state(),
                        status.stateKnown(),
                        order.logistics().orElse(status.logistics()))
                : status;
    }

    /** The order under the member that its buyer turned out to be. */
    static Filed ownedBy(Filed filed, Optional<Member> owner) {
        Order o = filed.order();
        if (owner.map(Member::id).equals(o.memberId())) {
            return filed;
        }
        return filed.with(o.ownedBy(owner.map(Member::id)), filed.presence());
    }

    /** The order with more join numbers, when the tool merged rows. */
    static Filed withJoinNumber(Filed filed, String joinNumber) {
        return filed.with(filed.order().joinedAs(joinNumber), filed.presence());
    }

    /**
     * The order cancelled, because a newer file lacks it and a person said so. No file did: the
     * state stays unknown, so that it comes back with a file that has it again.
     */
    static Filed cancelled(Filed filed) {
        Order o = filed.order();
        Order.Status status = new Order.Status(OrderState.CANCELLED, false, o.status().logistics());
        return filed.with(o.standing(status, o.charges(), o.lines()), Presence.PRESENT);
    }

    /** The order listed as 不在新文件里 until a person decides. */
    static Filed markedMissing(Filed filed) {
        return filed.with(filed.order(), Presence.MISSING);
    }

    /** A time to the second replaces a day; otherwise the first time heard of stays. */
    private static Optional<OrderTime> time(Order was, FileOrder order) {
        return isOnlyDay(was) ? or(order.time(), was.time()) : was.time();
    }

    /** Whether it is not known to the second when the order was made. */
    static boolean isOnlyDay(Order order) {
        return order.time().map(time -> time.precision() == OrderTime.Precision.DAY).orElse(true);
    }

    /** The order at another time. */
    static Filed withTime(Filed filed, OrderTime time) {
        return filed.with(filed.order().at(time), filed.presence());
    }

    /** Whether what was known of its goods, amounts and state is as before. */
    static boolean isFilled(Order was, Order becomes) {
        Order.Status before = was.status();
        Order.Status after = becomes.status();
        return before.state() == after.state()
                && before.logistics() == after.logistics()
                && isFilled(was.charges(), becomes.charges())
                && was.lines().size() == becomes.lines().size()
                && IntStream.range(0, was.lines().size())
                        .allMatch(i -> isFilled(was.lines().get(i), becomes.lines().get(i)));
    }

    private static boolean isFilled(Order.Charges was, Order.Charges becomes) {
        return or(was.amount(), becomes.amount()).equals(becomes.amount())
                && was.refund().equals(becomes.refund())
                && was.freight().equals(becomes.freight())
                && was.discount().equals(becomes.discount());
    }

    private static boolean isFilled(OrderLine was, OrderLine becomes) {
        OrderLine priced = was.amount() == null ? was.costing(becomes) : was;
        return priced.equals(becomes);
    }

    /** Whether anything is different; keyed hashes compare by presence, they have one origin. */
    static boolean isSame(Filed a, Filed b) {
        return a.order().equals(b.order())
                && a.counter().equals(b.counter())
                && a.contact().equals(b.contact())
                && a.nickKey().isPresent() == b.nickKey().isPresent()
                && a.presence() == b.presence();
    }

    private static <T> Optional<T> or(Optional<T> first, Optional<T> second) {
        return first.isPresent() ? first : second;
    }
}
