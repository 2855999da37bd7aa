package org.leaderdesk.platform;

import org.leaderdesk.wire.RowKind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells regions which areas lie in them, and who leads there. */
final class Directory {

    private final Tx tx;
    private final Sealer sealer;
    private final Membership membership;
    private final long now;

    Directory(Tx tx, Sealer sealer, long now) {
        this.tx = tx;
        this.sealer = sealer;
        this.membership = new Membership(tx);
        this.now = now;
    }

    /** A region is new: it and all it lies in learn of it. Gives back whom it told. */
    List<String> tellOfArea(String region) {
        List<String> upwards = membership.upwards(region);
        for (String feed : upwards.stream().sorted().toList()) {
            Map<String, Object> area = new HashMap<>();
            area.put("name", Feed.of(tx, region).name());
            if (!feed.equals(region)) {
                area.put("parent_id", membership.parent(region).orElseThrow());
            }
            lay(feed, RowKind.AREA, region, area);
        }
        return upwards;
    }

    /** Where a leader is, and was: every region concerned learns of it. Gives back whom it told. */
    Set<String> tellOfLeader(String leader) {
        List<Membership.Stay> stays = membership.stays(leader);
        String begun =
                tx.first(
                                "SELECT made_at FROM feed WHERE id = ?",
                                row -> day(row.getLong(1)),
                                leader)
                        .orElseThrow();
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        for (int i = 0; i < stays.size(); i++) {
            Membership.Stay stay = stays.get(i);
            Map<String, Object> row = new HashMap<>();
            row.put("name", Feed.of(tx, leader).name());
            row.put("area_id", stay.region());
            row.put("since", stay.since().isEmpty() ? begun : stay.since());
            if (i + 1 < stays.size()) {
                row.put("until", stays.get(i + 1).since());
            }
            // A later stay in the same region, or in one beside it, is what those above are told.
            membership.upwards(stay.region()).forEach(feed -> rows.put(feed, row));
        }
        rows.forEach((feed, row) -> lay(feed, RowKind.LEADER, leader, row));
        return rows.keySet();
    }

    private static String day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
    }

    private void lay(String feed, RowKind kind, String id, Map<String, Object> values) {
        Batch batch = new Batch(tx, sealer, Feed.locked(tx, feed), PassingOn.LETTER, now);
        PassingOn.lay(batch, kind, id, PassingOn.whole(kind, values));
        batch.finish();
    }
}
