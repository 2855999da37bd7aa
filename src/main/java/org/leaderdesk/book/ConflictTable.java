package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.keys.KeyClass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where two desks disagreed, or the platform did not take an edit, until a person has looked at it.
 */
public final class ConflictTable {

    private final Transaction tx;

    ConflictTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * A disagreement.
     *
     * @param seq what it is called here
     * @param mid the mutation it came of
     * @param t the kind of row
     * @param id the row
     * @param field the field; blank where the whole edit was not taken
     * @param code the platform's, such as overwritten or dep_rejected
     * @param mine what this desk sent; empty where it says nothing or is not for whoever looks
     * @param theirs what stood or stands instead
     * @param readable whether whoever looks may see both
     * @param at when it came
     */
    public record Conflict(
            long seq,
            UUID mid,
            String t,
            String id,
            String field,
            String code,
            Optional<Object> mine,
            Optional<Object> theirs,
            boolean readable,
            Instant at) {

        @Override
        public String toString() {
            return "Conflict[" + t + " " + id + " " + field + " " + code + "]";
        }
    }

    /** Those nobody has settled, the newest first. */
    public List<Conflict> open(int limit) {
        return tx.handle()
                .createQuery(
                        "SELECT seq, mid, t, id, field, code, sealed, contact, at FROM conflict"
                                + " WHERE settled_at IS NULL ORDER BY seq DESC LIMIT ?")
                .bind(0, limit)
                .map((row, ctx) -> conflict(row))
                .list();
    }

    public Optional<Conflict> find(long seq) {
        return tx.handle()
                .createQuery(
                        "SELECT seq, mid, t, id, field, code, sealed, contact, at FROM conflict"
                                + " WHERE seq = ? AND settled_at IS NULL")
                .bind(0, seq)
                .map((row, ctx) -> conflict(row))
                .findOne();
    }

    public int openCount() {
        return tx.handle()
                .createQuery("SELECT count(*) FROM conflict WHERE settled_at IS NULL")
                .mapTo(Integer.class)
                .one();
    }

    /** Somebody has looked at it. */
    public void settle(long seq) {
        tx.handle()
                .execute(
                        "UPDATE conflict SET settled_at = ? WHERE seq = ?",
                        tx.now().toEpochMilli(),
                        seq);
        tx.operations()
                .record("conflict.settle", tx.newId(), Arguments.none().with("conflict", seq));
    }

    /** In a region's book there is nothing personal, and only the desk's own key. */
    private KeyClass classOf(boolean contact) {
        if (tx.edition() == Edition.REGION) {
            return KeyClass.DEVICE;
        }
        return contact ? KeyClass.CONTACT : KeyClass.COUNTER;
    }

    void add(
            UUID mid,
            RowShape shape,
            String id,
            String field,
            String code,
            @Nullable Object mine,
            @Nullable Object theirs,
            long v) {
        List<String> contacts = PersonalFields.contact(shape.sealed());
        boolean contact =
                contacts.contains(field) || says(contacts, mine) || says(contacts, theirs);
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        both.put("mine", mine);
        both.put("theirs", theirs);
        // The answer to an edit may come only once the person was erased: nothing of it is kept.
        byte[] sealed =
                isAboutErased(shape, id)
                        ? new byte[0]
                        : tx.ring().seal(classOf(contact), mid, RowJson.text(both));
        tx.handle()
                .execute(
                        "INSERT INTO conflict (mid, t, id, field, code, sealed, contact, v, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        mid,
                        shape.t(),
                        RowKey.local(shape, id),
                        field,
                        code,
                        sealed,
                        contact,
                        v,
                        tx.now().toEpochMilli());
    }

    private boolean isAboutErased(RowShape shape, String id) {
        @Nullable String orders =
                switch (shape) {
                    case MEMBER -> "";
                    case ORDER -> "SELECT :id";
                    case HANDOVER -> "SELECT order_id FROM handover_line WHERE handover_id = :id";
                    case CASE -> "SELECT order_id FROM after_sales_case WHERE id = :id";
                    case CASE_EVENT ->
                            "SELECT c.order_id FROM after_sales_case c JOIN case_event e ON"
                                    + " e.case_id = c.id WHERE e.id = :id";
                    default -> null;
                };
        if (orders == null) {
            return false;
        }
        String people =
                orders.isEmpty()
                        ? "id = :id"
                        : "id IN (SELECT member_id FROM orders WHERE id IN (" + orders + "))";
        return tx.handle()
                .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM member WHERE erased_at IS NOT NULL AND "
                                + people
                                + ")")
                .bind("id", Bytes.ofText(id))
                .mapTo(Boolean.class)
                .one();
    }

    /** The row is called otherwise now. */
    void rename(RowShape shape, String from, String to) {
        tx.handle()
                .execute(
                        "UPDATE conflict SET id = ? WHERE t = ? AND id = ?",
                        RowKey.local(shape, to),
                        shape.t(),
                        RowKey.local(shape, from));
    }

    /** Whether a whole edit has one of these fields. */
    private static boolean says(List<String> names, @Nullable Object edit) {
        return edit instanceof Map<?, ?> fields && names.stream().anyMatch(fields::containsKey);
    }

    private Conflict conflict(ResultSet row) throws SQLException {
        UUID mid = Bytes.id(row.getBytes("mid"));
        RowShape shape = RowShape.of(row.getString("t")).orElseThrow();
        KeyClass keyClass = classOf(row.getBoolean("contact"));
        boolean readable = tx.ring().opens(keyClass);
        Map<String, @Nullable Object> both =
                readable ? opened(keyClass, mid, row.getBytes("sealed")) : Map.of();
        return new Conflict(
                row.getLong("seq"),
                mid,
                shape.t(),
                RowKey.ofLocal(shape, row.getString("id")),
                row.getString("field"),
                row.getString("code"),
                Optional.ofNullable(both.get("mine")),
                Optional.ofNullable(both.get("theirs")),
                readable,
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private Map<String, @Nullable Object> opened(KeyClass keyClass, UUID mid, byte[] sealed) {
        return sealed.length == 0
                ? Map.of()
                : RowJson.object(SealedCards.text(tx.ring(), keyClass, mid, sealed));
    }
}
