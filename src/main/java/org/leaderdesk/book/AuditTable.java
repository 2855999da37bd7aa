package org.leaderdesk.book;

import org.leaderdesk.book.audit.AuditChain;
import org.leaderdesk.book.audit.AuditEntry;
import org.leaderdesk.book.audit.AuditHead;
import org.leaderdesk.book.audit.ChainMac;
import org.leaderdesk.book.audit.ChainVerdict;
import org.leaderdesk.domain.leader.Role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** The audit trail: append-only rows, each chained to the one before it. */
public final class AuditTable {

    private final Transaction tx;

    AuditTable(Transaction tx) {
        this.tx = tx;
    }

    /** Appends a row about what the signed-in user is about to do; returns the trail's new head. */
    public AuditHead append(String action, String purpose, String objectKind, long objects) {
        return append(tx.actor().userId(), tx.now(), action, purpose, objectKind, objects);
    }

    /**
     * Appends a row about somebody else, for sign-ins that failed before anybody was signed in.
     *
     * @param at when it happened
     */
    public AuditHead append(
            UUID user, Instant at, String action, String purpose, String objectKind, long objects) {
        AuditHead head = head();
        AuditEntry entry =
                new AuditEntry(
                        head.count() + 1,
                        at,
                        user,
                        tx.actor().role(),
                        tx.actor().deviceId(),
                        action,
                        purpose,
                        objectKind,
                        objects);
        ChainMac mac = new AuditChain(tx.ring()::deviceMac).next(head.last(), entry);
        tx.handle()
                .execute(
                        "INSERT INTO audit (seq, at, user_id, role, device_id, action, purpose,"
                                + " object_kind, objects, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?)",
                        entry.seq(),
                        entry.at().toEpochMilli(),
                        entry.user(),
                        entry.role().name(),
                        entry.device(),
                        entry.action(),
                        entry.purpose(),
                        entry.objectKind(),
                        entry.objectCount(),
                        mac.bytes());
        return new AuditHead(entry.seq(), mac);
    }

    /** Where the trail ends. */
    public AuditHead head() {
        return tx.handle()
                .createQuery("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1")
                .map((row, ctx) -> new AuditHead(row.getLong(1), ChainMac.of(row.getBytes(2))))
                .findOne()
                .orElse(AuditHead.NONE);
    }

    /** The newest rows, newest first. */
    public List<AuditEntry> newest(int limit) {
        return tx.handle()
                .createQuery(
                        "SELECT seq, at, user_id, role, device_id, action, purpose, object_kind,"
                                + " objects, mac FROM audit ORDER BY seq DESC LIMIT ?")
                .bind(0, limit)
                .map((row, ctx) -> row(row).entry())
                .list();
    }

    /** Rows after one, oldest first, at most so many. */
    public List<AuditEntry> page(long after, int limit) {
        return tx.handle()
                .createQuery(
                        "SELECT seq, at, user_id, role, device_id, action, purpose, object_kind,"
                                + " objects, mac FROM audit WHERE seq > ? ORDER BY seq LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, ctx) -> row(row).entry())
                .list();
    }

    /** Checks every row against the chain, and the end against what the slot file says. */
    public ChainVerdict verify(AuditHead head) {
        try (var rows =
                tx
                        .handle()
                        .createQuery(
                                "SELECT seq, at, user_id, role, device_id, action, purpose,"
                                        + " object_kind, objects, mac FROM audit ORDER BY seq")
                        .map((row, ctx) -> row(row))
                        .stream()) {
            Iterator<AuditChain.Row> each = rows.iterator();
            return new AuditChain(tx.ring()::deviceMac).verify(each, head);
        }
    }

    private static AuditChain.Row row(ResultSet row) throws SQLException {
        return new AuditChain.Row(
                new AuditEntry(
                        row.getLong("seq"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        Bytes.id(row.getBytes("user_id")),
                        Role.valueOf(row.getString("role")),
                        Bytes.id(row.getBytes("device_id")),
                        row.getString("action"),
                        row.getString("purpose"),
                        row.getString("object_kind"),
                        row.getLong("objects")),
                ChainMac.of(row.getBytes("mac")));
    }
}
