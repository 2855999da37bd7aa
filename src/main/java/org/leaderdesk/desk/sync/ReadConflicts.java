package org.leaderdesk.desk.sync;

import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

import java.util.List;
import java.util.function.Predicate;

/** Lists where two desks disagreed, or the platform did not take an edit, and nobody settled it. */
public final class ReadConflicts {

    private final Session session;

    public ReadConflicts(Session session) {
        this.session = session;
    }

    /** The newest first, at most so many; phones, addresses and the like left out. */
    public List<Disagreement> run(int limit) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Disagreements words = new Disagreements(tx, false);
                            return tx.conflicts().open(limit).stream().map(words::of).toList();
                        });
    }

    /**
     * The same in full. The look is in the audit trail before anything leaves here.
     *
     * @param purpose what it is needed for, in the leader's words
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED, PURPOSE_MISSING
     */
    public List<Disagreement> reveal(int limit, String purpose) {
        return reveal(limit, purpose, each -> true);
    }

    /**
     * One in full.
     *
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED, CONFLICT_UNKNOWN
     */
    public Disagreement reveal(long number) {
        return reveal(Integer.MAX_VALUE, PURPOSE, each -> each.seq() == number).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.CONFLICT_UNKNOWN, number));
    }

    /** What the trail says where a leader looks at one to settle it. */
    private static final String PURPOSE = "conflict";

    private List<Disagreement> reveal(int limit, String purpose, Predicate<Conflict> which) {
        session.require(Role.LEADER);
        if (purpose.isBlank()) {
            throw new Refused(RefusalCode.PURPOSE_MISSING);
        }
        long masked =
                session.book()
                        .read(
                                session.who(),
                                tx -> {
                                    Disagreements words = new Disagreements(tx, false);
                                    return tx.conflicts().open(limit).stream()
                                            .filter(which)
                                            .map(words::of)
                                            .filter(Disagreement::masked)
                                            .count();
                                });
        if (masked > 0) {
            session.audit(AuditAction.REVEAL, purpose.strip(), "conflicts", masked);
        }
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Disagreements words = new Disagreements(tx, true);
                            return tx.conflicts().open(limit).stream()
                                    .filter(which)
                                    .map(words::of)
                                    .toList();
                        });
    }
}
