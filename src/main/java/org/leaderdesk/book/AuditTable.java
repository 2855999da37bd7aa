package org.leaderdesk.book;

import org.jdbi.v3.core.statement.Query;
import org.leaderdesk.book.audit.AuditChain;
import org.leaderdesk.book.audit.AuditEntry;
import org.leaderdesk.book.audit.AuditHead;
import org.leaderdesk.book.audit.ChainMac;
import org.leaderdesk.book.audit.ChainVerdict;
import org.leaderdesk.domain.leader.Fault;
import org.leaderdesk.domain.leader.Finding;
import org.leaderdesk.domain.leader.Role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audit trail: append-only rows, each chained to the one before it. */
public final class AuditTable {

    /** The row that keeps what the next one would hide: the end of the trail was not as noted. */
    private static final String TRAIL_BROKEN = "TRAIL_BROKEN";

    private final Transaction tx;

    AuditTable(Transaction tx) {
        this.tx = tx;
    }

    /** Appends a row about what the signed-in user is about to do; returns the trail's new head. */
    public AuditHead append(String action, String purpose, String objectKind, long objects) {
        return append(
                tx.actor().userId(),
                tx.actor().role(),
                tx.now(),
                action,
                purpose,
                objectKind,
                objects);
    }

    /**
     * Appends a row about somebody else, for sign-ins that failed before anybody was signed in.
     *
     * @param role what that user may do
     * @param at when it happened
     */
    public AuditHead append(
            UUID user,
            Role role,
            Instant at,
            String action,
            String purpose,
            String objectKind,
            long objects) {
        AuditHead head = head();
        AuditEntry entry =
                new AuditEntry(
                        head.count() + 1,
                        at,
                        user,
                        role,
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

    /**
     * Notes, as a row of its own, that the trail does not end as the key-slot file says. To be
     * called before anything is appended, since the end noted after that is a new one.
     *
     * @param noted empty where somebody without a key wrote it
     */
    public void noteIfBroken(Optional<AuditHead> noted) {
        if (noted.isEmpty()) {
            append(TRAIL_BROKEN, Fault.HEAD_EDITED.name(), "", 0);
            return;
        }
        long expected = noted.get().count();
        if (head().count() < expected) {
            append(TRAIL_BROKEN, Fault.TAIL_CUT.name(), "", expected);
        } else if (expected > 0 && !macOf(expected).equals(Optional.of(noted.get().last()))) {
            append(TRAIL_BROKEN, Fault.ROW_BROKEN.name(), "", expected);
        }
    }

    private Optional<ChainMac> macOf(long seq) {
        return tx.handle()
                .createQuery("SELECT mac FROM audit WHERE seq = ?")
                .bind(0, seq)
                .map((row, ctx) -> ChainMac.of(row.getBytes(1)))
                .findOne();
    }

    /** What sign-ins found broken before they went on with the trail. */
    List<Finding> brokenBefore() {
        return tx.handle()
                .createQuery("SELECT seq, purpose, objects FROM audit WHERE action = ?")
                .bind(0, TRAIL_BROKEN)
                .map(
                        (row, ctx) ->
                                switch (Fault.valueOf(row.getString(2))) {
                                    case TAIL_CUT ->
                                            Finding.of(
                                                    Fault.TAIL_CUT,
                                                    row.getLong(1) - 1,
                                                    row.getLong(3));
                                    case ROW_BROKEN -> Finding.of(Fault.ROW_BROKEN, row.getLong(3));
                                    default -> Finding.of(Fault.HEAD_EDITED);
                                })
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

    /**
     * Which rows to show.
     *
     * @param action only this action's; empty for all
     * @param user only this user's; empty for everybody's
     */
    public record Only(Optional<String> action, Optional<UUID> user) {

        private static final String WHERE =
                " FROM audit WHERE (:action IS NULL OR action = :action)"
                        + " AND (:user IS NULL OR user_id = :user)";

        private Query bind(Query query) {
            return query.bind("action", action.orElse(null)).bind("user", user.orElse(null));
        }
    }

    /** How many rows there are of these. */
    public long count(Only only) {
        return only.bind(tx.handle().createQuery("SELECT count(*)" + Only.WHERE))
                .mapTo(Long.class)
                .one();
    }

    /** When people of a role did something since a moment, the earliest first. */
    public List<Instant> moments(String action, Role role, Instant since) {
        return tx.handle()
                .createQuery(
                        "SELECT at FROM audit WHERE action = ? AND role = ? AND at >= ?"
                                + " ORDER BY at")
                .bind(0, action)
                .bind(1, role.name())
                .bind(2, since.toEpochMilli())
                .map((row, ctx) -> Instant.ofEpochMilli(row.getLong(1)))
                .list();
    }

    /**
     * Rows of these, newest first.
     *
     * @param from how many are before the first, from 0
     * @param limit at most so many
     */
    public List<AuditEntry> newest(Only only, long from, int limit) {
        return only.bind(
                        tx.handle()
                                .createQuery(
                                        "SELECT seq, at, user_id, role, device_id, action,"
                                                + " purpose, object_kind, objects, mac"
                                                + Only.WHERE
                                                + " ORDER BY seq DESC LIMIT :limit OFFSET :from"))
                .bind("limit", limit)
                .bind("from", from)
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
