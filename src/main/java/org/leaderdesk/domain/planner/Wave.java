package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.member.Portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups that get the same post at once, as a person forwards it.
 *
 * @param number from 1
 * @param groups of one audience and stage, in the order of their names
 */
public record Wave(int number, List<PlannedGroup> groups) {

    public Wave {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a wave has groups");
        }
    }

    public Optional<Portrait> audience() {
        return groups.getFirst().audience();
    }

    public GroupStage stage() {
        return groups.getFirst().stage();
    }

    /** People it reaches. */
    public int people() {
        return groups.stream().mapToInt(PlannedGroup::people).sum();
    }

    /**
     * As few waves as can be: groups of one audience and stage together, shared out evenly. The
     * same groups make the same waves.
     *
     * @param most groups of a wave
     */
    public static List<Wave> of(List<PlannedGroup> groups, int most) {
        Map<String, List<PlannedGroup>> alike =
                groups.stream()
                        .sorted(
                                Comparator.comparing(PlannedGroup::name)
                                        .thenComparing(PlannedGroup::id))
                        .collect(
                                Collectors.groupingBy(
                                        Wave::likeness, TreeMap::new, Collectors.toList()));
        List<Wave> waves = new ArrayList<>();
        for (List<PlannedGroup> each : alike.values()) {
            int many = Math.ceilDiv(each.size(), most);
            for (int wave = 0; wave < many; wave++) {
                int from = wave * each.size() / many;
                int to = (wave + 1) * each.size() / many;
                waves.add(new Wave(waves.size() + 1, List.copyOf(each.subList(from, to))));
            }
        }
        return waves;
    }

    private static String likeness(PlannedGroup group) {
        return group.stage().ordinal() + "/" + group.audience().map(Enum::name).orElse("");
    }
}
