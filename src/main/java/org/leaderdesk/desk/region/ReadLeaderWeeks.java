package org.leaderdesk.desk.region;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.PartOf;
import org.leaderdesk.domain.health.Reading;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.InterventionEffect;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.LeaderWeek;
import org.leaderdesk.domain.region.RegionLeader;
import org.leaderdesk.domain.region.RegionRules;
import org.leaderdesk.domain.region.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** One leader over twelve weeks: the health file (S083). */
public final class ReadLeaderWeeks {

    /** How many weeks. */
    public static final int WEEKS = 12;

    private static final int WEEK = 7;

    private final Session session;

    public ReadLeaderWeeks(Session session) {
        this.session = session;
    }

    /**
     * A leader's twelve weeks up to a day.
     *
     * @throws Refused NOT_PERMITTED, FIGURES_DAY of a day still to come, LEADER_UNKNOWN of who was
     *     not here on that day
     */
    public LeaderFile run(UUID id, LocalDate day) {
        session.require(Role.REGIONAL_MANAGER);
        ReadRegion.requireNotAhead(session, day);
        return session.book().read(session.who(), tx -> leader(tx, id, day));
    }

    private LeaderFile leader(Transaction tx, UUID id, LocalDate day) {
        RegionIn region = new RegionIn(tx);
        RegionLeader leader = region.leader(id);
        List<LeaderDayFigures> rows =
                tx.leaderDays().of(id, day.minusDays((long) WEEK * WEEKS - 1), day);
        Optional<LeaderDayFigures> last = tx.leaderDays().last(id, day);
        Optional<LeaderDayFigures> before =
                last.map(each -> each.day().minusDays(WEEK))
                        .flatMap(each -> tx.leaderDays().of(id, each, each).stream().findFirst());
        Standing standing =
                Standing.of(leader, day, last, before, region.rules())
                        .orElseThrow(() -> new Refused(RefusalCode.LEADER_UNKNOWN, id.toString()));
        return new LeaderFile(
                standing,
                region.names().of(id),
                region.areaName(standing.area()),
                health(standing, region.rules()),
                LeaderWeek.upTo(day, WEEKS, rows, region.rules().health()),
                tx.interventions().of(id).stream().map(each -> asked(tx, each)).toList(),
                region.rules());
    }

    /** Of figures that say nothing of today any more, no score. */
    private static HealthScore health(Standing standing, RegionRules rules) {
        Optional<LeaderDayFigures> row = standing.row().filter(_ -> standing.score().isPresent());
        List<Reading> readings =
                Indicator.of(Indicator.Side.LEADER).stream()
                        .map(each -> row.map(of -> reading(each, of)).orElse(unknown(each)))
                        .toList();
        return HealthScore.of(Indicator.Side.LEADER, standing.day(), readings, rules.health());
    }

    private static Reading reading(Indicator number, LeaderDayFigures row) {
        return row.measuredBy(number)
                .map(
                        each ->
                                new Reading(
                                        each,
                                        row.ratio(DayFigure.of(number)),
                                        PartOf.MEMBERS,
                                        OptionalDouble.empty()))
                .orElse(unknown(number));
    }

    private static Reading unknown(Indicator number) {
        return new Reading(number, OptionalDouble.empty(), PartOf.MEMBERS, OptionalDouble.empty());
    }

    private LeaderFile.Asked asked(Transaction tx, Intervention each) {
        LocalDate today = day(session.clock().instant());
        return new LeaderFile.Asked(
                each,
                InterventionEffect.of(
                        each,
                        day(each.madeAt()),
                        each.answer().map(said -> day(said.at())),
                        today,
                        on -> tx.leaderDays().last(each.leader(), on)));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, session.zone());
    }
}
