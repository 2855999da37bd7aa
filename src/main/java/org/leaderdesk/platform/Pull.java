package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Digest;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.SnapshotPage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a device is told: pages of what changed, and pages of everything. */
final class Pull {

    private final Tx tx;
    private final Cursors cursors;
    private final Device device;
    private final long now;
    private final Feed feed;
    private final RowTable rows;
    private final Sight sight;

    Pull(Tx tx, Sealer sealer, Cursors cursors, Device device, long now) {
        this.tx = tx;
        this.cursors = cursors;
        this.device = device;
        this.now = now;
        this.feed = Feed.of(tx, device.feed());
        this.rows = new RowTable(tx, sealer, device.feed());
        this.sight = new Sight(device, tx, rows::find);
    }

    /** Rows of whole versions behind the cursor. */
    private record Stretch(List<Row> rows, long throughV) {}

    Pulled changes(PullRequest request) {
        long since = cursors.version(device, request.cursor());
        if (since > 0 && since < feed.forgotten()) {
            throw Denied.of(Code.CURSOR_EXPIRED, "deletions since then are forgotten");
        }
        Stretch stretch = stretch(since, limit(request.limit()));
        sight.expect(stretch.rows());
        List<Change> changes = new ArrayList<>();
        for (Row row : stretch.rows()) {
            sight.change(row).ifPresent(changes::add);
        }
        if (device.isScoped()) {
            changes.addAll(movedOut(since, stretch.throughV()));
        }
        changes.sort(
                Comparator.comparingLong(Change::v)
                        .thenComparingInt(change -> kind(change).ordinal()));
        boolean more = stretch.throughV() < feed.head();
        return new Pulled(
                changes,
                cursors.cursor(device, stretch.throughV()),
                more,
                stretch.throughV(),
                request.digest() && !more ? digest() : null,
                now);
    }

    private static RowKind kind(Change change) {
        return RowKind.of(change.t()).orElseThrow();
    }

    private static int limit(int asked) {
        return asked <= 0 || asked > Protocol.PAGE_LIMIT ? Protocol.PAGE_LIMIT : asked;
    }

    private Stretch stretch(long since, int limit) {
        List<Row> read = rows.between(since, feed.head(), limit + 1);
        List<Row> whole = new ArrayList<>();
        List<Row> version = new ArrayList<>();
        long bytes = 0;
        boolean full = false;
        for (Row row : read) {
            if (!version.isEmpty() && version.getFirst().v() != row.v()) {
                // A version is not begun where it may not fit; the first one always is.
                full = bytes > Protocol.PAGE_BYTES;
                whole.addAll(version);
                version.clear();
                if (full) {
                    break;
                }
            }
            version.add(row);
            bytes += row.bytes();
        }
        if (full) {
            return new Stretch(whole, whole.getLast().v());
        }
        if (read.size() <= limit) {
            whole.addAll(version);
            return new Stretch(whole, feed.head());
        }
        if (whole.isEmpty()) {
            long v = version.getFirst().v();
            return new Stretch(rows.between(v - 1, v, Integer.MAX_VALUE), v);
        }
        return new Stretch(whole, whole.getLast().v());
    }

    /** Rows that left the device's points in a stretch of versions and did not come back. */
    private List<Change> movedOut(long since, long throughV) {
        record Left(long v, String t, String id, String point) {}
        List<Left> left =
                tx.list(
                        "SELECT v, t, id, point FROM moved WHERE feed = ? AND v > ? AND v <= ?"
                                + " ORDER BY v",
                        row ->
                                new Left(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)),
                        device.feed(),
                        since,
                        throughV);
        left.removeIf(each -> !each.point().isEmpty() && !device.points().contains(each.point()));
        Map<String, List<String>> ids = new TreeMap<>();
        left.forEach(each -> ids.computeIfAbsent(each.t(), t -> new ArrayList<>()).add(each.id()));
        Set<String> unseen = new HashSet<>();
        ids.forEach(
                (t, all) -> {
                    List<Row> now = rows.find(RowKind.of(t).orElseThrow(), all);
                    sight.expect(now);
                    now.removeIf(sight::sees);
                    now.forEach(row -> unseen.add(t + "\n" + row.id()));
                });
        left.removeIf(each -> !unseen.contains(each.t() + "\n" + each.id()));
        return left.stream()
                .map(each -> new Change(each.t(), each.id(), each.v(), null, Change.MOVED_OUT))
                .toList();
    }

    private Map<String, Digest> digest() {
        if (!device.isScoped()) {
            return new DigestTable(tx, device.feed()).of(device.role());
        }
        Map<String, Digest> digests = new TreeMap<>();
        for (RowKind kind : RowKind.values()) {
            long count = 0;
            long sum = 0;
            String after = "";
            List<Row> page;
            do {
                page = rows.page(kind, after, Protocol.PAGE_LIMIT);
                sight.expect(page);
                for (Row row : page) {
                    if (sight.sees(row)) {
                        count++;
                        sum ^= Row.sum(kind.t(), row.id(), row.v(), sight.fields(row));
                    }
                    after = row.id();
                }
            } while (page.size() == Protocol.PAGE_LIMIT);
            if (count > 0) {
                digests.put(kind.t(), DigestTable.digest(count, sum));
            }
        }
        return digests;
    }

    /**
     * A page of everything, by kind and id.
     *
     * @param token of the last page's next; null for the first
     */
    SnapshotPage snapshot(@Nullable String token, int asked) {
        int limit = limit(asked);
        Cursors.Page page =
                token == null
                        ? new Cursors.Page(feed.head(), RowKind.values()[0], "")
                        : cursors.page(device, token);
        List<Change> changes = new ArrayList<>();
        Cursors.Page next = fill(page, limit, changes);
        return new SnapshotPage(
                changes,
                next == null ? null : cursors.page(device, next),
                cursors.cursor(device, page.headV()),
                now);
    }

    private Cursors.@Nullable Page fill(Cursors.Page page, int limit, List<Change> changes) {
        RowKind[] kinds = RowKind.values();
        String after = page.afterId();
        int left = limit;
        long bytes = 0;
        for (int i = page.kind().ordinal(); i < kinds.length; i++) {
            List<Row> read = rows.page(kinds[i], after, left);
            sight.expect(read);
            for (Row row : read) {
                sight.change(row).ifPresent(changes::add);
                after = row.id();
                left--;
                bytes += row.bytes();
                if (bytes > Protocol.PAGE_BYTES) {
                    return new Cursors.Page(page.headV(), kinds[i], after);
                }
            }
            if (left == 0) {
                return new Cursors.Page(page.headV(), kinds[i], after);
            }
            after = "";
        }
        return null;
    }
}
