package org.leaderdesk.book;

import org.jdbi.v3.core.statement.PreparedBatch;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.SegmentSince;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Since when members were in which class, a row for each change that this desk saw; made of rows
 * that travel, it does not travel itself.
 */
public final class SegmentTable {

    private final Transaction tx;

    SegmentTable(Transaction tx) {
        this.tx = tx;
    }

    /** The class of each member on a day, as it was seen last on that day or before it. */
    public Map<UUID, Segment> on(LocalDate day) {
        Map<UUID, Segment> segments = new HashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT member_id, segment FROM member_segment WHERE day <= ? ORDER BY"
                                + " member_id, day")
                .bind(0, day.toString())
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        Bytes.id(row.getBytes(1)),
                                        Segment.valueOf(row.getString(2))))
                .forEach(each -> segments.put(each.getKey(), each.getValue()));
        return segments;
    }

    /** The classes of one member, the earliest first. */
    public List<SegmentSince> of(UUID member) {
        return tx.handle()
                .createQuery(
                        "SELECT day, segment FROM member_segment WHERE member_id = ? ORDER BY day")
                .bind(0, member)
                .map(
                        (row, ctx) ->
                                new SegmentSince(
                                        LocalDate.parse(row.getString(1)),
                                        Segment.valueOf(row.getString(2))))
                .list();
    }

    /** Keeps who is in another class from a day on. */
    public void put(LocalDate day, Map<UUID, Segment> changed) {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                tx.handle()
                        .prepareBatch(
                                "INSERT INTO member_segment (member_id, day, segment) VALUES (?, ?,"
                                        + " ?) ON CONFLICT (member_id, day) DO UPDATE SET segment ="
                                        + " excluded.segment")) {
            changed.forEach((member, segment) -> batch.add(member, day.toString(), segment.name()));
            batch.execute();
        }
    }

    /** Of somebody erased, or who does not want to be in a class, nothing more is known. */
    public void forget(UUID member) {
        tx.handle().execute("DELETE FROM member_segment WHERE member_id = ?", member);
    }
}
