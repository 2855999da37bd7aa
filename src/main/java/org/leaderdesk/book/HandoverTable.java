package org.leaderdesk.book;

import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Handover.Handed;
import org.leaderdesk.domain.pickup.Review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Handovers, as events: added, never changed. */
public final class HandoverTable {

    private static final String COLUMNS =
            "SELECT id, round_id, collected_by, review, undoes, sealed_counter, at, user_id FROM"
                    + " handover";

    private final Transaction tx;
    private final SealedCards cards;

    HandoverTable(Transaction tx) {
        this.tx = tx;
        this.cards = new SealedCards(tx.ring());
    }

    public Optional<Handover> find(UUID id) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> handover(row))
                .findOne();
    }

    /** Whether a handover was taken back. */
    public boolean isUndone(UUID id) {
        return tx.handle()
                .createQuery("SELECT EXISTS (SELECT 1 FROM handover WHERE undoes = ?)")
                .bind(0, id)
                .mapTo(Boolean.class)
                .one();
    }

    /** The latest handovers and undos of a round, the latest first. */
    public List<Handover> latest(UUID roundId, int limit) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE round_id = ? ORDER BY at DESC, id DESC LIMIT ?")
                .bind(0, roundId)
                .bind(1, limit)
                .map((row, ctx) -> handover(row))
                .list();
    }

    /** The last handover of one of these orders that was not taken back. */
    public Optional<Handover> lastOf(Collection<UUID> orderIds) {
        return orderIds.stream()
                .flatMap(id -> ofOrder(id).stream())
                .max(Comparator.comparing(Handover::at).thenComparing(Handover::id));
    }

    /** Every handover of an order, the earliest first; without those taken back, and undos. */
    public List<Handover> ofOrder(UUID orderId) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " h WHERE id IN (SELECT handover_id FROM handover_line WHERE"
                                + " order_id = ?) AND undoes IS NULL AND NOT EXISTS (SELECT 1 FROM"
                                + " handover u WHERE u.undoes = h.id) ORDER BY at, id")
                .bind(0, orderId)
                .map((row, ctx) -> handover(row))
                .list();
    }

    /** The last handover of a round that was not taken back. */
    public Optional<Handover> lastOfRound(UUID roundId) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " h WHERE round_id = ? AND undoes IS NULL AND NOT EXISTS (SELECT"
                                + " 1 FROM handover u WHERE u.undoes = h.id) ORDER BY at DESC, id"
                                + " DESC LIMIT 1")
                .bind(0, roundId)
                .map((row, ctx) -> handover(row))
                .findOne();
    }

    /** When the first goods of a round went over the counter; empty while none did. */
    public Optional<Instant> firstOf(UUID roundId) {
        return tx.handle()
                .createQuery("SELECT min(at) FROM handover WHERE round_id = ?")
                .bind(0, roundId)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** When pieces of a line last went over the counter and were not taken back; empty before. */
    public Optional<Instant> lastOf(LineId line) {
        return tx.handle()
                .createQuery(
                        "SELECT max(h.at) FROM handover_line l JOIN handover h ON h.id ="
                                + " l.handover_id WHERE l.order_id = ? AND l.place = ? AND"
                                + " h.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM handover u WHERE"
                                + " u.undoes = h.id)")
                .bind(0, line.orderId())
                .bind(1, line.place())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Pieces handed over of each line of a round, less those taken back; only above zero. */
    public Map<LineId, Integer> handedOf(UUID roundId) {
        return sums(
                "SELECT l.order_id, l.place, sum(l.quantity) FROM handover h CROSS JOIN"
                        + " handover_line l ON l.handover_id = h.id WHERE h.round_id = ? GROUP BY"
                        + " l.order_id, l.place HAVING sum(l.quantity) > 0",
                roundId);
    }

    /** The same of one order, whatever the round. */
    public Map<LineId, Integer> handedOfOrder(UUID orderId) {
        return sums(
                "SELECT order_id, place, sum(quantity) FROM handover_line WHERE order_id = ?"
                        + " GROUP BY order_id, place HAVING sum(quantity) > 0",
                orderId);
    }

    /**
     * What changed after an operation: pieces of each line, below zero where taken back. Costs what
     * changed: CROSS keeps SQLite from reading every line ever handed over in the order of the
     * groups.
     */
    public Map<LineId, Integer> changesAfter(long operation) {
        return sums(
                "SELECT l.order_id, l.place, sum(l.quantity) FROM operation o CROSS JOIN"
                        + " handover_line l ON l.handover_id = o.row_id WHERE o.seq > ? AND"
                        + " o.row_kind = 'handover' GROUP BY l.order_id, l.place",
                operation);
    }

    /** The same of all orders of a group buy. */
    public Map<LineId, Integer> handedOfGroupBuy(UUID groupBuyId) {
        return sums(
                "SELECT l.order_id, l.place, sum(l.quantity) FROM orders o JOIN handover_line l ON"
                        + " l.order_id = o.id WHERE o.group_buy_id = ? GROUP BY l.order_id, l.place"
                        + " HAVING sum(l.quantity) > 0",
                groupBuyId);
    }

    private Map<LineId, Integer> sums(String sql, Object of) {
        Map<LineId, Integer> sums = new HashMap<>();
        tx.handle()
                .createQuery(sql)
                .bind(0, of)
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        new LineId(Bytes.id(row.getBytes(1)), row.getInt(2)),
                                        row.getInt(3)))
                .forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
        return sums;
    }

    /** Whose bags went over the counter together with this one's, the latest first. */
    public List<UUID> companionsOf(UUID ownerId, int limit) {
        return tx.handle()
                .createQuery(
                        "SELECT other.owner_id FROM handover_line mine JOIN handover_line other ON"
                                + " other.handover_id = mine.handover_id AND other.owner_id <>"
                                + " mine.owner_id WHERE mine.owner_id = ? AND other.quantity > 0"
                                + " GROUP BY other.owner_id ORDER BY max(mine.handover_id) DESC"
                                + " LIMIT ?")
                .bind(0, ownerId)
                .bind(1, limit)
                .mapTo(UUID.class)
                .list();
    }

    /** Adds what happened at the counter. */
    public void add(Handover handover) {
        byte[] note = cards.sealNote(handover.id(), handover.note());
        tx.handle()
                .execute(
                        "INSERT INTO handover (id, round_id, collected_by, review, undoes,"
                                + " sealed_counter, at, user_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        handover.id(),
                        handover.roundId(),
                        handover.collectedBy().name(),
                        handover.review().map(Enum::name).orElse(null),
                        handover.undoes().orElse(null),
                        note,
                        handover.at().toEpochMilli(),
                        handover.userId());
        Arguments arguments =
                Arguments.none()
                        .with("round", handover.roundId())
                        .with("by", handover.collectedBy().name())
                        .with("review", handover.review().map(Enum::name).orElse(null))
                        .with("undoes", handover.undoes().orElse(null));
        StringBuilder lines = arguments.array("lines");
        int n = 0;
        for (Handed each : handover.lines()) {
            tx.handle()
                    .execute(
                            "INSERT INTO handover_line (handover_id, order_id, place, owner_id,"
                                    + " quantity, n) VALUES (?, ?, ?, ?, ?, ?)",
                            handover.id(),
                            each.line().orderId(),
                            each.line().place(),
                            each.ownerId(),
                            each.quantity(),
                            n++);
            lines.append(lines.charAt(lines.length() - 1) == '[' ? "[" : ",[");
            Arguments.id(lines, each.line().orderId());
            lines.append(',').append(each.line().place());
            lines.append(',').append(each.quantity()).append(']');
        }
        lines.append(']');
        tx.operations().record("handover.add", handover.id(), arguments, note, null);
        if (handover.undoes().isPresent()) {
            tx.overHanded().settle();
        }
    }

    /** Empties what was noted when an order of an erased person was handed over. */
    void scrub(UUID orderId) {
        List<UUID> events =
                tx.handle()
                        .createQuery(
                                "SELECT DISTINCT handover_id FROM handover_line WHERE order_id = ?")
                        .bind(0, orderId)
                        .mapTo(UUID.class)
                        .list();
        for (UUID event : events) {
            tx.handle().execute("UPDATE handover SET sealed_counter = NULL WHERE id = ?", event);
            tx.operations().scrub(event);
        }
    }

    private Handover handover(ResultSet row) throws SQLException {
        UUID id = Bytes.id(row.getBytes("id"));
        UUID roundId = Bytes.id(row.getBytes("round_id"));
        CollectedBy by = CollectedBy.valueOf(row.getString("collected_by"));
        String review = row.getString("review");
        Optional<UUID> undoes = Optional.ofNullable(Bytes.idOrNull(row.getBytes("undoes")));
        PersonalText note = cards.openNote(id, row.getBytes("sealed_counter"));
        Instant at = Instant.ofEpochMilli(row.getLong("at"));
        UUID user = Bytes.id(row.getBytes("user_id"));
        return new Handover(
                id,
                roundId,
                by,
                Optional.ofNullable(review).map(Review::valueOf),
                undoes,
                note,
                at,
                user,
                lines(id));
    }

    private List<Handed> lines(UUID id) {
        return tx.handle()
                .createQuery(
                        "SELECT order_id, place, owner_id, quantity FROM handover_line WHERE"
                                + " handover_id = ? ORDER BY order_id, place")
                .bind(0, id)
                .map(
                        (row, ctx) ->
                                new Handed(
                                        new LineId(Bytes.id(row.getBytes(1)), row.getInt(2)),
                                        Bytes.id(row.getBytes(3)),
                                        row.getInt(4)))
                .list();
    }
}
