package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.Scope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row and who wrote which field of it. Lines stand beside the other fields, as {@code lines.2}; a
 * field that says nothing is not there.
 */
final class Row {

    static final String LINES = "lines";
    private static final String LINE = LINES + ".";

    /** Under this name: who wrote every field that has no stamp of its own. */
    private static final String REST = "";

    private final RowKind kind;
    private final String id;
    private final TreeMap<String, Object> values;
    private final String storedStamps;
    private @Nullable TreeMap<String, String> stamps;
    private long v;
    private @Nullable String why;
    private @Nullable Long goneAt;
    private int bytes;
    private long @Nullable [] digested;

    /**
     * A row.
     *
     * @param v 0 for a new one
     * @param storedStamps JSON
     */
    Row(
            RowKind kind,
            String id,
            long v,
            TreeMap<String, Object> values,
            String storedStamps,
            @Nullable String why,
            @Nullable Long goneAt) {
        this.kind = kind;
        this.id = id;
        this.v = v;
        this.values = values;
        this.storedStamps = storedStamps;
        this.why = why;
        this.goneAt = goneAt;
    }

    /** A row that is just being made. */
    static Row fresh(RowKind kind, String id, Stamp stamp) {
        Row row = new Row(kind, id, 0, new TreeMap<>(), "{}", null, null);
        row.stampAll(stamp);
        return row;
    }

    Row copy() {
        Row copy = new Row(kind, id, v, new TreeMap<>(values), storedStamps, why, goneAt);
        copy.stamps = stamps == null ? null : new TreeMap<>(stamps);
        copy.digested = digested;
        return copy;
    }

    RowKind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    long v() {
        return v;
    }

    void writtenAt(long version) {
        v = version;
    }

    /**
     * Notes what it is where it is stored.
     *
     * @param size bytes
     * @param leader what it adds to the digest of a leader's devices
     * @param staff and to that of pickup staff
     */
    Row asStored(int size, long leader, long staff) {
        bytes = size;
        digested = isDeleted() ? null : new long[] {leader, staff};
        return this;
    }

    /** What it adds to the digests as it is stored, leader's and staff's; null for nothing. */
    long @Nullable [] digested() {
        return digested;
    }

    /** How many bytes it takes in an answer, about. */
    int bytes() {
        return bytes;
    }

    Map<String, Object> values() {
        return values;
    }

    /** Read only where they are asked for: who is just sent the row does not. */
    Map<String, String> stamps() {
        TreeMap<String, String> read = stamps;
        if (read == null) {
            read = new TreeMap<>();
            for (Map.Entry<String, Object> each : Json.object(storedStamps).entrySet()) {
                read.put(each.getKey(), (String) each.getValue());
            }
            stamps = read;
        }
        return read;
    }

    @Nullable String why() {
        return why;
    }

    @Nullable Long goneAt() {
        return goneAt;
    }

    boolean isDeleted() {
        return Change.DELETED.equals(why);
    }

    boolean isErased() {
        return Change.ERASED.equals(why);
    }

    void delete(long at) {
        why = Change.DELETED;
        goneAt = at;
        if (kind.key().isEmpty()) {
            values.clear();
        }
    }

    void revive() {
        why = null;
        goneAt = null;
    }

    /** Empties what is personal, for ever. */
    void erase() {
        why = Change.ERASED;
        values.keySet().removeIf(name -> scope(name).personal());
        stamps().keySet().removeIf(name -> scope(name).personal());
    }

    @Nullable Object get(String name) {
        return values.get(name);
    }

    @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** A number; 0 where nothing is said. */
    long number(String name) {
        return values.get(name) instanceof Long number ? number : 0;
    }

    /** The lines, by their numbers. */
    Map<String, Object> lines() {
        TreeMap<String, Object> lines = new TreeMap<>();
        values.tailMap(LINE, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(LINE))
                .forEach(
                        entry ->
                                lines.put(
                                        entry.getKey().substring(LINE.length()), entry.getValue()));
        return lines;
    }

    void set(String name, @Nullable Object value, Stamp stamp) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        stamps().put(name, stamp.toString());
    }

    void clear() {
        values.clear();
    }

    void stampAll(Stamp stamp) {
        stamps().clear();
        stamps().put(REST, stamp.toString());
    }

    /** Who wrote a field, also one that somebody emptied. */
    Stamp stamp(String name) {
        String own = stamps().get(name);
        return Stamp.of(own == null ? stamps().getOrDefault(REST, "0.") : own);
    }

    /** Whether somebody wrote exactly this field after the row was made. */
    boolean hasStamp(String name) {
        return stamps().containsKey(name);
    }

    /** Whether it may once have been known by something else. */
    boolean hasStampOfKnown() {
        return kind.known().stream().flatMap(List::stream).anyMatch(stamps()::containsKey);
    }

    /** Whether another device wrote to it since a device knew it at a version. */
    boolean hasNewsFor(String letter, long knownV) {
        return stamps().values().stream()
                .anyMatch(stamp -> Stamp.of(stamp).isNewsTo(letter, knownV));
    }

    Scope scope(String name) {
        return scope(kind, name);
    }

    /** A field that only a newer desk knows may be personal: it is kept as if it were. */
    static Scope scope(RowKind kind, String name) {
        return kind.field(name).map(Field::scope).orElse(Scope.CONTACT);
    }

    /** The fields a role is sent, as they stand in JSON. */
    TreeMap<String, Object> seenBy(DeviceRole role) {
        TreeMap<String, Object> seen = new TreeMap<>();
        TreeMap<String, Object> lines = new TreeMap<>();
        values.forEach(
                (name, value) -> {
                    if (scope(name).isFor(role)) {
                        if (name.startsWith(LINE)) {
                            lines.put(name.substring(LINE.length()), value);
                        } else {
                            seen.put(name, value);
                        }
                    }
                });
        if (!lines.isEmpty()) {
            seen.put(LINES, lines);
        }
        return seen;
    }

    /** What the row adds to its kind's digest for a role that sees all of it; 0 once deleted. */
    long sum(DeviceRole role) {
        return isDeleted() ? 0 : sum(kind.t(), id, v, seenBy(role));
    }

    static long sum(String t, String id, long v, Map<String, Object> seen) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((t + "\n" + id + "\n" + v + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha.digest(Json.bytes(seen))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
