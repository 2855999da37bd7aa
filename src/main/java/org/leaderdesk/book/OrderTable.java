package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.time.OrderTime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Orders and their lines, with the recipient and the remarks of each sealed beside it. */
public final class OrderTable {

    private final Transaction tx;
    private final SealedCards cards;

    OrderTable(Transaction tx) {
        this.tx = tx;
        this.cards = new SealedCards(tx.ring());
    }

    /**
     * An order with what is sealed beside it.
     *
     * @param order the order
     * @param counter what differs from the member's own card, and the remark
     * @param contact the same for the leader; empty without the CONTACT key
     * @param nickKey keyed hash of the nickname the file gave, to know the order again
     * @param presence whether a newer file lacked it
     */
    public record Filed(
            Order order,
            CounterCard counter,
            Optional<ContactCard> contact,
            Optional<byte[]> nickKey,
            Presence presence) {

        /** The same card beside an order that became another. */
        public Filed with(Order becomes, Presence now) {
            return new Filed(becomes, counter, contact, nickKey, now);
        }
    }

    public Optional<Filed> find(UUID id) {
        List<Filed> found = select("WHERE o.id = ?", Bytes.of(id));
        return found.stream().findFirst();
    }

    public List<Filed> ofGroupBuy(UUID groupBuyId) {
        return select("WHERE o.group_buy_id = ?", Bytes.of(groupBuyId));
    }

    /** The order of a group buy with this join number, written as the tool wrote it. */
    public Optional<Filed> ofJoinNumber(UUID groupBuyId, String joinNumber) {
        return tx.handle()
                .createQuery("SELECT id FROM orders WHERE group_buy_id = ? AND join_number = ?")
                .bind(0, groupBuyId)
                .bind(1, joinNumber)
                .mapTo(UUID.class)
                .findFirst()
                .flatMap(this::find);
    }

    public List<Filed> ofMember(UUID memberId) {
        return select("WHERE o.member_id = ?", Bytes.of(memberId));
    }

    /** Orders after one id, at most so many, with their lines. */
    public List<Filed> page(@Nullable UUID after, int limit) {
        return select(
                "WHERE o.id IN (SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT "
                        + limit
                        + ")",
                after == null ? new byte[0] : Bytes.of(after));
    }

    /**
     * An order without what is sealed beside it, for lists that show nobody.
     *
     * @param presence whether a newer file lacked it
     */
    public record Plain(Order order, Presence presence) {}

    /** Orders after one id, at most so many; only those a newer file lacked, or all. */
    public List<Plain> plainPage(@Nullable UUID after, int limit, boolean onlyMissing) {
        String where =
                "WHERE o.id IN (SELECT id FROM orders WHERE id > ?"
                        + (onlyMissing ? " AND presence = 'MISSING'" : "")
                        + " ORDER BY id LIMIT "
                        + limit
                        + ")";
        byte[] from = after == null ? new byte[0] : Bytes.of(after);
        Map<UUID, List<OrderLine>> lines = lines(where, from);
        List<Plain> page = new ArrayList<>(lines.size());
        query(
                OrderRow.SELECT + " FROM orders o " + where + " ORDER BY o.id",
                from,
                row -> {
                    UUID id = Bytes.id(row.getBytes("id"));
                    page.add(
                            new Plain(
                                    OrderRow.order(row, lines.getOrDefault(id, List.of())),
                                    Presence.valueOf(row.getString("presence"))));
                });
        return page;
    }

    /**
     * Orders anywhere in the book that may be the same as one of a file, by what the layout had.
     *
     * @param memberId the buyer, where the file names one the book knows
     */
    public List<Candidate> candidates(UUID memberId) {
        return candidates("member_id", Bytes.of(memberId));
    }

    /** The same for a file that knows a buyer by nickname only. */
    public List<Candidate> candidatesByNick(byte[] nickKey) {
        return candidates("nick_key", nickKey);
    }

    /** Orders of erased people and of nobody; nothing personal is there to know them by. */
    public List<Nameless> nameless() {
        return tx.handle()
                .createQuery(
                        "SELECT group_buy_id, join_number, amount_fen, (SELECT"
                                + " coalesce(sum(quantity), 0) FROM order_line WHERE order_id ="
                                + " orders.id AND cancelled = 0) FROM orders WHERE member_id IS"
                                + " NULL OR member_id IN (SELECT id FROM member WHERE erased_at >"
                                + " 0)")
                .map(
                        (row, ctx) ->
                                new Nameless(
                                        Bytes.id(row.getBytes(1)),
                                        row.getString(2),
                                        Optional.ofNullable(OrderRow.money(row, "amount_fen")),
                                        row.getLong(4)))
                .list();
    }

    /**
     * An order that no buyer identifies.
     *
     * @param amount where known
     * @param pieces of the lines that are not cancelled
     */
    public record Nameless(
            UUID groupBuyId, String joinNumber, Optional<Money> amount, long pieces) {}

    /** The group buy of the order that has this number in the selling tool. */
    public Optional<UUID> groupBuyOfNumber(String orderNumber) {
        return tx.handle()
                .createQuery("SELECT group_buy_id FROM orders WHERE order_number = ?")
                .bind(0, orderNumber)
                .mapTo(UUID.class)
                .findOne();
    }

    /** When a member ordered first; empty without an order. */
    public Optional<Instant> firstOf(UUID memberId) {
        return tx.handle()
                .createQuery("SELECT min(ordered_at) FROM orders WHERE member_id = ?")
                .bind(0, memberId)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** The highest walk-in of a group buy typed at one device: 2 where are there. */
    public int highestWalkIn(UUID groupBuyId, String device) {
        return tx.handle()
                .createQuery(
                        "SELECT coalesce(max(CAST(substr(join_number, ?) AS INTEGER)), 0) FROM"
                                + " orders WHERE group_buy_id = ? AND join_number GLOB ?")
                .bind(0, device.length() + 2)
                .bind(1, groupBuyId)
                .bind(2, device + "-[0-9]*")
                .mapTo(Integer.class)
                .one();
    }

    /** How many orders of a group buy came from files; walk-ins are numbered. */
    public long countFromFiles(UUID groupBuyId) {
        return tx.handle()
                .createQuery(
                        "SELECT count(*) FROM orders WHERE group_buy_id = ?"
                                + " AND join_number NOT GLOB '[A-Z]*-[0-9]*'")
                .bind(0, groupBuyId)
                .mapTo(Long.class)
                .one();
    }

    private List<Candidate> candidates(String column, byte[] value) {
        return tx.handle()
                .createQuery(
                        "SELECT id, group_buy_id, join_number, member_id, ordered_at,"
                                + " time_precision, amount_fen FROM orders WHERE "
                                + column
                                + " = ?")
                .bind(0, value)
                .map(
                        (row, ctx) ->
                                new Candidate(
                                        Bytes.id(row.getBytes(1)),
                                        Bytes.id(row.getBytes(2)),
                                        row.getString(3),
                                        Optional.ofNullable(Bytes.idOrNull(row.getBytes(4))),
                                        OrderRow.time(row),
                                        Optional.ofNullable(OrderRow.money(row, "amount_fen"))))
                .list();
    }

    /**
     * An order that may be the same as one of a file.
     *
     * @param time when it was paid or placed
     * @param amount where known
     */
    public record Candidate(
            UUID id,
            UUID groupBuyId,
            String joinNumber,
            Optional<UUID> memberId,
            Optional<OrderTime> time,
            Optional<Money> amount) {}

    List<UUID> idsOfMember(UUID memberId) {
        return tx.handle()
                .createQuery("SELECT id FROM orders WHERE member_id = ?")
                .bind(0, memberId)
                .mapTo(UUID.class)
                .list();
    }

    private List<Filed> select(String where, byte[] argument) {
        Map<UUID, List<OrderLine>> lines = lines(where, argument);
        List<Filed> filed = new ArrayList<>(lines.size());
        query(
                OrderRow.SELECT + " FROM orders o " + where + " ORDER BY o.id",
                argument,
                row -> filed.add(filed(row, lines)));
        return filed;
    }

    private Filed filed(ResultSet row, Map<UUID, List<OrderLine>> lines) throws SQLException {
        UUID id = Bytes.id(row.getBytes("id"));
        return new Filed(
                OrderRow.order(row, lines.getOrDefault(id, List.of())),
                cards.openCounter(id, row.getBytes("sealed_counter")),
                cards.openContact(id, row.getBytes("sealed_contact")),
                Optional.ofNullable(row.getBytes("nick_key")),
                Presence.valueOf(row.getString("presence")));
    }

    private Map<UUID, List<OrderLine>> lines(String where, byte[] argument) {
        Map<UUID, List<OrderLine>> lines = new HashMap<>();
        query(
                "SELECT l.order_id, l.place, l.variant_id, l.quantity, l.refunded, l.cancelled,"
                        + " l.amount_fen, l.price_e4 FROM order_line l JOIN orders o ON o.id ="
                        + " l.order_id "
                        + where
                        + " ORDER BY l.order_id, l.place",
                argument,
                row ->
                        lines.computeIfAbsent(Bytes.id(row.getBytes(1)), id -> new ArrayList<>(4))
                                .add(OrderRow.line(row)));
        return lines;
    }

    private void query(String sql, byte[] argument, RowConsumer consumer) {
        try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
            statement.setBytes(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    consumer.accept(row);
                }
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** An order that is known by a nickname is known by it under the ring's secret of now. */
    public void rekey(UUID id, String nick) {
        tx.handle()
                .execute(
                        "UPDATE orders SET nick_key = ? WHERE id = ? AND nick_key IS NOT NULL",
                        tx.ring().identityKey(nick),
                        id);
    }

    /** Says in the history that orders were keyed anew: once, not for each of them. */
    public void rekeyed() {
        tx.operations().record("order.rekey", tx.newId(), Arguments.none());
    }

    /** Begins writing orders; statements are prepared once for all of them. */
    public OrderWriter writer() {
        return new OrderWriter(tx, cards);
    }

    /** Empties what is personal about one order of an erased member. */
    void scrub(UUID orderId) {
        tx.handle()
                .execute(
                        "UPDATE orders SET nick_key = NULL, sealed_counter = NULL,"
                                + " sealed_contact = NULL WHERE id = ?",
                        orderId);
    }

    /** How many, how much: orders, lines, pieces, fen. */
    public Totals totals() {
        return tx.handle()
                .createQuery(
                        "SELECT (SELECT count(*) FROM orders),"
                                + " (SELECT count(*) FROM order_line),"
                                + " (SELECT coalesce(sum(quantity), 0) FROM order_line),"
                                + " (SELECT coalesce(sum(amount_fen), 0) FROM orders)")
                .map(
                        (row, ctx) ->
                                new Totals(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        new Money(row.getLong(4))))
                .one();
    }

    /**
     * Sums over the whole book.
     *
     * @param orders orders in any state
     * @param lines their lines
     * @param pieces their pieces, returns subtracted
     * @param amount order amounts where known
     */
    public record Totals(long orders, long lines, long pieces, Money amount) {}

    /** Walks all orders in id order without holding them. */
    public void forEach(Consumer<Filed> consumer) {
        UUID after = null;
        while (true) {
            List<Filed> page = page(after, 2000);
            page.forEach(consumer);
            if (page.isEmpty()) {
                return;
            }
            after = page.get(page.size() - 1).order().id();
        }
    }
}
