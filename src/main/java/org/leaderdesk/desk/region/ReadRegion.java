package org.leaderdesk.desk.region;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.Area;
import org.leaderdesk.domain.region.AreaSum;
import org.leaderdesk.domain.region.LeaderSum;
import org.leaderdesk.domain.region.Rank;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.RegionRules;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.domain.region.StandingFilter;
import org.leaderdesk.domain.region.StandingOrder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How the leaders of an area stand on a day (S146), and what the areas beneath it earned. */
public final class ReadRegion {

    private final Session session;

    public ReadRegion(Session session) {
        this.session = session;
    }

    /**
     * A leader among the others.
     *
     * @param name theirs alone: of two of one name it says more
     * @param area the name of the area they lead in
     * @param rank empty without a score
     */
    public record Listed(Standing standing, String name, String area, Optional<Rank> rank) {}

    /**
     * Everybody of an area.
     *
     * @param leaders in no order
     * @param medians of what is known of anybody
     */
    public record Region(
            LocalDate day, List<Listed> leaders, List<RegionMedian> medians, RegionRules rules) {

        /** Those who are asked for, in an order; ranks and medians are among all of them. */
        public List<Listed> shown(StandingFilter filter, StandingOrder order) {
            return leaders.stream()
                    .filter(each -> filter.has(each.standing()))
                    .sorted(Comparator.comparing(Listed::standing, order.comparator()))
                    .toList();
        }
    }

    /**
     * The leaders of an area and of all beneath it.
     *
     * @param area everybody where it is empty
     * @throws Refused NOT_PERMITTED, AREA_UNKNOWN, FIGURES_DAY of a day still to come
     */
    public Region run(Optional<UUID> area, LocalDate day) {
        session.require(Role.REGIONAL_MANAGER);
        requireNotAhead(session, day);
        return session.book().read(session.who(), tx -> region(tx, area, day));
    }

    private static Region region(Transaction tx, Optional<UUID> area, LocalDate day) {
        RegionIn region = new RegionIn(tx);
        Optional<Set<UUID>> areas = region.beneath(area);
        List<Standing> standings =
                region.standings(day).stream()
                        .filter(each -> areas.filter(has -> !has.contains(each.area())).isEmpty())
                        .toList();
        return new Region(
                day,
                listed(region, standings),
                RegionMedian.of(standings, region.rules().health()),
                region.rules());
    }

    static List<Listed> listed(RegionIn region, List<Standing> standings) {
        Map<UUID, Rank> ranks = Rank.of(standings);
        return standings.stream()
                .map(
                        each ->
                                new Listed(
                                        each,
                                        region.names().of(each.leader().id()),
                                        region.areaName(each.area()),
                                        Optional.ofNullable(ranks.get(each.leader().id()))))
                .toList();
    }

    /**
     * What the areas directly beneath one earned on some days.
     *
     * @param area the topmost ones where it is empty
     * @throws Refused NOT_PERMITTED, AREA_UNKNOWN
     */
    public List<AreaSum> areas(Optional<UUID> area, DayRange days) {
        session.require(Role.REGIONAL_MANAGER);
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            RegionIn region = new RegionIn(tx);
                            Optional<Set<UUID>> _ = region.beneath(area);
                            return sums(region, area, tx.leaderDays().sums(days.from(), days.to()));
                        });
    }

    static List<AreaSum> sums(RegionIn region, Optional<UUID> area, List<LeaderSum> sums) {
        List<Area> above =
                area.flatMap(region.areas()::find).map(List::of).orElseGet(region.areas()::roots);
        return above.stream()
                .flatMap(each -> AreaSum.beneath(each, region.areas(), sums).stream())
                .toList();
    }

    /** Refuses a day that is still to come: figures of it are those of a clock that runs ahead. */
    static void requireNotAhead(Session session, LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(session.clock().instant(), session.zone()))) {
            throw new Refused(RefusalCode.FIGURES_DAY, day.toString());
        }
    }
}
