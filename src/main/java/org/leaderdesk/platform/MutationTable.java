package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What devices sent, by hash, and what they were answered, word for word: so that what is sent
 * again has no effect again, and the same answer. Answers hold rows, and are sealed as rows are.
 */
final class MutationTable {

    private static final String SELECT =
            "SELECT seq, hash, id, result, mid FROM mutation WHERE feed = ? AND ";

    private final Tx tx;
    private final Sealer sealer;
    private final String feed;
    private final List<Added> added = new ArrayList<>();
    private final Map<String, Answered> byMid = new HashMap<>();

    MutationTable(Tx tx, Sealer sealer, String feed) {
        this.tx = tx;
        this.sealer = sealer;
        this.feed = feed;
    }

    /**
     * A mutation that was answered.
     *
     * @param hash of all that was sent
     * @param id the row it ended up on
     */
    record Answered(long seq, byte[] hash, String id, MutationResult result) {

        /** That it was answered, and how, and nothing of what was said. */
        private Answered emptied() {
            MutationResult silent =
                    new MutationResult(
                            result.seq(),
                            result.mid(),
                            result.st(),
                            result.v(),
                            null,
                            result.code(),
                            null);
            return new Answered(seq, hash, id, silent);
        }
    }

    /** An answer that is not written yet. */
    private record Added(Answered answered, String device, String t, boolean again, long at) {}

    /** A device's mutations of some numbers. */
    List<Answered> between(String device, long fromSeq, long throughSeq) {
        return tx.list(
                SELECT + "device = ? AND seq BETWEEN ? AND ? ORDER BY seq",
                this::read,
                feed,
                device,
                fromSeq,
                throughSeq);
    }

    /** Reads what was answered to mutations already, whatever device of the feed sent them. */
    void expect(List<Mutation> mutations) {
        tx.among(SELECT + "again = 0 AND mid IN (?*)", this::read, mids(mutations), feed)
                .forEach(answered -> byMid.put(answered.result().mid(), answered));
    }

    private static List<String> mids(List<Mutation> mutations) {
        return mutations.stream().map(Mutation::mid).distinct().toList();
    }

    /** The answer to a mutation that was expected; empty where it is new. */
    Optional<Answered> byMid(String mid) {
        return Optional.ofNullable(byMid.get(mid));
    }

    private Answered read(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong(1),
                row.getBytes(2),
                row.getString(3),
                Json.read(
                        sealer.open(place(row.getString(5)), row.getBytes(4)),
                        MutationResult.class));
    }

    /**
     * Remembers an answer.
     *
     * @param again whether the mid was answered before, under another number
     */
    void add(String device, String t, Answered answered, boolean again, long now) {
        byMid.putIfAbsent(answered.result().mid(), answered);
        added.add(new Added(answered, device, t, again, now));
    }

    void write() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Added each : added) {
            MutationResult result = each.answered().result();
            rows.add(
                    new Object[] {
                        feed,
                        each.device(),
                        result.seq(),
                        result.mid(),
                        each.again() ? 1 : 0,
                        each.answered().hash(),
                        each.t(),
                        each.answered().id(),
                        sealed(result),
                        each.at()
                    });
        }
        tx.batch(
                "INSERT INTO mutation (feed, device, seq, mid, again, hash, t, id, result, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private byte[] sealed(MutationResult result) {
        return sealer.seal(place(result.mid()), Json.bytes(result));
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
     * Takes what answers said of some rows out of them, also of those that are not written yet;
     * that they were answered, and how, stays.
     */
    void forget(Set<String> ids) {
        byMid.replaceAll((mid, each) -> ids.contains(each.id()) ? each.emptied() : each);
        added.replaceAll(
                each ->
                        ids.contains(each.answered().id())
                                ? new Added(
                                        each.answered().emptied(),
                                        each.device(),
                                        each.t(),
                                        each.again(),
                                        each.at())
                                : each);
        List<@Nullable Object[]> emptied = new ArrayList<>();
        tx.among(
                "SELECT seq, hash, id, result, mid, device FROM mutation WHERE feed = ? AND id IN"
                        + " (?*)",
                row ->
                        emptied.add(
                                new Object[] {
                                    sealed(read(row).emptied().result()),
                                    feed,
                                    row.getString(6),
                                    row.getLong(1)
                                }),
                List.copyOf(ids),
                feed);
        tx.batch(
                "UPDATE mutation SET result = ? WHERE feed = ? AND device = ? AND seq = ?",
                emptied);
    }

    private String place(String mid) {
        return feed + "\nmutation\n" + mid;
    }
}
