package org.leaderdesk.desk.region;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.StarRating;

import java.time.LocalDate;

/** A leader's own stars (S135), by the figures that the region is told too. */
public final class ReadStars {

    private final Session session;

    public ReadStars(Session session) {
        this.session = session;
    }

    /**
     * The rating by the last figures; not rated where there are none, or only of a week ago.
     *
     * @throws Refused NOT_PERMITTED
     */
    public StarRating own() {
        session.require(Role.LEADER);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.leaderDays()
                                        .last(session.ownerId(), today)
                                        .map(
                                                row ->
                                                        StarRating.on(
                                                                today, row, RegionRulesIn.read(tx)))
                                        .orElseGet(StarRating::unknown));
    }
}
