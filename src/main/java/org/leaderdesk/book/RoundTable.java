package org.leaderdesk.book;

import org.leaderdesk.domain.pickup.PickupRound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pickup rounds and their collection numbers. */
public final class RoundTable {

    private static final String COLUMNS =
            "SELECT id, name, default_of, pickup_point_id, opened_at, closed_at, promised_at,"
                    + " stand_in_point_id FROM pickup_round";

    private final Transaction tx;

    RoundTable(Transaction tx) {
        this.tx = tx;
    }

    /** A round that is not undone. */
    public Optional<PickupRound> find(UUID id) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE undone_at IS NULL AND id = ?")
                .bind(0, id)
                .map((row, ctx) -> round(row))
                .findOne();
    }

    /** The round opened last that is not undone; lists go by it unless told otherwise. */
    public Optional<PickupRound> latest() {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " WHERE undone_at IS NULL ORDER BY closed_at IS NOT NULL,"
                                + " opened_at DESC, id DESC LIMIT 1")
                .map((row, ctx) -> round(row))
                .findOne();
    }

    /** All rounds that are not undone, oldest first. */
    public List<PickupRound> all() {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE undone_at IS NULL ORDER BY id")
                .map((row, ctx) -> round(row))
                .list();
    }

    /** The rounds that are neither undone nor closed, oldest first. */
    public List<PickupRound> open() {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE undone_at IS NULL AND closed_at IS NULL ORDER BY id")
                .map((row, ctx) -> round(row))
                .list();
    }

    /** Rounds not undone that hand out a group buy. */
    public List<PickupRound> ofGroupBuy(UUID groupBuyId) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " WHERE undone_at IS NULL AND id IN (SELECT round_id FROM"
                                + " round_group_buy WHERE group_buy_id = ?) ORDER BY id")
                .bind(0, groupBuyId)
                .map((row, ctx) -> round(row))
                .list();
    }

    /** Opens a round; a default round belongs to exactly one group buy. */
    public void open(PickupRound round) {
        tx.handle()
                .execute(
                        "INSERT INTO pickup_round (id, name, default_of, pickup_point_id,"
                                + " opened_at) VALUES (?, ?, ?, ?, ?)",
                        round.id(),
                        round.name(),
                        round.defaultRound() ? round.groupBuyIds().getFirst() : null,
                        round.pickupPointId().orElse(null),
                        round.openedAt().toEpochMilli());
        Arguments arguments =
                Arguments.none()
                        .with("name", round.name())
                        .with("point", round.pickupPointId().orElse(null))
                        .with("default", round.defaultRound() ? 1 : 0);
        StringBuilder groupBuys = arguments.array("group_buys");
        int position = 0;
        for (UUID groupBuyId : round.groupBuyIds()) {
            tx.handle()
                    .execute(
                            "INSERT INTO round_group_buy (round_id, position, group_buy_id)"
                                    + " VALUES (?, ?, ?)",
                            round.id(),
                            position,
                            groupBuyId);
            if (position++ > 0) {
                groupBuys.append(',');
            }
            Arguments.id(groupBuys, groupBuyId);
        }
        groupBuys.append(']');
        tx.operations().record("round.open", round.id(), arguments);
    }

    public void close(UUID id) {
        tx.handle()
                .execute(
                        "UPDATE pickup_round SET closed_at = ? WHERE id = ? AND closed_at IS NULL",
                        tx.now().toEpochMilli(),
                        id);
        tx.operations().record("round.close", id, Arguments.none());
    }

    public void reopen(UUID id) {
        tx.handle().execute("UPDATE pickup_round SET closed_at = NULL WHERE id = ?", id);
        tx.operations().record("round.reopen", id, Arguments.none());
    }

    /** Says when its goods are promised to be ready; empty promises nothing any more. */
    public void promise(UUID id, Optional<Instant> at) {
        tx.handle()
                .createUpdate("UPDATE pickup_round SET promised_at = ? WHERE id = ?")
                .bind(0, at.map(Instant::toEpochMilli).orElse(null))
                .bind(1, id)
                .execute();
        Arguments arguments = Arguments.none();
        at.ifPresent(when -> arguments.with("at", when.toEpochMilli()));
        tx.operations().record("round.promise", id, arguments);
    }

    /** Says which point stands in for its own; empty for none any more. */
    public void standIn(UUID id, Optional<UUID> pointId) {
        tx.handle()
                .createUpdate("UPDATE pickup_round SET stand_in_point_id = ? WHERE id = ?")
                .bind(0, pointId.map(Bytes::of).orElse(null))
                .bind(1, id)
                .execute();
        tx.operations()
                .record("round.stand_in", id, Arguments.none().with("point", pointId.orElse(null)));
    }

    /** Whether another point stands in now than at a moment, or none does any more. */
    public boolean hasMovedSince(UUID id, Instant moment) {
        String point =
                "(SELECT json_extract(arguments, '$.point') FROM operation WHERE row_id = :id AND"
                        + " kind = 'round.stand_in' AND at <= :at ORDER BY seq DESC LIMIT 1)";
        String now = point.replace(" AND at <= :at", "");
        return tx.handle()
                .createQuery("SELECT " + point + " IS NOT " + now)
                .bind("id", id)
                .bind("at", moment.toEpochMilli())
                .mapTo(Boolean.class)
                .one();
    }

    /** Undoes the default round of a group buy that is joined with others or split by point. */
    public void undoDefault(UUID groupBuyId) {
        tx.handle()
                .createQuery(
                        "SELECT id FROM pickup_round WHERE default_of = ? AND undone_at IS NULL")
                .bind(0, groupBuyId)
                .mapTo(UUID.class)
                .findOne()
                .ifPresent(
                        id -> {
                            tx.handle()
                                    .execute(
                                            "UPDATE pickup_round SET undone_at = ? WHERE id = ?",
                                            tx.now().toEpochMilli(),
                                            id);
                            tx.operations().record("round.undo", id, Arguments.none());
                        });
    }

    /** Opens a default round again that was undone; empty where there was none. */
    public Optional<PickupRound> redoDefault(UUID groupBuyId) {
        Optional<UUID> undone =
                tx.handle()
                        .createQuery(
                                "SELECT id FROM pickup_round WHERE default_of = ? AND undone_at IS"
                                        + " NOT NULL")
                        .bind(0, groupBuyId)
                        .mapTo(UUID.class)
                        .findOne();
        undone.ifPresent(
                id -> {
                    tx.handle()
                            .execute("UPDATE pickup_round SET undone_at = NULL WHERE id = ?", id);
                    tx.operations().record("round.redo", id, Arguments.none());
                });
        return undone.flatMap(this::find);
    }

    /** Collection numbers by the bag's owner. */
    public Map<UUID, Integer> numbers(UUID roundId) {
        Map<UUID, Integer> numbers = new HashMap<>();
        tx.handle()
                .createQuery("SELECT owner_id, number FROM collection WHERE round_id = ?")
                .bind(0, roundId)
                .map((row, ctx) -> Map.entry(Bytes.id(row.getBytes(1)), row.getInt(2)))
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        return numbers;
    }

    /** Gives the next free numbers to new bags, in the order given; a number is never reused. */
    public void number(UUID roundId, Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return;
        }
        int next =
                tx.handle()
                        .createQuery(
                                "SELECT coalesce(max(number), 0) FROM collection WHERE round_id ="
                                        + " ?")
                        .bind(0, roundId)
                        .mapTo(Integer.class)
                        .one();
        Arguments arguments = Arguments.none();
        StringBuilder given = arguments.array("numbers");
        for (UUID owner : owners) {
            next++;
            tx.handle()
                    .execute(
                            "INSERT INTO collection (round_id, owner_id, number) VALUES (?, ?, ?)",
                            roundId,
                            owner,
                            next);
            given.append(given.charAt(given.length() - 1) == '[' ? "[" : ",[");
            Arguments.id(given, owner);
            given.append(',').append(next).append(']');
        }
        given.append(']');
        tx.operations().record("round.number", roundId, arguments);
    }

    private PickupRound round(ResultSet row) throws SQLException {
        UUID id = Bytes.id(row.getBytes("id"));
        byte[] defaultOf = row.getBytes("default_of");
        byte[] point = row.getBytes("pickup_point_id");
        Instant openedAt = Instant.ofEpochMilli(row.getLong("opened_at"));
        Optional<Instant> closed = moment(row, "closed_at");
        Optional<Instant> promised = moment(row, "promised_at");
        byte[] standIn = row.getBytes("stand_in_point_id");
        String name = row.getString("name");
        List<UUID> groupBuys =
                tx.handle()
                        .createQuery(
                                "SELECT group_buy_id FROM round_group_buy WHERE round_id = ?"
                                        + " ORDER BY position")
                        .bind(0, id)
                        .mapTo(UUID.class)
                        .list();
        return new PickupRound(
                id,
                name,
                groupBuys,
                Optional.ofNullable(Bytes.idOrNull(point)),
                defaultOf != null,
                openedAt,
                closed,
                promised,
                Optional.ofNullable(Bytes.idOrNull(standIn)));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
}
