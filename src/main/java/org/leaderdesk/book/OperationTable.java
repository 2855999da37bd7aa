package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Every change a person makes, in the same transaction as its effect: the history that the details
 * show. The other tables record here by themselves, so that no use case can forget. What the sync
 * sends is noted by triggers (record 0011).
 */
public final class OperationTable {

    private final Transaction tx;
    private @Nullable PreparedStatement insert;

    OperationTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * One recorded change.
     *
     * @param seq its place in this desk's order
     * @param mid UUIDv7 that identifies it everywhere
     * @param kind what was done: order.create, member.erase …
     * @param rowKind which table's row
     * @param rowId which row
     * @param arguments JSON, person-free
     * @param userId who
     * @param at when
     */
    public record Operation(
            long seq,
            UUID mid,
            String kind,
            String rowKind,
            UUID rowId,
            String arguments,
            UUID userId,
            Instant at) {}

    /** What happened to one row, under whatever name, oldest first. */
    public List<Operation> historyOf(UUID rowId) {
        return tx.handle()
                .createQuery(
                        "SELECT seq, mid, kind, row_kind, row_id, arguments, user_id, at"
                                + " FROM operation WHERE row_id = :row OR row_id IN (SELECT id FROM"
                                + " alias WHERE into_id = :row) ORDER BY seq")
                .bind("row", rowId)
                .map(
                        (row, ctx) ->
                                new Operation(
                                        row.getLong("seq"),
                                        Bytes.id(row.getBytes("mid")),
                                        row.getString("kind"),
                                        row.getString("row_kind"),
                                        Bytes.id(row.getBytes("row_id")),
                                        row.getString("arguments"),
                                        Bytes.id(row.getBytes("user_id")),
                                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    void record(String kind, UUID rowId, Arguments arguments) {
        record(kind, rowId, arguments, null, null);
    }

    /**
     * Records a change.
     *
     * @param kind the row's kind, a dot, what was done to it
     * @param sealedCounter personal values the change carries, sealed for the row, or null
     * @param sealedContact the same under CONTACT, or null
     */
    void record(
            String kind,
            UUID rowId,
            Arguments arguments,
            byte @Nullable [] sealedCounter,
            byte @Nullable [] sealedContact) {
        try {
            PreparedStatement statement = insert;
            if (statement == null) {
                statement =
                        tx.connection()
                                .prepareStatement(
                                        "INSERT INTO operation (mid, kind, row_kind, row_id,"
                                            + " base_v, arguments, sealed_counter, sealed_contact,"
                                            + " user_id, at) VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?,"
                                            + " ?)");
                insert = statement;
                tx.handle().addCleanable(statement::close);
            }
            statement.setBytes(1, Bytes.of(tx.newId()));
            statement.setString(2, kind);
            statement.setString(3, kind.substring(0, kind.indexOf('.')));
            statement.setBytes(4, Bytes.of(rowId));
            statement.setString(5, arguments.json());
            statement.setBytes(6, sealedCounter);
            statement.setBytes(7, sealedContact);
            statement.setBytes(8, Bytes.of(tx.actor().userId()));
            statement.setLong(9, tx.now().toEpochMilli());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** The place of the newest operation; 0 where there is none. */
    public long newest() {
        return tx.handle()
                .createQuery("SELECT coalesce(max(seq), 0) FROM operation")
                .mapTo(Long.class)
                .one();
    }

    /** The kinds of rows that operations after one place are about; looks at no others. */
    public Set<String> kindsAfter(long seq) {
        return tx.handle()
                .createQuery("SELECT DISTINCT row_kind FROM operation WHERE seq > ?")
                .bind(0, seq)
                .mapTo(String.class)
                .set();
    }

    /** Empties what operations about an erased person carried, and what the sync holds of them. */
    void scrub(UUID rowId) {
        tx.handle()
                .createUpdate(
                        "UPDATE operation SET sealed_counter = NULL, sealed_contact = NULL"
                                + " WHERE row_id = ?")
                .bind(0, rowId)
                .execute();
        String noted = RowKey.local(rowId);
        tx.handle()
                .execute(
                        "UPDATE shadow SET sealed_counter = NULL, sealed_contact = NULL WHERE id ="
                                + " ?",
                        noted);
        // What was sent keeps the name it was sent under, and the row may have another one since.
        tx.handle()
                .execute(
                        "UPDATE outbox SET sealed_counter = NULL, sealed_contact = NULL WHERE id ="
                                + " ? OR id IN (SELECT hex(id) FROM alias WHERE into_id = ?)",
                        noted,
                        rowId);
        tx.handle().execute("UPDATE conflict SET sealed = x'' WHERE id = ?", noted);
    }
}
