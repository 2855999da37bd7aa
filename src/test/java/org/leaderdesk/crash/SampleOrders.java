package org.leaderdesk.crash;

import org.leaderdesk.book.OrderTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.product.Variant;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/** Orders of {@link #LINES} lines each, so that half an order can be told from a whole one. */
public final class SampleOrders {

    public static final int LINES = 4;

    private static final UUID GROUP_BUY = UUID.fromString("01935a7e-0000-7000-8000-000000000001");
    private static final UUID PRODUCT = UUID.fromString("01935a7e-0000-7000-8000-000000000002");
    private static final UUID VARIANT = UUID.fromString("01935a7e-0000-7000-8000-000000000003");
    private static final Money PRICE = new Money(1990);

    private SampleOrders() {}

    /** What every order refers to. */
    public static UUID catalogue(Transaction tx) {
        tx.groupBuys().put(new GroupBuy(GROUP_BUY, "G", Optional.of(tx.now()), Optional.empty()));
        tx.products()
                .put(
                        new Product(
                                PRODUCT,
                                "P",
                                "",
                                TemperatureZone.AMBIENT,
                                Provenance.GUESSED,
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty()));
        tx.products()
                .put(
                        new Variant(
                                VARIANT,
                                PRODUCT,
                                "V",
                                Optional.empty(),
                                Optional.of(PRICE),
                                Optional.empty(),
                                OptionalInt.empty()));
        return GROUP_BUY;
    }

    /** Writes one order with its lines and its operation; returns its id. */
    public static UUID write(Transaction tx, UUID id) {
        Order order =
                new Order(
                        id,
                        GROUP_BUY,
                        Optional.of(id.toString()),
                        "1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Order.Status(OrderState.PAID, true, Logistics.PICKUP),
                        new Order.Charges(
                                Optional.of(PRICE), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
                        Optional.empty(),
                        IntStream.range(0, LINES)
                                .mapToObj(i -> new OrderLine(i, VARIANT, 1, 0, false, PRICE, null))
                                .toList());
        PersonalText name = PersonalText.of("A");
        CounterCard card =
                new CounterCard(name, "0000", name, name, PersonalText.of("r".repeat(600)));
        try (var writer = tx.orders().writer()) {
            writer.create(
                    new OrderTable.Filed(
                            order,
                            card,
                            Optional.of(ContactCard.BLANK),
                            Optional.empty(),
                            Presence.PRESENT));
        }
        return id;
    }

    /** Whether the book has the order. */
    static boolean has(Session session, UUID id) {
        return session.book().read(session.who(), tx -> tx.orders().find(id)).isPresent();
    }
}
