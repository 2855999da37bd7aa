package org.leaderdesk.desk.region;

import org.leaderdesk.desk.health.ReadLeaderDays;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.domain.region.StarRating;

import java.time.LocalDate;

/** A leader's own stars (S135), by the figures that the region is told too. */
public final class ReadStars {

    private final Session session;

    public ReadStars(Session session) {
        this.session = session;
    }

    /**
     * The rating by today's figures; not rated where too few of them are known.
     *
     * @throws Refused NOT_PERMITTED
     */
    public StarRating own() {
        session.require(Role.LEADER);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        LeaderDayFigures figures =
                new ReadLeaderDays(session).run(new DayRange(today, today)).getFirst();
        return session.book()
                .read(session.who(), tx -> StarRating.on(today, figures, RegionRulesIn.read(tx)));
    }
}
