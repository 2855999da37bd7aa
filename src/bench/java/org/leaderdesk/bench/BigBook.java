package org.leaderdesk.bench;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.OrderWriter;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.AcceptAgreement;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.DefaultRound;
import org.leaderdesk.desk.pickup.OpenRound;
import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.domain.time.OrderTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;

/**
 * A book of 1,000 group buys with 1,000 orders each, of 200,000 members; the last five group buys
 * are handed out together today. Made once and kept in target/bench, as it takes minutes.
 */
final class BigBook {

    static final char[] PASSCODE = "passcode".toCharArray();
    static final int MEMBERS = 200_000;

    private static final int GROUP_BUYS = 1_000;
    private static final int ORDERS_EACH = 1_000;
    private static final int TOGETHER = 5;
    private static final int PRODUCTS = 150;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Path FOLDER = Path.of("target/bench/big-book");
    private static final Path READY = Path.of("target/bench/big-book.ready");

    private BigBook() {}

    static Books books() {
        return new Books(Clock.systemUTC(), new SecureRandom(), () -> new ArgonCost(8, 1, 1));
    }

    /** Where it is; made first where it is not there yet. */
    static Path folder() throws IOException {
        if (!Files.exists(READY)) {
            Files.createDirectories(FOLDER.getParent());
            try (Session session =
                    books().create(FOLDER, "bench", false, CHINA, PASSCODE.clone()).session()) {
                Agreement.Standing _ = new AcceptAgreement(session).run(Agreement.VERSION);
                fill(session, GROUP_BUYS, MEMBERS);
            }
            Files.createFile(READY);
        }
        return FOLDER;
    }

    /** Fills a book with so many group buys of 1,000 orders each. */
    static void fill(Session session, int groupBuyCount, int memberCount) {
        List<UUID> members = MadeUpPeople.fill(session, memberCount).ids();
        List<UUID> variants = session.book().write(session.who(), BigBook::products);
        Random random = new Random(11);
        List<UUID> groupBuys = new ArrayList<>();
        for (int i = 0; i < groupBuyCount; i++) {
            int number = GROUP_BUYS - groupBuyCount + i;
            groupBuys.add(
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> groupBuy(tx, number, members, variants, random)));
        }
        PickupRound _ =
                new OpenRound(session)
                        .run(
                                groupBuys.subList(groupBuyCount - TOGETHER, groupBuyCount),
                                Optional.empty(),
                                Optional.of("today"));
    }

    /** Changes one number of each of 1,000 orders, as a file that is imported again does. */
    static void touch(Session session, int round) {
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    List<Filed> some = tx.orders().page(null, ORDERS_EACH);
                                    try (OrderWriter writer = tx.orders().writer()) {
                                        for (Filed each : some) {
                                            writer.change(
                                                    each.with(
                                                            refunded(each.order(), round),
                                                            each.presence()));
                                        }
                                    }
                                    return true;
                                });
    }

    private static Order refunded(Order order, int round) {
        Order.Charges was = order.charges();
        return order.standing(
                order.status(),
                new Order.Charges(
                        was.amount(),
                        new Money(was.refund().fen() + round + 1),
                        was.settled(),
                        was.freight(),
                        was.discount()),
                order.lines());
    }

    private static List<UUID> products(Transaction tx) {
        List<UUID> variants = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            Product product =
                    new Product(
                            tx.newId(),
                            "商品" + i,
                            "水果",
                            TemperatureZone.values()[i % 3],
                            Provenance.GUESSED,
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.empty(),
                            Optional.empty());
            tx.products().put(product);
            Variant variant =
                    new Variant(
                            tx.newId(),
                            product.id(),
                            "500g",
                            Optional.of("BIG" + i),
                            Optional.of(new Money(1_990)),
                            Optional.empty(),
                            OptionalInt.empty());
            tx.products().put(variant);
            variants.add(variant.id());
        }
        return variants;
    }

    private static UUID groupBuy(
            Transaction tx, int number, List<UUID> members, List<UUID> variants, Random random) {
        Instant day = tx.now().minus(Duration.ofDays(GROUP_BUYS - number));
        GroupBuy groupBuy =
                new GroupBuy(tx.newId(), "团" + number, Optional.of(day), Optional.of(day));
        tx.groupBuys().put(groupBuy);
        List<Order> orders = new ArrayList<>();
        try (OrderWriter writer = tx.orders().writer()) {
            for (int join = 1; join <= ORDERS_EACH; join++) {
                UUID member = members.get(random.nextInt(members.size()));
                Order order = order(tx.newId(), groupBuy.id(), join, member, day, variants, random);
                writer.create(
                        new Filed(
                                order,
                                CounterCard.BLANK,
                                Optional.empty(),
                                Optional.empty(),
                                Presence.PRESENT));
                orders.add(order);
            }
        }
        new DefaultRound(tx).keep(groupBuy, orders);
        if (number < GROUP_BUYS - TOGETHER) {
            tx.rounds().ofGroupBuy(groupBuy.id()).forEach(each -> tx.rounds().close(each.id()));
        }
        return groupBuy.id();
    }

    private static Order order(
            UUID id,
            UUID groupBuyId,
            int join,
            UUID member,
            Instant day,
            List<UUID> variants,
            Random random) {
        int lines = 1 + random.nextInt(3);
        List<OrderLine> bought = new ArrayList<>();
        for (int place = 0; place < lines; place++) {
            UUID variant = variants.get(random.nextInt(variants.size()));
            int pieces = 1 + random.nextInt(2);
            bought.add(
                    new OrderLine(
                            place, variant, pieces, 0, false, new Money(1_990L * pieces), null));
        }
        return new Order(
                id,
                groupBuyId,
                Optional.of(groupBuyId + "-" + join),
                Integer.toString(join),
                Optional.of(member),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Order.Status(OrderState.PAID, true, Logistics.PICKUP),
                new Order.Charges(
                        Optional.of(new Money(1_990L * lines)),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO),
                Optional.of(new OrderTime(day.plusSeconds(join), OrderTime.Precision.SECOND)),
                bought);
    }
}
