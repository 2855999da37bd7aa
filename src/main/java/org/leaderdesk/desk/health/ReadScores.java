package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.HealthFigures;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.LeaderFigures;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every score of some days (S056, S057), calculated from the rows as they are now and from nothing
 * that was kept: one walk over the orders, then so many scores as there are days and groups.
 */
public final class ReadScores {

    private final Session session;

    public ReadScores(Session session) {
        this.session = session;
    }

    /**
     * A score.
     *
     * @param group empty for the leader's own
     * @param name of the group, or of the leader
     */
    public record Dated(Optional<UUID> group, String name, HealthScore score) {}

    /**
     * The scores of each day, the earliest first; of a day the groups' in the leader's order, then
     * the leader's.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<Dated> run(DayRange range) {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> scores(tx, range));
    }

    private List<Dated> scores(Transaction tx, DayRange range) {
        HealthRules rules = HealthRulesIn.read(tx);
        FiguresIn figures = new FiguresIn(tx, session.zone(), range.from(), range.to());
        LeaderFigures leader = figures.leader();
        List<Dated> scores = new ArrayList<>();
        for (LocalDate day : range.from().datesUntil(range.to().plusDays(1)).toList()) {
            for (ChatGroup group : figures.groups()) {
                HealthFigures of = figures.of(group);
                scores.add(
                        new Dated(
                                Optional.of(group.id()),
                                group.name(),
                                HealthScore.group(of, day, rules)));
            }
            scores.add(
                    new Dated(
                            Optional.empty(),
                            session.identity().ownerName(),
                            HealthScore.leader(leader, day, rules)));
        }
        return scores;
    }
}
