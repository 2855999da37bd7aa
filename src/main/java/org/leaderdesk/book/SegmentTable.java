package org.leaderdesk.book;

import org.leaderdesk.domain.segment.Segment;

import java.time.LocalDate;
import java.util.HashMap;
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

    /** Keeps who changed class until a day; what is the same is not written again. */
    public void put(LocalDate day, Map<UUID, Segment> segments) {
        Map<UUID, Segment> before = on(day);
        segments.forEach(
                (member, segment) -> {
                    if (before.get(member) != segment) {
                        tx.handle()
                                .execute(
                                        "INSERT INTO member_segment (member_id, day, segment)"
                                                + " VALUES (?, ?, ?) ON CONFLICT (member_id, day)"
                                                + " DO UPDATE SET segment = excluded.segment",
                                        member,
                                        day.toString(),
                                        segment.name());
                    }
                });
    }

    /** Of an erased person nothing more is known. */
    void forget(UUID member) {
        tx.handle().execute("DELETE FROM member_segment WHERE member_id = ?", member);
    }
}
