package org.leaderdesk.desk.leader;

import org.leaderdesk.book.audit.AuditEntry;
import org.leaderdesk.domain.leader.Role;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the audit trail, oldest row first. */
public final class ListAudit {

    private static final int PAGE = 1000;

    private final Session session;

    public ListAudit(Session session) {
        this.session = session;
    }

    /**
     * A row of the trail.
     *
     * @param userName whoever has or had that id; blank for somebody no row names
     */
    public record Line(
            long seq,
            Instant at,
            UUID userId,
            String userName,
            Role role,
            UUID deviceId,
            String action,
            String purpose,
            String objectKind,
            long objects) {}

    /**
     * Hands over every row, page by page.
     *
     * @param limit only so many, the newest
     */
    public void run(OptionalInt limit, Consumer<Line> each) {
        session.requireKeeper();
        Map<UUID, String> names = session.book().read(null, tx -> tx.users().names());
        long last = session.book().read(null, tx -> tx.audit().head()).count();
        long after = limit.isPresent() ? Math.max(0, last - limit.getAsInt()) : 0;
        while (after < last) {
            long from = after;
            List<AuditEntry> page = session.book().read(null, tx -> tx.audit().page(from, PAGE));
            for (AuditEntry entry : page) {
                each.accept(line(entry, names));
            }
            if (page.isEmpty()) {
                return;
            }
            after = page.getLast().seq();
        }
    }

    static Line line(AuditEntry entry, Map<UUID, String> names) {
        return new Line(
                entry.seq(),
                entry.at(),
                entry.user(),
                names.getOrDefault(entry.user(), ""),
                entry.role(),
                entry.device(),
                entry.action(),
                entry.purpose(),
                entry.objectKind(),
                entry.objectCount());
    }
}
