package org.leaderdesk.platform;

import org.leaderdesk.wire.IngestRequest;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.SoldLine;
import org.leaderdesk.wire.SoldOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Made-up orders, many of them, the way a selling tool would send them: names from parts, phones
 * from a range that is given to nobody (1990000xxxx). The same seed makes the same orders.
 */
public final class Seed {

    private static final int GROUP_BUY = 400;
    private static final int PRODUCTS = 150;
    private static final int PEOPLE = 10_000;
    private static final int ORDERS_A_PERSON = 8;
    private static final long APART_MILLIS = 60_000;

    private final Platform platform;
    private final String leader;
    private final Random random;

    /** For a leader of the platform. */
    public Seed(Platform platform, String leader, long seed) {
        this.platform = platform;
        this.leader = leader;
        this.random = new Random(seed);
    }

    /**
     * Makes orders and sends them in.
     *
     * @param until epoch ms; the last one was ordered then
     * @param done is told how many there are so far
     */
    public void run(int orders, long until, IntConsumer done) {
        List<SoldOrder> part = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            part.add(order(i, orders, until - (orders - i) * APART_MILLIS));
            if (part.size() == Protocol.PUSH_LIMIT || i == orders - 1) {
                platform.ingest(
                        leader,
                        new IngestRequest(
                                part.getFirst().updatedAt(), part.getLast().updatedAt(), part));
                part = new ArrayList<>();
                done.accept(i + 1);
            }
        }
    }

    private SoldOrder order(int number, int orders, long at) {
        int people = Math.min(PEOPLE, orders / ORDERS_A_PERSON + 1);
        int person = random.nextInt(people);
        List<SoldLine> lines = new ArrayList<>();
        long amount = 0;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int product = random.nextInt(PRODUCTS);
            long quantity = 1 + random.nextInt(3);
            long price = 500 + product * 37L;
            amount += quantity * price;
            lines.add(new SoldLine("Product " + product, "5 kg", quantity, 0L, quantity * price));
        }
        return new SoldOrder(
                "SEED%08d".formatted(number),
                at,
                "Group buy " + number / GROUP_BUY,
                Integer.toString(number % GROUP_BUY + 1),
                "PAID",
                "Person " + person,
                "1990000%04d".formatted(person),
                "Garden " + person % 20 + ", " + (person % 30 + 1) + "-" + (person % 900 + 101),
                person % 5 == 0 ? "please ring twice" : null,
                "Gate " + person % 3,
                at,
                amount,
                0L,
                lines);
    }
}
