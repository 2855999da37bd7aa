package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.OrderWriter;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.DefaultRound;
import org.leaderdesk.desk.product.NamedVariant;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.WrittenAddress;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.domain.time.OrderTime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody comes to the counter and buys: an order that stands in no file, paid, with a join number
 * of the desk's own. A tail identifies nobody, so that the buyer is a new member marked unsure,
 * unless a person says who it is; where somebody of that name and tail is in the round already,
 * that must be said.
 */
public final class AddWalkIn {

    /** The letter of this desk; several desks of one leader get theirs when they are enrolled. */
    private static final String DEVICE = "A";

    /** More pieces of one product than anybody carries away: a typing error. */
    private static final int MOST_PIECES = 9_999;

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Session session;

    public AddWalkIn(Session session) {
        this.session = session;
    }

    /**
     * What is bought, and by whom.
     *
     * @param name stripped of what nobody can see before it is kept
     * @param tail4 last four digits of the phone; blank where nobody asked
     * @param room building and room as they are written, 3-1203; blank where nobody asked
     * @param memberId who buys, where that is known
     * @param newPerson whether the buyer is not the one of that name and tail in the round
     * @param pieces by variant, its id or its code
     */
    public record Sale(
            UUID groupBuyId,
            PersonalText name,
            String tail4,
            PersonalText room,
            Optional<String> pickupPoint,
            Optional<UUID> memberId,
            boolean newPerson,
            Map<String, Integer> pieces) {}

    /**
     * The order made.
     *
     * @param collectionNumbers by round
     */
    public record Added(Order order, Map<UUID, Integer> collectionNumbers) {}

    /**
     * Adds the order.
     *
     * @throws Refused GROUP_BUY_UNKNOWN, VARIANT_UNKNOWN, PICKUP_POINT_UNKNOWN, MEMBER_UNKNOWN,
     *     OPTION_UNREADABLE, QUANTITY_UNLIKELY, BUYER_MAYBE_KNOWN
     */
    public Added run(Sale sale) {
        if (name(sale).isBlank()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--name", "");
        }
        if (!sale.tail4().matches("(\\d{4})?")) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--tail", sale.tail4());
        }
        return session.book().write(session.who(), tx -> add(tx, sale));
    }

    private static Added add(Transaction tx, Sale sale) {
        GroupBuy groupBuy =
                tx.groupBuys()
                        .find(sale.groupBuyId())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.GROUP_BUY_UNKNOWN,
                                                sale.groupBuyId().toString()));
        Optional<UUID> point = sale.pickupPoint().map(name -> point(tx, name));
        List<OrderLine> lines = lines(tx, sale.pieces());
        Order order =
                new Order(
                        tx.newId(),
                        groupBuy.id(),
                        Optional.empty(),
                        DEVICE + "-" + (tx.orders().highestWalkIn(groupBuy.id(), DEVICE) + 1),
                        Optional.of(buyer(tx, sale)),
                        Optional.empty(),
                        point,
                        Optional.empty(),
                        new Order.Status(OrderState.PAID, true, Logistics.PICKUP),
                        new Order.Charges(
                                sum(lines), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
                        Optional.of(new OrderTime(tx.now(), OrderTime.Precision.SECOND)),
                        lines);
        try (OrderWriter writer = tx.orders().writer()) {
            writer.create(
                    new Filed(
                            order,
                            CounterCard.BLANK,
                            Optional.empty(),
                            Optional.empty(),
                            Presence.PRESENT));
        }
        // A walk-in stands at the counter; nobody needs to be told where the bag is.
        Optional<String> _ = new DefaultRound(tx).keep(groupBuy, List.of(order));
        return new Added(order, numbers(tx, order));
    }

    private static UUID buyer(Transaction tx, Sale sale) {
        if (sale.memberId().isPresent()) {
            UUID id = sale.memberId().get();
            return tx.members()
                    .standing(id)
                    .flatMap(tx.members()::find)
                    .filter(member -> !member.erased())
                    .map(Member::id)
                    .orElseThrow(() -> new Refused(RefusalCode.MEMBER_UNKNOWN, id.toString()));
        }
        if (!sale.newPerson() && !sale.tail4().isEmpty()) {
            refuseKnown(tx, sale);
        }
        return member(tx, sale);
    }

    /** Two people may share a name and four digits: only a person can tell. */
    private static void refuseKnown(Transaction tx, Sale sale) {
        for (PickupRound round : tx.rounds().ofGroupBuy(sale.groupBuyId())) {
            tx.rounds()
                    .numbers(round.id())
                    .forEach(
                            (owner, number) -> {
                                if (isNamed(tx, owner, sale)) {
                                    throw new Refused(
                                            RefusalCode.BUYER_MAYBE_KNOWN,
                                            sale.tail4(),
                                            number,
                                            owner.toString());
                                }
                            });
        }
    }

    private static boolean isNamed(Transaction tx, UUID owner, Sale sale) {
        return tx.members()
                .standing(owner)
                .flatMap(tx.members()::find)
                .map(Member::counter)
                .filter(card -> card.name().equals(name(sale)))
                .filter(card -> card.tail4().equals(sale.tail4()))
                .isPresent();
    }

    private static PersonalText name(Sale sale) {
        return DigitRuns.masked(PersonalText.of(VisibleText.line(sale.name().reveal()).strip()));
    }

    private static UUID member(Transaction tx, Sale sale) {
        Map<UUID, String> estates = tx.places().names(PlaceTable.Kind.ESTATE);
        String written = VisibleText.line(sale.room().reveal()).strip();
        Address address = WrittenAddress.of(written).split(Set.copyOf(estates.values()));
        boolean split = !address.building().isBlank() || !address.room().isBlank();
        CounterCard card =
                new CounterCard(
                        name(sale),
                        sale.tail4(),
                        DigitRuns.maskedPlace(address.building()),
                        DigitRuns.maskedPlace(split ? address.room() : PersonalText.of(written)),
                        NOTHING);
        Member member =
                new Member(
                        tx.newId(),
                        true,
                        estates.entrySet().stream()
                                .filter(each -> each.getValue().equals(address.estate()))
                                .map(Map.Entry::getKey)
                                .findFirst(),
                        false,
                        tx.now(),
                        false,
                        card,
                        Optional.empty());
        tx.members().insert(member, Optional.empty());
        return member.id();
    }

    private static UUID point(Transaction tx, String name) {
        return tx.places()
                .find(PlaceTable.Kind.PICKUP_POINT, name)
                .orElseThrow(() -> new Refused(RefusalCode.PICKUP_POINT_UNKNOWN, name));
    }

    private static List<OrderLine> lines(Transaction tx, Map<String, Integer> pieces) {
        List<OrderLine> lines = new ArrayList<>();
        pieces.forEach(
                (named, quantity) -> {
                    Variant variant = NamedVariant.find(tx, named);
                    if (quantity < 1) {
                        throw new Refused(
                                RefusalCode.OPTION_UNREADABLE, "--item", named + "=" + quantity);
                    }
                    if (quantity > MOST_PIECES) {
                        throw new Refused(
                                RefusalCode.QUANTITY_UNLIKELY, named, quantity, MOST_PIECES);
                    }
                    Money amount =
                            variant.price()
                                    .map(
                                            each ->
                                                    new Money(
                                                            Math.multiplyExact(
                                                                    each.fen(), quantity)))
                                    .orElse(null);
                    lines.add(
                            new OrderLine(
                                    lines.size(), variant.id(), quantity, 0, false, amount, null));
                });
        return lines;
    }

    /** Unknown as soon as one price is. */
    private static Optional<Money> sum(List<OrderLine> lines) {
        Money sum = Money.ZERO;
        for (OrderLine line : lines) {
            Money amount = line.amount();
            if (amount == null) {
                return Optional.empty();
            }
            sum = sum.plus(amount);
        }
        return Optional.of(sum);
    }

    private static Map<UUID, Integer> numbers(Transaction tx, Order order) {
        Map<UUID, Integer> numbers = new LinkedHashMap<>();
        for (PickupRound round : tx.rounds().ofGroupBuy(order.groupBuyId())) {
            Integer number = tx.rounds().numbers(round.id()).get(order.owner());
            if (number != null) {
                numbers.put(round.id(), number);
            }
        }
        return numbers;
    }
}
