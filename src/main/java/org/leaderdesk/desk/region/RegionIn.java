package org.leaderdesk.desk.region;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.region.Area;
import org.leaderdesk.domain.region.AreaTree;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.domain.region.LeaderNames;
import org.leaderdesk.domain.region.RegionLeader;
import org.leaderdesk.domain.region.RegionRules;
import org.leaderdesk.domain.region.Standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The areas and leaders of a region's book, inside a transaction. */
final class RegionIn {

    private final Transaction tx;
    private final AreaTree areas;
    private final List<RegionLeader> leaders;
    private final LeaderNames names;
    private final RegionRules rules;

    RegionIn(Transaction tx) {
        this.tx = tx;
        areas = new AreaTree(tx.areas().all());
        leaders = tx.areas().leaders();
        names = new LeaderNames(leaders, areas);
        rules = RegionRulesIn.read(tx);
    }

    AreaTree areas() {
        return areas;
    }

    LeaderNames names() {
        return names;
    }

    RegionRules rules() {
        return rules;
    }

    /**
     * Somebody who leads or led here.
     *
     * @throws Refused LEADER_UNKNOWN
     */
    RegionLeader leader(UUID id) {
        return leaders.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.LEADER_UNKNOWN, id.toString()));
    }

    String areaName(UUID id) {
        return areas.find(id).map(Area::name).orElse("");
    }

    /** How everybody stands who was here on a day, in no order. */
    List<Standing> standings(LocalDate day) {
        Map<UUID, LeaderDayFigures> latest = byLeader(tx.leaderDays().latest(day));
        Map<UUID, LeaderDayFigures> before = byLeader(tx.leaderDays().weekBeforeLatest(day));
        List<Standing> standings = new ArrayList<>();
        for (RegionLeader each : leaders) {
            Standing.of(
                            each,
                            day,
                            Optional.ofNullable(latest.get(each.id())),
                            Optional.ofNullable(before.get(each.id())),
                            rules)
                    .ifPresent(standings::add);
        }
        return standings;
    }

    /**
     * An area and all beneath it; everything where none is said.
     *
     * @throws Refused AREA_UNKNOWN
     */
    Optional<Set<UUID>> beneath(Optional<UUID> area) {
        return area.map(
                id -> {
                    if (areas.find(id).isEmpty()) {
                        throw new Refused(RefusalCode.AREA_UNKNOWN, id.toString());
                    }
                    return areas.beneath(id);
                });
    }

    private static Map<UUID, LeaderDayFigures> byLeader(List<LeaderDayFigures> rows) {
        return rows.stream()
                .collect(Collectors.toMap(LeaderDayFigures::leader, Function.identity()));
    }
}
