package org.leaderdesk.desk.sync;

import org.leaderdesk.book.ConflictTable;
import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

import java.util.List;
import java.util.function.Function;

/** Lists where two desks disagreed, or the platform did not take an edit, and nobody settled it. */
public final class ReadConflicts {

    private final Session session;

    public ReadConflicts(Session session) {
        this.session = session;
    }

    /** The newest first, at most so many; phones, addresses and the like left out. */
    public List<Disagreement> run(int limit) {
        return full(table -> table.open(limit)).stream()
                .map(Disagreement::withoutContacts)
                .toList();
    }

    /**
     * The same in full. The look is in the audit trail before anything leaves here.
     *
     * @param purpose what it is needed for, in the leader's words
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED, PURPOSE_MISSING
     */
    public List<Disagreement> reveal(int limit, String purpose) {
        return reveal(purpose, table -> table.open(limit));
    }

    /**
     * One in full.
     *
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED, CONFLICT_UNKNOWN
     */
    public Disagreement reveal(long number) {
        return reveal(PURPOSE, table -> table.find(number).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.CONFLICT_UNKNOWN, number));
    }

    /** What the trail says where a leader looks at one to settle it. */
    private static final String PURPOSE = "conflict";

    private List<Disagreement> reveal(
            String purpose, Function<ConflictTable, List<Conflict>> which) {
        session.require(Role.LEADER);
        if (purpose.isBlank()) {
            throw new Refused(RefusalCode.PURPOSE_MISSING);
        }
        List<Disagreement> full = full(which);
        long masked =
                full.stream()
                        .map(Disagreement::withoutContacts)
                        .filter(Disagreement::masked)
                        .count();
        if (masked > 0) {
            session.audit(AuditAction.REVEAL, purpose.strip(), "conflicts", masked);
        }
        return full;
    }

    private List<Disagreement> full(Function<ConflictTable, List<Conflict>> which) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Disagreements words = new Disagreements(tx);
                            return which.apply(tx.conflicts()).stream().map(words::of).toList();
                        });
    }
}
