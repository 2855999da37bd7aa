package org.leaderdesk.desk.planner;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.Library;
import org.leaderdesk.domain.planner.ServiceKind;
import org.leaderdesk.domain.planner.ServicePost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the service posts of a day, which the clocks of the group buys ask for. */
public final class ServicesOf {

    private final Session session;

    public ServicesOf(Session session) {
        this.session = session;
    }

    /** A service post, and whether somebody said that it was posted. */
    public record Service(ServicePost post, boolean done) {}

    /**
     * The service posts of a day by time.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public List<Service> run(LocalDate day) {
        session.require(Role.LEADER);
        Library library = PlanLibrary.of(session);
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<UUID, Set<ServiceKind>> done = tx.plan().servicesDone();
                            return new ServiceClock(tx, session.zone(), day)
                                    .posts(PlanRulesIn.read(tx), library).stream()
                                            .map(
                                                    post ->
                                                            new Service(
                                                                    post,
                                                                    done.getOrDefault(
                                                                                    post.groupBuy(),
                                                                                    Set.of())
                                                                            .contains(post.kind())))
                                            .toList();
                        });
    }
}
