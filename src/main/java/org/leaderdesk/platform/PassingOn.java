package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.RowKind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one feed has to say to others: a leader's days to the regions they were earned in, a
 * region's requests to the leader and to every region above that leader, and the leader's answers
 * to all of these. Done after what it is about was committed, each time from where it stopped, so
 * that nothing is lost and nobody who writes to one feed waits for another's.
 */
final class PassingOn {

    /** No device has this letter. */
    static final String LETTER = "*";

    /** What the leader says to a request; all else of it is the region's to say. */
    static final List<String> ANSWER = List.of("answer", "answered_at");

    private static final Set<String> ABOUT =
            Set.of(RowKind.LEADER_DAY.t(), RowKind.INTERVENTION.t());

    private final Tx tx;
    private final Sealer sealer;
    private final long now;
    private final Membership membership;
    private final Map<String, Batch> batches = new TreeMap<>();

    PassingOn(Tx tx, Sealer sealer, long now) {
        this.tx = tx;
        this.sealer = sealer;
        this.now = now;
        this.membership = new Membership(tx);
    }

    /** A row that concerns other feeds. */
    private record Told(RowKind kind, String id) {}

    /** Whether a mutation may concern other feeds. */
    static boolean isAbout(Mutation mutation) {
        return ABOUT.contains(mutation.t());
    }

    /** Passes on what a feed has to say. Gives back who was told something. */
    List<String> run(String from) {
        long passed =
                tx.first("SELECT v FROM passed_on WHERE feed = ?", row -> row.getLong(1), from)
                        .orElse(0L);
        long head = Feed.of(tx, from).head();
        List<Told> news = news(from, passed, head);
        RowTable rows = new RowTable(tx, sealer, from);
        lock(from, rows, news);
        // As they are now that nobody else can pass on: who was before us may have been ahead of
        // us.
        for (Told each : news) {
            rows.find(each.kind(), each.id())
                    .filter(row -> !row.isDeleted())
                    .ifPresent(row -> pass(from, row));
        }
        batches.values().forEach(Batch::finish);
        tx.update(
                "INSERT INTO passed_on (feed, v) VALUES (?, ?) ON CONFLICT (feed) DO UPDATE SET v"
                        + " = excluded.v WHERE passed_on.v < excluded.v",
                from,
                head);
        return List.copyOf(batches.keySet());
    }

    private List<Told> news(String from, long passed, long head) {
        if (head == passed) {
            return List.of();
        }
        return tx.list(
                "SELECT t, id FROM record WHERE feed = ? AND v > ? AND v <= ? AND t IN ('"
                        + String.join("', '", ABOUT)
                        + "') ORDER BY v, id",
                row -> new Told(RowKind.of(row.getString(1)).orElseThrow(), row.getString(2)),
                from,
                passed,
                head);
    }

    /** In one order, whoever passes on. */
    private void lock(String from, RowTable rows, List<Told> news) {
        TreeSet<String> feeds = new TreeSet<>();
        for (Told each : news) {
            rows.find(each.kind(), each.id()).ifPresent(row -> feeds.addAll(concerned(from, row)));
        }
        for (String feed : feeds) {
            batches.put(feed, new Batch(tx, sealer, Feed.locked(tx, feed), LETTER, now));
        }
    }

    private List<String> concerned(String from, Row row) {
        if (row.kind() == RowKind.LEADER_DAY) {
            return earnedIn(row).map(membership::upwards).orElse(List.of());
        }
        String leader = Objects.requireNonNull(row.text("leader_id"));
        if (!from.equals(leader) && !isAsking(from, row)) {
            return List.of(); // a region between was told, and has nothing to say
        }
        Set<String> all = new LinkedHashSet<>();
        all.add(leader);
        all.add(Objects.requireNonNull(row.text("area_id")));
        membership.of(leader, askedOn(row)).map(membership::upwards).ifPresent(all::addAll);
        all.remove(from);
        return List.copyOf(all);
    }

    /** Where the leader belongs later is no matter of those who were asked before. */
    private static String askedOn(Row intervention) {
        Instant made = Instant.ofEpochMilli(intervention.number("made_at"));
        return LocalDate.ofInstant(made, ZoneOffset.UTC).toString();
    }

    private Optional<String> earnedIn(Row day) {
        return membership.of(
                Objects.requireNonNull(day.text("leader_id")),
                Objects.requireNonNull(day.text("day")));
    }

    private static boolean isAsking(String from, Row intervention) {
        return from.equals(intervention.text("area_id"));
    }

    private void pass(String from, Row row) {
        TreeMap<String, @Nullable Object> values = whole(row.kind(), row.values());
        TreeMap<String, @Nullable Object> own = new TreeMap<>(values);
        if (row.kind() == RowKind.LEADER_DAY) {
            values.put("area_id", earnedIn(row).orElse(null));
            own = values;
        } else if (isAsking(from, row)) {
            ANSWER.forEach(own::remove);
        } else {
            own.keySet().retainAll(ANSWER);
        }
        for (String feed : concerned(from, row)) {
            Batch batch = batches.get(feed);
            // Somebody who moved meanwhile is passed on the next time.
            if (batch != null) {
                boolean knows = batch.find(row.kind(), row.id()).isPresent();
                lay(batch, row.kind(), row.id(), knows ? own : values);
            }
        }
    }

    /** The fields of a kind, those too that say nothing; none that only a newer desk knows. */
    static TreeMap<String, @Nullable Object> whole(RowKind kind, Map<String, Object> values) {
        TreeMap<String, @Nullable Object> whole = new TreeMap<>();
        for (Field field : kind.fields()) {
            whole.put(field.name(), values.get(field.name()));
        }
        return whole;
    }

    /** Makes a row say this; nothing where it does already. */
    static void lay(Batch batch, RowKind kind, String id, Map<String, @Nullable Object> values) {
        Row row =
                batch.find(kind, id)
                        .map(Row::copy)
                        .orElseGet(() -> Row.fresh(kind, id, batch.stamp()));
        boolean changed = false;
        for (Map.Entry<String, @Nullable Object> each : values.entrySet()) {
            if (!Objects.equals(row.get(each.getKey()), each.getValue())) {
                row.set(each.getKey(), each.getValue(), batch.stamp());
                changed = true;
            }
        }
        if (changed) {
            batch.keep(row);
        }
    }
}
