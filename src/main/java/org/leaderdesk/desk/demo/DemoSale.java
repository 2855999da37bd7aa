package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.DemoData.Goods;
import org.leaderdesk.desk.demo.DemoPeople.Person;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.exchange.DemoExport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One group buy as the selling tool would know it.
 *
 * @param title its title
 * @param orders by join number
 */
record DemoSale(String title, List<DemoOrder> orders) {

    /** Two thirds of the orders come 19–21 h on weekdays and on weekend mornings (R080). */
    private static final int PEAK_PERCENT = 65;

    /**
     * One order.
     *
     * @param joinNumber from 1
     * @param subLeader who sold it for the leader
     * @param refund 0, all of it, or one line
     */
    record DemoOrder(
            int joinNumber,
            Person person,
            List<DemoLine> lines,
            OrderState state,
            Money refund,
            Instant at,
            String remark,
            Optional<String> subLeader,
            String point) {

        Money amount() {
            return lines.stream().map(DemoLine::amount).reduce(Money.ZERO, Money::plus);
        }

        int pieces() {
            return lines.stream().mapToInt(DemoLine::quantity).sum();
        }

        DemoOrder fated(OrderState other, Money paidBack) {
            return new DemoOrder(
                    joinNumber, person, lines, other, paidBack, at, remark, subLeader, point);
        }

        /** Whether its goods are handed out. */
        boolean isPicked() {
            return state.isPicked() && refund.compareTo(amount()) < 0;
        }
    }

    /** So many pieces of something. */
    record DemoLine(Goods goods, int quantity) {

        Money amount() {
            return new Money(goods.price().fen() * quantity);
        }
    }

    int lines() {
        return orders.stream().mapToInt(order -> order.lines().size()).sum();
    }

    int pieces() {
        return orders.stream().mapToInt(DemoOrder::pieces).sum();
    }

    Money amount() {
        return orders.stream().map(DemoOrder::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Without the cancelled orders, which one layout leaves out. */
    DemoSale withoutCancelled() {
        return new DemoSale(
                title,
                orders.stream().filter(order -> order.state() != OrderState.CANCELLED).toList());
    }

    /** With only such fates as a layout can tell: one knows no states, one no refunds either. */
    DemoSale asSeenIn(DemoExport layout) {
        return switch (layout) {
            case JIELONG ->
                    new DemoSale(
                            title,
                            orders.stream()
                                    .map(order -> order.fated(OrderState.PAID, Money.ZERO))
                                    .toList());
            case KTT_24 ->
                    new DemoSale(
                            title,
                            orders.stream()
                                    .map(
                                            order ->
                                                    order.state() == OrderState.UNPAID
                                                            ? order.fated(
                                                                    OrderState.PAID, Money.ZERO)
                                                            : order)
                                    .toList());
            case KTT_15, KTT_10 -> this;
        };
    }

    /** The same sale exported again later: some orders more, some cancelled and gone. */
    DemoSale later(List<DemoOrder> more, List<Integer> gone) {
        List<DemoOrder> orders = new ArrayList<>(orders());
        orders.removeIf(order -> gone.contains(order.joinNumber()));
        orders.addAll(more);
        return new DemoSale(title, orders);
    }

    /** Makes sales of made-up orders. */
    static final class Maker {

        private final DemoData data;
        private final Random random;
        private final ZoneId zone;

        Maker(DemoData data, Random random, ZoneId zone) {
            this.data = data;
            this.random = random;
            this.zone = zone;
        }

        /**
         * A sale that was open on two days.
         *
         * @param buyers each orders once
         */
        DemoSale make(String title, LocalDate opened, List<Person> buyers) {
            List<DemoOrder> orders = new ArrayList<>();
            for (Person buyer : buyers) {
                orders.add(order(orders.size() + 1, opened, buyer));
            }
            return new DemoSale(title, orders);
        }

        DemoOrder order(int joinNumber, LocalDate opened, Person buyer) {
            List<Goods> shelf = new ArrayList<>(data.goods());
            Collections.shuffle(shelf, random);
            List<DemoLine> lines = new ArrayList<>();
            int kinds = 1 + Math.min(random.nextInt(4), random.nextInt(5));
            for (Goods goods : shelf.subList(0, kinds)) {
                lines.add(new DemoLine(goods, 1 + random.nextInt(10) / 7 + random.nextInt(10) / 9));
            }
            int fate = random.nextInt(50);
            OrderState state =
                    fate == 0
                            ? OrderState.CANCELLED
                            : fate == 1
                                    ? OrderState.REFUNDED
                                    : fate == 2 ? OrderState.UNPAID : OrderState.PAID;
            Money refund =
                    state == OrderState.REFUNDED
                            ? lines.stream().map(DemoLine::amount).reduce(Money.ZERO, Money::plus)
                            : fate == 3 && lines.size() > 1
                                    ? lines.getFirst().amount()
                                    : Money.ZERO;
            List<String> remarks = data.list("remarks", "\\|");
            List<String> points = data.list("points", "\\|");
            return new DemoOrder(
                    joinNumber,
                    buyer,
                    lines,
                    state,
                    refund,
                    moment(opened),
                    random.nextInt(4) == 0 ? remarks.get(random.nextInt(remarks.size())) : "",
                    random.nextInt(6) == 0 ? Optional.of(data.word("subleader")) : Optional.empty(),
                    points.get(buyer.building() % points.size()));
        }

        private Instant moment(LocalDate opened) {
            LocalDate day = opened.plusDays(random.nextInt(2));
            boolean weekend = day.getDayOfWeek().getValue() >= 6;
            int hour =
                    random.nextInt(100) < PEAK_PERCENT
                            ? (weekend ? 8 + random.nextInt(4) : 19 + random.nextInt(2))
                            : 7 + random.nextInt(15);
            return day.atStartOfDay(zone)
                    .plusHours(hour)
                    .plusSeconds(random.nextInt(3600))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MINUTES);
        }
    }
}
