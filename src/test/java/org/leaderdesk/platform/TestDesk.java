package org.leaderdesk.platform;

import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Digest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.SnapshotPage;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A desk that has nothing but the protocol: what it was sent, a cursor, the next number. */
final class TestDesk {

    final Platform platform;
    final Enrolled enrolled;
    final Device device;
    final KeyPair keys;
    final Map<String, Change> rows = new TreeMap<>();
    final List<Change> heard = new ArrayList<>();
    private final Clock clock;
    String cursor;
    private long seq;

    TestDesk(Platform platform, Clock clock, Enrolled enrolled, KeyPair keys) {
        this.platform = platform;
        this.clock = clock;
        this.enrolled = enrolled;
        this.keys = keys;
        this.device = platform.devices().device(enrolled.tokens().access());
    }

    static String id() {
        UUID id = UUID.randomUUID();
        return Base64Url.of(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    /** A mutation with the desk's next number. */
    Mutation put(RowKind kind, String id, long baseV, Object... fields) {
        return next(Mutation.PUT, kind.t(), id, baseV, map(fields), null);
    }

    Mutation del(RowKind kind, String id, long baseV) {
        return next(Mutation.DEL, kind.t(), id, baseV, null, null);
    }

    Mutation erase(String member) {
        return next(Mutation.ERASE, RowKind.MEMBER.t(), member, 0, null, null);
    }

    Mutation next(
            String op, String t, String id, long baseV, Map<String, Object> o, List<String> pairs) {
        seq++;
        return new Mutation(seq, id(), op, t, id, baseV, o, pairs, clock.millis());
    }

    static Map<String, Object> map(Object... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            map.put(
                    (String) fields[i],
                    value instanceof Integer number ? (Object) (long) number : value);
        }
        return map;
    }

    /** Sends mutations and gives back the last one's result. */
    MutationResult push(Mutation... mutations) {
        return pushAll(List.of(mutations)).getLast();
    }

    List<MutationResult> pushAll(List<Mutation> mutations) {
        return platform.push(device, new PushRequest(device.id(), mutations)).results();
    }

    /** Makes a row and gives back its id. */
    String made(RowKind kind, Object... fields) {
        String id = id();
        MutationResult result = push(put(kind, id, 0, fields));
        if (!result.st().equals(MutationResult.OK)) {
            throw new AssertionError(kind + ": " + result);
        }
        return id;
    }

    /** Pulls until there is no more; what was heard in between is in {@link #heard}. */
    Pulled pull() {
        return pull(0);
    }

    Pulled pull(int limit) {
        heard.clear();
        Pulled pulled;
        do {
            pulled = platform.pull(device, new PullRequest(cursor, 1, limit, 0, true));
            pulled.changes().forEach(this::apply);
            cursor = pulled.cursor();
        } while (pulled.hasMore());
        return pulled;
    }

    /** Begins anew with a snapshot. */
    void snapshot(int limit) {
        rows.clear();
        String page = null;
        SnapshotPage answer;
        do {
            answer = platform.snapshot(device, page, limit);
            answer.rows().forEach(this::apply);
            page = answer.next();
        } while (page != null);
        cursor = answer.cursor();
    }

    private void apply(Change change) {
        heard.add(change);
        String name = change.t() + " " + change.id();
        Change known = rows.get(name);
        if (known != null && known.v() > change.v()) {
            return;
        }
        if (change.o() == null) {
            rows.remove(name);
        } else {
            rows.put(name, change);
        }
    }

    Map<String, Object> row(RowKind kind, String id) {
        Change change = rows.get(kind.t() + " " + id);
        return change == null ? null : change.o();
    }

    long v(RowKind kind, String id) {
        return rows.get(kind.t() + " " + id).v();
    }

    /** What it makes of its rows, by the protocol's own words. */
    Map<String, Digest> digest() {
        Map<String, Long> sums = new TreeMap<>();
        Map<String, Long> counts = new HashMap<>();
        rows.values()
                .forEach(
                        row -> {
                            long sum = Row.sum(row.t(), row.id(), row.v(), row.o());
                            sums.merge(row.t(), sum, (a, b) -> a ^ b);
                            counts.merge(row.t(), 1L, Long::sum);
                        });
        Map<String, Digest> digest = new TreeMap<>();
        sums.forEach((t, sum) -> digest.put(t, new Digest(counts.get(t), "%016x".formatted(sum))));
        return digest;
    }

    String proof(String refresh) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(refresh.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Base64Url.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
