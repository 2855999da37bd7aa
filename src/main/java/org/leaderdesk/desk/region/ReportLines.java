package org.leaderdesk.desk.region;

import org.leaderdesk.domain.region.Correction.Whose;
import org.leaderdesk.domain.region.LeaderSum;
import org.leaderdesk.domain.region.RegionReport;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.domain.region.StandingOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The leaders' lines of a report: those who are here on its last day, then what was earned where
 * its leader is no more.
 */
record ReportLines(RegionIn region, Map<Whose, LeaderSum> now, Map<Whose, LeaderSum> before) {

    List<RegionReport.Line> of(List<Standing> standings) {
        List<RegionReport.Line> lines = new ArrayList<>();
        Set<Whose> here = new HashSet<>();
        for (ReadRegion.Listed each :
                ReadRegion.listed(region, standings).stream()
                        .sorted(
                                Comparator.comparing(
                                        ReadRegion.Listed::standing,
                                        StandingOrder.NEED.comparator()))
                        .toList()) {
            Whose whose = new Whose(each.standing().leader().id(), each.standing().area());
            here.add(whose);
            lines.add(line(whose, Optional.of(each)));
        }
        now.keySet().stream()
                .filter(each -> !here.contains(each))
                .forEach(each -> lines.add(line(each, Optional.empty())));
        return lines;
    }

    private RegionReport.Line line(Whose whose, Optional<ReadRegion.Listed> listed) {
        return new RegionReport.Line(
                region.names().of(whose.leader()),
                region.areaName(whose.area()),
                Optional.ofNullable(now.get(whose)),
                Optional.ofNullable(before.get(whose)),
                listed.map(ReadRegion.Listed::standing),
                listed.flatMap(ReadRegion.Listed::rank));
    }
}
