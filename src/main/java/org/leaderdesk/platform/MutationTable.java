package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What devices sent, by hash, and what they were answered, word for word: so that what is sent
 * again has no effect again, and the same answer. Answers hold rows, and are sealed as rows are.
 */
final class MutationTable {

    private final Tx tx;
    private final Sealer sealer;
    private final String feed;
    private final List<@Nullable Object[]> added = new ArrayList<>();
    private final Map<String, Answered> addedByMid = new HashMap<>();

    MutationTable(Tx tx, Sealer sealer, String feed) {
        this.tx = tx;
        this.sealer = sealer;
        this.feed = feed;
    }

    /**
     * A mutation that was answered.
     *
     * @param hash of all that was sent
     */
    record Answered(long seq, byte[] hash, MutationResult result) {}

    /** A device's mutations of some numbers. */
    List<Answered> between(String device, long fromSeq, long throughSeq) {
        return tx.list(
                "SELECT seq, hash, result, mid FROM mutation WHERE feed = ? AND device = ? AND seq"
                        + " BETWEEN ? AND ? ORDER BY seq",
                this::read,
                feed,
                device,
                fromSeq,
                throughSeq);
    }

    /** Whatever device of the feed sent it. */
    Optional<Answered> byMid(String mid) {
        Answered before = addedByMid.get(mid);
        if (before != null) {
            return Optional.of(before);
        }
        return tx.first(
                "SELECT seq, hash, result, mid FROM mutation WHERE feed = ? AND mid = ? AND again"
                        + " = 0",
                this::read,
                feed,
                mid);
    }

    private Answered read(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong(1),
                row.getBytes(2),
                Json.read(
                        sealer.open(place(row.getString(4)), row.getBytes(3)),
                        MutationResult.class));
    }

    /**
     * Remembers an answer.
     *
     * @param again whether the mid was answered before, under another number
     * @param id the row it ended up on
     */
    void add(
            String device,
            byte[] hash,
            String t,
            String id,
            MutationResult result,
            boolean again,
            long now) {
        addedByMid.putIfAbsent(result.mid(), new Answered(result.seq(), hash, result));
        added.add(
                new Object[] {
                    feed,
                    device,
                    result.seq(),
                    result.mid(),
                    again ? 1 : 0,
                    hash,
                    t,
                    id,
                    sealer.seal(place(result.mid()), Json.bytes(result)),
                    now
                });
    }

    void write() {
        tx.batch(
                "INSERT INTO mutation (feed, device, seq, mid, again, hash, t, id, result, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
        added.clear();
        addedByMid.clear();
    }

    /** Forgets answers older than a time, but not those that their device may not have got. */
    static void forget(Tx tx, String feed, long before) {
        tx.update(
                "DELETE FROM mutation WHERE feed = ? AND at < ? AND seq <= (SELECT seq FROM device"
                        + " WHERE device.feed = mutation.feed AND device.id = mutation.device) - ?",
                feed,
                before,
                Protocol.PUSH_LIMIT);
    }

    /**
     * Takes what answers said of some rows out of them; that they were answered, and how, stays.
     * Those of the transaction under way are to be written first.
     */
    void forget(List<String> ids) {
        record Kept(String device, long seq, String mid, MutationResult result) {}
        List<Kept> all =
                tx.among(
                        "SELECT device, seq, mid, result FROM mutation WHERE feed = ? AND id IN"
                                + " (?*)",
                        row ->
                                new Kept(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        Json.read(
                                                sealer.open(
                                                        place(row.getString(3)), row.getBytes(4)),
                                                MutationResult.class)),
                        ids,
                        feed);
        List<@Nullable Object[]> emptied = new ArrayList<>();
        for (Kept kept : all) {
            MutationResult was = kept.result();
            MutationResult now =
                    new MutationResult(
                            was.seq(), was.mid(), was.st(), was.v(), null, was.code(), null);
            emptied.add(
                    new Object[] {
                        sealer.seal(place(kept.mid()), Json.bytes(now)),
                        feed,
                        kept.device(),
                        kept.seq()
                    });
        }
        tx.batch(
                "UPDATE mutation SET result = ? WHERE feed = ? AND device = ? AND seq = ?",
                emptied);
    }

    private String place(String mid) {
        return feed + "\nmutation\n" + mid;
    }
}
