package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that travel, for people to look at: what one says, and which wait to be sent. */
public final class SharedLook {

    /** Of keys made of several parts the id is the first, or the last behind a day. */
    private static final String WAITING_SINCE =
            "WITH edit AS (SELECT o.row_id, o.row_kind, o.at FROM operation o, sync_state s WHERE"
                    + " o.at > coalesce(s.last_ok, s.enrolled_at) AND o.kind NOT GLOB '*.synced'),"
                    + " of_row AS MATERIALIZED (SELECT row_id, min(at) AS at FROM edit GROUP BY"
                    + " row_id), of_kind AS MATERIALIZED (SELECT row_kind, min(at) AS at FROM edit"
                    + " GROUP BY row_kind) SELECT min(at) FROM (SELECT coalesce((SELECT at FROM"
                    + " of_row WHERE row_id = unhex(substr(c.id, 1, 32))), (SELECT at FROM of_row"
                    + " WHERE row_id = unhex(substr(c.id, -32))), (SELECT at FROM of_kind WHERE"
                    + " row_kind = c.t AND s.last_ok IS NOT NULL), iif(s.last_ok IS NULL,"
                    + " s.enrolled_at, NULL)) AS at FROM changed_row c, sync_state s UNION ALL"
                    + " SELECT o.at - s.clock_offset FROM outbox o, sync_state s)";

    private final Transaction tx;
    private final SharedRows rows;
    private final RowFields fields;

    SharedLook(Transaction tx) {
        this.tx = tx;
        this.rows = new SharedRows(tx);
        this.fields = new RowFields(tx);
    }

    /** How many rows of a kind wait to be sent. */
    public record Waiting(String t, int rows) {}

    /**
     * What was sent and put off by the platform, which is tried again.
     *
     * @param tries how often it was put off
     * @param code why, the last time
     */
    public record PutOff(String t, String id, int tries, String code) {}

    /**
     * What a row says as it stands here, as far as whoever looks may open it; empty where it is not
     * here, or of a kind or a key that this program does not know.
     */
    public Optional<Map<String, Object>> row(String t, String id) {
        return RowShape.of(t)
                .flatMap(
                        shape ->
                                standing(shape, id)
                                        .flatMap(each -> rows.find(shape, each))
                                        .map(image -> fields.open(shape, image)));
    }

    private Optional<String> standing(RowShape shape, String id) {
        int parts = Math.max(1, RowKey.columns(shape).size());
        if (id.isEmpty() || id.split("\\.", parts).length != parts) {
            return Optional.empty();
        }
        boolean alone = shape.key().isEmpty() && !shape.table().isEmpty();
        return Optional.of(alone ? tx.aliases().standing(id) : id);
    }

    /** Whether a field is for the leader's eyes alone. */
    public static boolean isContact(String t, String field) {
        return RowShape.of(t)
                .map(shape -> PersonalFields.contact(shape.sealed()).contains(field))
                .orElse(false);
    }

    /**
     * The rows that changed here and are not the platform's yet, by their kinds, the most first.
     */
    public List<Waiting> waiting() {
        return tx.handle()
                .createQuery(
                        "SELECT t, count(*) FROM (SELECT t, id FROM changed_row UNION SELECT t, id"
                                + " FROM outbox) GROUP BY t ORDER BY count(*) DESC, t")
                .map((row, ctx) -> new Waiting(row.getString(1), row.getInt(2)))
                .list();
    }

    /**
     * Since when the oldest of them has waited; empty where nothing waits, or nobody can say.
     *
     * <p>What is in the outbox has waited since it was put there, by this computer's clock. A row
     * that is only noted as changed has waited since the first operation about it, or else about
     * its kind, after all went well last: then everything had been sent. Where nothing ever went
     * through, a row without an operation has waited since the enrolment, which notes every row;
     * where something did, it is left out, rather than said to wait for longer than it does.
     */
    public Optional<Instant> waitingSince() {
        return tx.handle()
                .createQuery(WAITING_SINCE)
                .map((row, ctx) -> Optional.ofNullable((Number) row.getObject(1)))
                .one()
                .map(at -> Instant.ofEpochMilli(at.longValue()));
    }

    /** What the platform put off, the oldest first, at most so many. */
    public List<PutOff> putOff(int limit) {
        return tx.handle()
                .createQuery(
                        "SELECT t, id, tries, code FROM outbox WHERE tries > 0 ORDER BY seq LIMIT"
                                + " ?")
                .bind(0, limit)
                .map((row, ctx) -> putOff(row))
                .list();
    }

    private static PutOff putOff(ResultSet row) throws SQLException {
        RowShape shape = RowShape.of(row.getString(1)).orElseThrow();
        @Nullable String code = row.getString(4);
        return new PutOff(
                shape.t(),
                RowKey.ofLocal(shape, row.getString(2)),
                row.getInt(3),
                code == null ? "" : code);
    }
}
