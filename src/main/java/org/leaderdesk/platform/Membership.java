package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which leader belongs to which region on which day, and which region lies in which: what was
 * earned stays where it was earned.
 */
final class Membership {

    private static final String ALWAYS = "";

    private final Tx tx;

    Membership(Tx tx) {
        this.tx = tx;
    }

    /** A leader belongs to a region from the beginning. */
    void begin(String leader, String region) {
        add(leader, ALWAYS, region);
    }

    /** A leader belongs to a region from a day on; what was said of later days is void. */
    void move(String leader, String region, LocalDate since) {
        tx.update("DELETE FROM membership WHERE feed = ? AND since >= ?", leader, since.toString());
        add(leader, since.toString(), region);
    }

    private void add(String leader, String since, String region) {
        if (!Feed.of(tx, region).isRegion()) {
            throw Denied.of(Code.BAD_REQUEST, region + " is no region");
        }
        tx.update(
                "INSERT INTO membership (feed, since, region) VALUES (?, ?, ?)",
                leader,
                since,
                region);
    }

    /** Where a leader belongs on a day. */
    Optional<String> of(String leader, String day) {
        return tx.first(
                "SELECT region FROM membership WHERE feed = ? AND since <= ? ORDER BY since DESC"
                        + " LIMIT 1",
                row -> row.getString(1),
                leader,
                day);
    }

    /**
     * A stay in a region.
     *
     * @param since ISO date; blank where it was always so
     */
    record Stay(String region, String since) {}

    /** Where a leader was and is, the earliest first. */
    List<Stay> stays(String leader) {
        return tx.list(
                "SELECT region, since FROM membership WHERE feed = ? ORDER BY since",
                row -> new Stay(row.getString(1), row.getString(2)),
                leader);
    }

    /** A region and all it lies in, itself first. */
    List<String> upwards(String region) {
        List<String> all = new ArrayList<>();
        Optional<String> each = Optional.of(region);
        while (each.isPresent()) {
            all.add(each.get());
            each = parent(each.get());
        }
        return all;
    }

    Optional<String> parent(String region) {
        return tx.first(
                        "SELECT region FROM feed WHERE id = ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        region)
                .flatMap(found -> found);
    }
}
