package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.keys.KeyClass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was sent to the platform or is about to be, byte for byte until it has answered for good.
 */
final class OutboxTable {

    private static final String COLUMNS =
            "SELECT seq, mid, op, t, id, base_v, args, sealed_counter, sealed_contact, pairs,"
                    + " at FROM outbox";

    private static final int PAIR_BYTES = 12;

    private final Transaction tx;

    OutboxTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * An intent on its way.
     *
     * @param fields what a put changes; of an erasure or a deletion empty
     * @param pairs of a new group buy: keyed hashes of (join number, phone)
     * @param closed whether some of the fields could not be opened by whoever is signed in
     */
    record Entry(
            long seq,
            UUID mid,
            String op,
            RowShape shape,
            String id,
            long baseV,
            Map<String, @Nullable Object> fields,
            List<String> pairs,
            boolean closed,
            long at) {}

    /** The oldest, in their order. */
    List<Entry> first(int limit) {
        return tx.handle()
                .createQuery(COLUMNS + " ORDER BY seq LIMIT ?")
                .bind(0, limit)
                .map((row, ctx) -> entry(row))
                .list();
    }

    Entry find(long seq) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE seq = ?")
                .bind(0, seq)
                .map((row, ctx) -> entry(row))
                .one();
    }

    /** Those of one row, whatever it was called when they were made. */
    List<Entry> of(RowShape shape, String id) {
        List<Entry> all = new ArrayList<>();
        for (String name : tx.aliases().namesOf(shape, id)) {
            tx.handle()
                    .createQuery(COLUMNS + " WHERE t = ? AND id = ? ORDER BY seq")
                    .bind(0, shape.t())
                    .bind(1, RowKey.local(shape, name))
                    .map((row, ctx) -> entry(row))
                    .forEach(all::add);
        }
        all.sort((one, other) -> Long.compare(one.seq(), other.seq()));
        return all;
    }

    /**
     * Adds the next.
     *
     * @param patch what a put changes
     * @param at by the platform's clock: it takes nothing from days to come
     */
    void add(
            String op,
            RowShape shape,
            RowImage row,
            Map<String, @Nullable Object> patch,
            Instant at) {
        UUID mid = tx.newId();
        long seq = tx.syncState().takeSeq();
        tx.handle()
                .execute(
                        "INSERT INTO outbox (seq, mid, op, t, id, base_v, args, sealed_counter,"
                                + " sealed_contact, pairs, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?)",
                        seq,
                        mid,
                        op,
                        shape.t(),
                        RowKey.local(shape, row.id()),
                        row.v(),
                        args(shape, patch),
                        sealed(
                                KeyClass.COUNTER,
                                mid,
                                patch,
                                PersonalFields.counter(shape.sealed())),
                        sealed(
                                KeyClass.CONTACT,
                                mid,
                                patch,
                                PersonalFields.contact(shape.sealed())),
                        shape == RowShape.GROUP_BUY && row.v() == 0 ? pairs(row.id()) : null,
                        at.toEpochMilli());
    }

    /**
     * By what the platform tells whether another desk imported the same file: of each order whose
     * member is known by something, the hash of join number and that keyed hash.
     */
    private String pairs(String groupBuy) {
        List<String> pairs =
                tx.handle()
                        .createQuery(
                                "SELECT DISTINCT o.join_number, m.identity_key FROM orders o JOIN"
                                        + " member m ON m.id = o.member_id WHERE o.group_buy_id = ?"
                                        + " AND m.identity_key IS NOT NULL ORDER BY 1, 2")
                        .bind(0, Bytes.ofText(groupBuy))
                        .map((row, ctx) -> pair(row.getString(1), row.getBytes(2)))
                        .list();
        return RowJson.text(pairs);
    }

    private static String pair(String joinNumber, byte[] identity) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(joinNumber.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Bytes.text(Arrays.copyOf(digest.digest(identity), PAIR_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void remove(long seq) {
        tx.handle().execute("DELETE FROM outbox WHERE seq = ?", seq);
    }

    boolean holds(long seq) {
        return tx.handle()
                .createQuery("SELECT EXISTS (SELECT 1 FROM outbox WHERE seq = ?)")
                .bind(0, seq)
                .mapTo(Boolean.class)
                .one();
    }

    /** The number of one that was taken out goes to the next behind it, and so on. */
    void closeUp(long seq) {
        tx.handle().execute("UPDATE outbox SET seq = -seq WHERE seq > ?", seq);
        tx.handle().execute("UPDATE outbox SET seq = -seq - 1 WHERE seq < 0");
        tx.handle().execute("UPDATE sync_state SET next_seq = next_seq - 1");
    }

    /** Notes why one was put off. */
    void putOff(long seq, String code) {
        tx.handle()
                .execute("UPDATE outbox SET tries = tries + 1, code = ? WHERE seq = ?", code, seq);
    }

    /** Numbers all anew from 1, as a device enrolled anew does; each keeps its mid. */
    long renumber() {
        List<Long> seqs =
                tx.handle()
                        .createQuery("SELECT seq FROM outbox ORDER BY seq")
                        .mapTo(Long.class)
                        .list();
        // Downwards past zero first, so that no number is met twice.
        tx.handle().execute("UPDATE outbox SET seq = -seq");
        long next = 1;
        for (long seq : seqs) {
            tx.handle().execute("UPDATE outbox SET seq = ? WHERE seq = ?", next++, -seq);
        }
        return next;
    }

    /** What of a patch is not personal. */
    private static String args(RowShape shape, Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> open = new LinkedHashMap<>(patch);
        PersonalFields.counter(shape.sealed()).forEach(open::remove);
        PersonalFields.contact(shape.sealed()).forEach(open::remove);
        return RowJson.text(open);
    }

    private byte @Nullable [] sealed(
            KeyClass keyClass, UUID mid, Map<String, @Nullable Object> patch, List<String> names) {
        Map<String, @Nullable Object> personal = new LinkedHashMap<>();
        names.stream()
                .filter(patch::containsKey)
                .forEach(name -> personal.put(name, patch.get(name)));
        return personal.isEmpty() ? null : tx.ring().seal(keyClass, mid, RowJson.text(personal));
    }

    private Entry entry(ResultSet row) throws SQLException {
        UUID mid = Bytes.id(row.getBytes("mid"));
        RowShape shape = RowShape.of(row.getString("t")).orElseThrow();
        Map<String, @Nullable Object> fields = RowJson.object(row.getString("args"));
        String pairs = row.getString("pairs");
        boolean closed = open(KeyClass.COUNTER, mid, row.getBytes("sealed_counter"), fields);
        closed |= open(KeyClass.CONTACT, mid, row.getBytes("sealed_contact"), fields);
        return new Entry(
                row.getLong("seq"),
                mid,
                row.getString("op"),
                shape,
                RowKey.ofLocal(shape, row.getString("id")),
                row.getLong("base_v"),
                fields,
                pairs == null ? List.of() : RowJson.strings(pairs),
                closed,
                row.getLong("at"));
    }

    private boolean open(
            KeyClass keyClass,
            UUID mid,
            byte @Nullable [] sealed,
            Map<String, @Nullable Object> fields) {
        if (sealed == null) {
            return false;
        }
        if (!tx.ring().opens(keyClass)) {
            return true;
        }
        fields.putAll(RowJson.object(SealedCards.text(tx.ring(), keyClass, mid, sealed)));
        return false;
    }
}
