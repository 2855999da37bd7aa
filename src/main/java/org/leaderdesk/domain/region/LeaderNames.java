package org.leaderdesk.domain.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What leaders are called: of those who share a name also where they lead, where that tells them
 * apart, else the id's end.
 */
public final class LeaderNames {

    /** Letters of an id that two of one name hardly share. */
    private static final int END = 4;

    private final Map<UUID, String> names = new HashMap<>();

    public LeaderNames(Collection<RegionLeader> leaders, AreaTree areas) {
        leaders.stream()
                .collect(Collectors.groupingBy(RegionLeader::name))
                .values()
                .forEach(alike -> name(alike, areas));
    }

    private void name(List<RegionLeader> alike, AreaTree areas) {
        Map<UUID, Long> inArea =
                alike.stream()
                        .collect(Collectors.groupingBy(RegionLeader::area, Collectors.counting()));
        for (RegionLeader each : alike) {
            names.put(
                    each.id(),
                    alike.size() == 1
                            ? each.name()
                            : each.name()
                                    + " · "
                                    + areas.find(each.area())
                                            .filter(area -> inArea.getOrDefault(area.id(), 0L) == 1)
                                            .map(Area::name)
                                            .orElseGet(() -> end(each.id())));
        }
    }

    /** Somebody's; of who is not known, the id's end. */
    public String of(UUID leader) {
        return names.getOrDefault(leader, end(leader));
    }

    private static String end(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - END);
    }
}
