package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Shows a window of the orders: who, what, how much, and what stands out. */
public final class BrowseOrders {

    private final Session session;

    public BrowseOrders(Session session) {
        this.session = session;
    }

    /**
     * An order as a table shows it, with what pickup staff may see of its recipient.
     *
     * @param groupBuy its group buy's title
     * @param estate blank where unknown
     * @param recipient name, phone tail, building, room: the order's own, else its member's
     * @param missing whether a newer file lacks it and nobody has decided what that means
     */
    public record Row(
            Order order,
            String groupBuy,
            String estate,
            CounterCard recipient,
            boolean missing,
            List<Line> lines) {

        /** Pieces ordered and not cancelled. */
        public int pieces() {
            return lines.stream()
                    .map(Line::line)
                    .filter(line -> !line.cancelled())
                    .mapToInt(OrderLine::quantity)
                    .sum();
        }
    }

    /** A line with what was ordered. */
    public record Line(OrderLine line, Product product, Variant variant) {}

    /** How many orders there are. */
    public long count(OrderQuery query) {
        return session.book().read(session.who(), tx -> tx.orderWindows().count(query));
    }

    /**
     * Orders from one place on.
     *
     * @param from how many are before the first, from 0
     * @param limit at most so many
     */
    public List<Row> rows(OrderQuery query, long from, int limit) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Reader reader = new Reader(tx);
                            return tx.orderWindows().rows(query, from, limit).stream()
                                    .map(reader::row)
                                    .toList();
                        });
    }

    /** One order; empty where the book has none of that id. */
    public Optional<Row> find(UUID id) {
        return session.book()
                .read(session.who(), tx -> tx.orders().find(id).map(new Reader(tx)::row));
    }

    /** A member's orders, the latest first, at most so many. */
    public List<Row> ofMember(UUID memberId, int limit) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Reader reader = new Reader(tx);
                            return tx.memberWindows().lastOrders(memberId, limit).stream()
                                    .flatMap(id -> tx.orders().find(id).stream())
                                    .map(reader::row)
                                    .toList();
                        });
    }

    /** Makes orders read in a transaction into what a table shows of them. */
    public static Function<Filed, Row> reading(Transaction tx) {
        return new Reader(tx)::row;
    }

    /** Reads names along with orders, each once. */
    private static final class Reader {
        private final Transaction tx;
        private final Map<UUID, String> estates;
        private final Map<UUID, String> groupBuys = new HashMap<>();
        private final SoldNames names;

        Reader(Transaction tx) {
            this.tx = tx;
            this.names = new SoldNames(tx);
            this.estates = tx.places().names(PlaceTable.Kind.ESTATE);
        }

        Row row(Filed filed) {
            Order order = filed.order();
            Optional<Member> member = order.memberId().flatMap(tx.members()::find);
            CounterCard known = member.map(Member::counter).orElse(CounterCard.BLANK);
            return new Row(
                    order,
                    groupBuys.computeIfAbsent(order.groupBuyId(), this::title),
                    order.estateId()
                            .or(() -> member.flatMap(Member::estateId))
                            .map(id -> estates.getOrDefault(id, ""))
                            .orElse(""),
                    over(filed.counter(), known),
                    filed.presence() == Presence.MISSING,
                    order.lines().stream().map(this::line).toList());
        }

        private String title(UUID id) {
            return tx.groupBuys().find(id).map(GroupBuy::title).orElse("");
        }

        private Line line(OrderLine line) {
            Variant variant = names.variant(line.variantId());
            return new Line(line, names.product(variant), variant);
        }

        /** What the order says of its recipient where it differs from the member. */
        private static CounterCard over(CounterCard own, CounterCard member) {
            boolean elsewhere = !own.building().isBlank() || !own.room().isBlank();
            return new CounterCard(
                    either(own.name(), member.name()),
                    own.tail4().isBlank() ? member.tail4() : own.tail4(),
                    elsewhere ? own.building() : member.building(),
                    elsewhere ? own.room() : member.room(),
                    own.remark());
        }

        private static PersonalText either(PersonalText own, PersonalText member) {
            return own.isBlank() ? member : own;
        }
    }
}
