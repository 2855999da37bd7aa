package org.leaderdesk.desk.leader;

import org.leaderdesk.book.AuditTable;
import org.leaderdesk.book.audit.AuditHead;
import org.leaderdesk.book.audit.ChainVerdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows the audit trail of any length, newest row first, and whether it is as it was written. */
public final class BrowseAudit {

    private final Session session;

    public BrowseAudit(Session session) {
        this.session = session;
    }

    /**
     * Which rows.
     *
     * @param action only these; empty for all
     * @param user only this person's; empty for everybody's
     */
    public record Query(Optional<AuditAction> action, Optional<UUID> user) {

        /** Every row. */
        public static final Query ALL = new Query(Optional.empty(), Optional.empty());

        private AuditTable.Only only() {
            return new AuditTable.Only(action.map(AuditAction::name), user);
        }
    }

    /** How many rows a query finds. */
    public long count(Query query) {
        session.requireKeeper();
        return session.book().read(null, tx -> tx.audit().count(query.only()));
    }

    /**
     * Rows that a query finds, newest first.
     *
     * @param from how many are before the first, from 0
     * @param limit at most so many
     */
    public List<ListAudit.Line> rows(Query query, long from, int limit) {
        session.requireKeeper();
        return session.book()
                .read(
                        null,
                        tx -> {
                            Map<UUID, String> names = tx.users().names();
                            return tx.audit().newest(query.only(), from, limit).stream()
                                    .map(entry -> ListAudit.line(entry, names))
                                    .toList();
                        });
    }

    /** Whoever stands in the trail or may sign in, by id. */
    public Map<UUID, String> people() {
        session.requireKeeper();
        return session.book().read(null, tx -> tx.users().names());
    }

    /**
     * Walks the whole chain.
     *
     * @return whether every row is as it was written and none was cut off
     */
    public boolean isSound() {
        session.requireKeeper();
        Optional<AuditHead> head = session.slots().auditHead(session.who().ring());
        if (head.isEmpty()) {
            return false;
        }
        ChainVerdict verdict =
                session.book().read(session.who(), tx -> tx.audit().verify(head.get()));
        return verdict.isSound()
                && count(new Query(Optional.of(AuditAction.TRAIL_BROKEN), Optional.empty())) == 0;
    }
}
