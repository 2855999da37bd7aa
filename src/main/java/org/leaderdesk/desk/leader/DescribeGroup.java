package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Portrait;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The leader says whom a group is mostly made of, and when its chat began. */
public final class DescribeGroup {

    private final Session session;

    public DescribeGroup(Session session) {
        this.session = session;
    }

    /**
     * Says it.
     *
     * @param audience empty where nobody knows
     * @param since empty where nobody knows
     * @return the group as it was, so that this can be taken back
     * @throws Refused NOT_PERMITTED, GROUP_UNKNOWN
     */
    public ChatGroup run(UUID group, Optional<Portrait> audience, Optional<LocalDate> since) {
        session.require(Role.LEADER);
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            ChatGroup before =
                                    tx.groups().all().stream()
                                            .filter(each -> each.id().equals(group))
                                            .findFirst()
                                            .orElseThrow(
                                                    () ->
                                                            new Refused(
                                                                    RefusalCode.GROUP_UNKNOWN,
                                                                    group.toString()));
                            tx.groups().describe(group, audience, since);
                            return before;
                        });
    }
}
