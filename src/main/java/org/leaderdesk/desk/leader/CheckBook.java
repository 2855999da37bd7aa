package org.leaderdesk.desk.leader;

import org.leaderdesk.book.keys.KeySlots;
import org.leaderdesk.domain.leader.Check;
import org.leaderdesk.domain.leader.Finding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Proves that a book holds what it must and nothing it must not. */
public final class CheckBook {

    private final Session session;

    public CheckBook(Session session) {
        this.session = session;
    }

    /**
     * One thing that was to be proved.
     *
     * @param found what is wrong; empty where it was proved
     */
    public record Result(Check check, List<Finding> found) {

        public boolean isSound() {
            return found.isEmpty();
        }
    }

    /** Every check, in the order of {@link Check}. */
    public List<Result> run() {
        List<Finding> found =
                session.book()
                        .check(
                                session.who(),
                                session.slots().auditHead(session.who().ring()),
                                session.slots().users().stream()
                                        .map(KeySlots.User::id)
                                        .collect(Collectors.toSet()));
        return Arrays.stream(Check.values())
                .map(check -> new Result(check, of(check, found)))
                .toList();
    }

    private static List<Finding> of(Check check, List<Finding> found) {
        return found.stream().filter(finding -> finding.check() == check).toList();
    }
}
