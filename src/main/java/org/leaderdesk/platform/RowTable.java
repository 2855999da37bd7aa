package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.RowKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of one feed, as they are stored: what is personal sealed. */
final class RowTable {

    private static final String COLUMNS =
            "t, id, v, o, sealed, stamps, why, gone_at, leader_sum, staff_sum";

    private final Tx tx;
    private final Sealer sealer;
    private final String feed;

    RowTable(Tx tx, Sealer sealer, String feed) {
        this.tx = tx;
        this.sealer = sealer;
        this.feed = feed;
    }

    Optional<Row> find(RowKind kind, String id) {
        return tx.first(
                "SELECT " + COLUMNS + " FROM record WHERE feed = ? AND t = ? AND id = ?",
                this::read,
                feed,
                kind.t(),
                id);
    }

    List<Row> find(RowKind kind, List<String> ids) {
        return tx.among(
                "SELECT " + COLUMNS + " FROM record WHERE feed = ? AND t = ? AND id IN (?*)",
                this::read,
                ids,
                feed,
                kind.t());
    }

    /** The orders of a member, by id. */
    List<String> ordersOf(String member) {
        return tx.list(
                "SELECT id FROM record WHERE feed = ? AND member = ?",
                row -> row.getString(1),
                feed,
                member);
    }

    /** Of one version or more, oldest first. */
    List<Row> between(long afterV, long throughV, int limit) {
        return tx.list(
                "SELECT "
                        + COLUMNS
                        + " FROM record WHERE feed = ? AND v > ? AND v <= ? ORDER BY v LIMIT ?",
                this::read,
                feed,
                afterV,
                throughV,
                limit);
    }

    /** Of a kind behind an id, by id; none of them deleted. */
    List<Row> page(RowKind kind, String afterId, int limit) {
        return tx.list(
                "SELECT "
                        + COLUMNS
                        + " FROM record WHERE feed = ? AND t = ? AND id > ?"
                        + " AND (why IS NULL OR why <> 'deleted') ORDER BY id LIMIT ?",
                this::read,
                feed,
                kind.t(),
                afterId,
                limit);
    }

    private Row read(ResultSet row) throws SQLException {
        String t = row.getString(1);
        String id = row.getString(2);
        String open = row.getString(4);
        TreeMap<String, Object> values = Json.object(open);
        byte[] sealed = row.getBytes(5);
        if (sealed != null) {
            values.putAll(Json.object(sealer.open(place(t, id), sealed)));
        }
        long goneAt = row.getLong(8);
        return new Row(
                        RowKind.of(t).orElseThrow(() -> new IllegalStateException("no kind " + t)),
                        id,
                        row.getLong(3),
                        values,
                        row.getString(6),
                        row.getString(7),
                        goneAt == 0 ? null : goneAt)
                .asStored(
                        open.length() + (sealed == null ? 0 : sealed.length),
                        row.getLong(9),
                        row.getLong(10));
    }

    /** Writes rows as they are now, and what that does to the digests. */
    void write(List<Row> rows) {
        DigestTable digests = new DigestTable(tx, feed);
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Row row : rows) {
            long leader = row.sum(DeviceRole.LEADER);
            long staff = row.sum(DeviceRole.PICKUP_STAFF);
            digests.add(row, leader, staff);
            values.add(values(row, leader, staff));
        }
        tx.batch(
                "INSERT INTO record (feed, t, id, v, o, sealed, stamps, why, gone_at, member,"
                    + " point, leader_sum, staff_sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?) ON CONFLICT (feed, t, id) DO UPDATE SET v = excluded.v, o = excluded.o,"
                    + " sealed = excluded.sealed, stamps = excluded.stamps, why = excluded.why,"
                    + " gone_at = excluded.gone_at, member = excluded.member, point ="
                    + " excluded.point, leader_sum = excluded.leader_sum, staff_sum ="
                    + " excluded.staff_sum",
                values);
        digests.write();
    }

    private @Nullable Object[] values(Row row, long leader, long staff) {
        TreeMap<String, Object> open = new TreeMap<>();
        TreeMap<String, Object> personal = new TreeMap<>();
        row.values()
                .forEach(
                        (name, value) ->
                                (row.scope(name).personal() ? personal : open).put(name, value));
        boolean order = row.kind() == RowKind.ORDER && !row.isDeleted();
        return new @Nullable Object[] {
            feed,
            row.kind().t(),
            row.id(),
            row.v(),
            Json.text(open),
            personal.isEmpty()
                    ? null
                    : sealer.seal(place(row.kind().t(), row.id()), Json.bytes(personal)),
            Json.text(row.stamps()),
            row.why(),
            row.goneAt(),
            order ? row.text("member_id") : null,
            order ? row.text("pickup_point_id") : null,
            leader,
            staff
        };
    }

    private String place(String t, String id) {
        return feed + "\n" + t + "\n" + id;
    }
}
