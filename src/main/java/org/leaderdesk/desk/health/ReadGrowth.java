package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.leader.GrowthPart;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.leader.GrowthTick;
import org.leaderdesk.domain.leader.Milestone;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.leader.Training;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.LeaderTier;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far the leader has come today: the growth map (S134), the courses (R119), the capacity ratio
 * (R112) and what the region would say of the sales (S137). The ratio is the dashboard's, the stage
 * the health screen's; nothing is counted a second time.
 */
public final class ReadGrowth {

    /** Days of the ratio: the week that ended yesterday, as on the dashboard. */
    private static final int WEEK = 7;

    /** Days of the sales that the tier goes by, today among them, as the region is told. */
    private static final int MONTH = 30;

    private final Session session;

    public ReadGrowth(Session session) {
        this.session = session;
    }

    /**
     * How far it is.
     *
     * @param growth stage, days since the first order, and growth index
     * @param steps of all three stages, in their order
     * @param capacity active groups per helper incl. the leader, K6 of the dashboard
     * @param sales of the last thirty days
     */
    public record GrowthMap(
            LocalDate day,
            ReadHealth.Growth growth,
            List<GrowthTick> steps,
            KpiTile capacity,
            Money sales,
            LeaderTier tier) {

        /** The steps of one stage. */
        public List<GrowthTick> of(GrowthStage stage) {
            return steps.stream()
                    .filter(each -> each.step().part().stage().filter(stage::equals).isPresent())
                    .toList();
        }
    }

    /**
     * The map of today.
     *
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED
     */
    public GrowthMap run() {
        session.require(Role.LEADER);
        LocalDate today = today();
        ReadHealth.Health health = new ReadHealth(session).run(today);
        KpiTile capacity = capacity(today);
        return session.book().read(session.who(), tx -> map(tx, today, health, capacity));
    }

    /**
     * The courses.
     *
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED
     */
    public Training training() {
        session.require(Role.LEADER);
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                new Training(
                                        new GrowthTicks(tx, session.zone())
                                                .of(GrowthPart::isCourse)));
    }

    /** Today, in the book's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), session.zone());
    }

    private KpiTile capacity(LocalDate today) {
        return new ReadKpis(session)
                .run(List.of(DayRange.upTo(today.minusDays(1), WEEK))).tiles().stream()
                        .map(ReadKpis.Tile::tile)
                        .filter(each -> each.kpi() == Kpi.K6)
                        .findFirst()
                        .orElseThrow();
    }

    private GrowthMap map(
            Transaction tx, LocalDate today, ReadHealth.Health health, KpiTile capacity) {
        Money sales =
                new Money(
                        tx.kpiFigures()
                                .sales(
                                        today.minusDays(MONTH - 1L)
                                                .atStartOfDay(session.zone())
                                                .toInstant(),
                                        today.plusDays(1).atStartOfDay(session.zone()).toInstant())
                                .fen());
        LeaderTier tier =
                LeaderTier.of(
                        sales,
                        Money.ofYuan(ReadRules.in(tx, Rule.TIER_WAIST)),
                        Money.ofYuan(ReadRules.in(tx, Rule.TIER_HEAD)));
        Set<Milestone> holding = EnumSet.noneOf(Milestone.class);
        if (health.leader().score().score().orElse(0) >= ReadRules.in(tx, Rule.GROUP_LOW)) {
            holding.add(Milestone.SCORE);
        }
        if (capacity.value().isPresent() && capacity.isReached()) {
            holding.add(Milestone.CAPACITY);
        }
        if (tier != LeaderTier.NOVICE) {
            holding.add(Milestone.TIER);
        }
        return new GrowthMap(
                today,
                health.growth(),
                new GrowthTicks(tx, session.zone()).of(part -> part.stage().isPresent(), holding),
                capacity,
                sales,
                tier);
    }
}
