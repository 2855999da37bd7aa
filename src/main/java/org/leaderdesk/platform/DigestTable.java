package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rows of each kind add up to for the roles that are sent all of a feed's rows: kept with
 * every commit, because an exclusive or takes a row out as easily as it takes it in.
 */
final class DigestTable {

    private final Tx tx;
    private final String feed;
    private final Map<String, long[]> changes = new TreeMap<>();

    DigestTable(Tx tx, String feed) {
        this.tx = tx;
        this.feed = feed;
    }

    /**
     * A row is about to be written.
     *
     * @param leader what it adds from now on for a leader's devices
     * @param staff and for pickup staff
     */
    void add(Row row, long leader, long staff) {
        long[] was = row.digested();
        int rows = (row.isDeleted() ? 0 : 1) - (was == null ? 0 : 1);
        change(DeviceRole.LEADER, row, rows, leader ^ (was == null ? 0 : was[0]));
        if (row.kind().isFor(DeviceRole.PICKUP_STAFF)) {
            change(DeviceRole.PICKUP_STAFF, row, rows, staff ^ (was == null ? 0 : was[1]));
        }
    }

    private void change(DeviceRole role, Row row, int rows, long sum) {
        long[] change =
                changes.computeIfAbsent(role.name() + "\n" + row.kind().t(), name -> new long[2]);
        change[0] += rows;
        change[1] ^= sum;
    }

    /** Writes what {@link #add} gathered. */
    void write() {
        Map<String, long[]> now = new HashMap<>();
        tx.list(
                "SELECT role, t, rows, sum FROM digest WHERE feed = ?",
                row ->
                        now.put(
                                row.getString(1) + "\n" + row.getString(2),
                                new long[] {row.getLong(3), row.getLong(4)}),
                feed);
        List<@Nullable Object[]> all = new ArrayList<>();
        changes.forEach(
                (name, change) -> {
                    String[] words = name.split("\n", 2);
                    long[] was = now.getOrDefault(name, new long[2]);
                    all.add(
                            new Object[] {
                                feed, words[0], words[1], was[0] + change[0], was[1] ^ change[1]
                            });
                });
        tx.batch(
                "INSERT INTO digest (feed, role, t, rows, sum) VALUES (?, ?, ?, ?, ?) ON CONFLICT"
                        + " (feed, role, t) DO UPDATE SET rows = excluded.rows, sum = excluded.sum",
                all);
    }

    /**
     * For a role that is sent everything; kinds without a row are left out. Of a region's rows a
     * manager's device sees all, as a leader's does of a leader's.
     */
    Map<String, Digest> of(DeviceRole role) {
        Map<String, Digest> digests = new TreeMap<>();
        tx.list(
                "SELECT t, rows, sum FROM digest WHERE feed = ? AND role = ? AND rows > 0",
                row -> digests.put(row.getString(1), digest(row.getLong(2), row.getLong(3))),
                feed,
                (role == DeviceRole.REGIONAL_MANAGER ? DeviceRole.LEADER : role).name());
        return digests;
    }

    static Digest digest(long rows, long sum) {
        return new Digest(rows, "%016x".formatted(sum));
    }
}
