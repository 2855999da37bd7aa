package org.leaderdesk.desk.planner;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.domain.product.Product;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Says which one post of today's plan comes next, or should have been posted first. */
public final class PlanReminder {

    private final Session session;

    public PlanReminder(Session session) {
        this.session = session;
    }

    /**
     * The post that is due.
     *
     * @param overdue whether its minute has passed
     * @param product what it tells of is called; empty of a topic
     */
    public record Due(WavePost post, boolean overdue, Optional<String> product) {}

    /**
     * What is to be said of the plan.
     *
     * @param next the first that was not posted; empty where nothing is planned or all is done
     * @param overdue how many posts should have been posted by now
     */
    public record Reminder(Optional<Due> next, int overdue) {

        private static final Reminder NOTHING = new Reminder(Optional.empty(), 0);
    }

    /** What there is to say now; nothing to whom the plan is not shown. */
    public Reminder run() {
        if (session.actsAs() != Role.LEADER) {
            return Reminder.NOTHING;
        }
        LocalDateTime now = LocalDateTime.ofInstant(session.clock().instant(), session.zone());
        List<WavePost> open =
                WavePost.of(new ReadPlan(session).run(now.toLocalDate(), now.toLocalDate()))
                        .stream()
                        .filter(post -> !post.isDone())
                        .toList();
        int overdue = (int) open.stream().filter(post -> post.isOverdue(now)).count();
        return new Reminder(
                open.stream()
                        .findFirst()
                        .map(post -> new Due(post, post.isOverdue(now), product(post))),
                overdue);
    }

    private Optional<String> product(WavePost post) {
        return post.product()
                .flatMap(
                        id ->
                                session.book()
                                        .read(session.who(), tx -> tx.products().find(id))
                                        .map(Product::name));
    }
}
