package org.leaderdesk.domain.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What leaders are called: of those who share a name also where they lead, and the id's end. */
public final class LeaderNames {

    /** Letters of an id that two of one name hardly share. */
    private static final int END = 4;

    private final Map<UUID, String> names = new HashMap<>();

    public LeaderNames(Collection<RegionLeader> leaders, AreaTree areas) {
        Map<String, Long> many =
                leaders.stream()
                        .collect(Collectors.groupingBy(RegionLeader::name, Collectors.counting()));
        for (RegionLeader each : leaders) {
            names.put(
                    each.id(),
                    many.getOrDefault(each.name(), 0L) < 2
                            ? each.name()
                            : each.name()
                                    + " · "
                                    + areas.find(each.area()).map(Area::name).orElse("?")
                                    + " · "
                                    + end(each.id()));
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
