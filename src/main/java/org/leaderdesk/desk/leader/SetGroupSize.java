package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;

import java.util.Optional;
import java.util.UUID;

/** The leader says how many people are in a chat, and on which day that was. */
public final class SetGroupSize {

    private final Session session;

    public SetGroupSize(Session session) {
        this.session = session;
    }

    /**
     * Says it.
     *
     * @param size empty where nobody knows
     * @return what was known before, so that this can be taken back
     * @throws Refused NOT_PERMITTED, GROUP_UNKNOWN
     */
    public Optional<ChatGroup.Size> run(UUID group, Optional<ChatGroup.Size> size) {
        session.require(Role.LEADER);
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            Optional<ChatGroup.Size> before = find(tx, group).size();
                            tx.groups().size(group, size);
                            return before;
                        });
    }

    private static ChatGroup find(Transaction tx, UUID id) {
        return tx.groups().all().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.GROUP_UNKNOWN, id.toString()));
    }
}
