package org.leaderdesk.domain.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a leader comes by their score, among those whose score is over the same indicators: others
 * cannot be compared.
 *
 * @param place from 1; equal scores have the same
 * @param among how many are compared, this one too
 */
public record Rank(int place, int among) {

    private record Scored(UUID leader, long basis, long tenths) {}

    /** The ranks of all who have a score, by leader. */
    public static Map<UUID, Rank> of(Collection<Standing> standings) {
        Map<Long, List<Scored>> comparable =
                standings.stream()
                        .filter(each -> each.basis().isPresent())
                        .map(Rank::scored)
                        .collect(Collectors.groupingBy(Scored::basis));
        Map<UUID, Rank> ranks = new HashMap<>();
        comparable.values().forEach(each -> rank(each, ranks));
        return ranks;
    }

    /** To the tenth: scores that look the same are the same. */
    private static Scored scored(Standing standing) {
        return new Scored(
                standing.leader().id(),
                standing.basis().orElseThrow(),
                Math.round(standing.score().orElseThrow() * 10));
    }

    private static void rank(List<Scored> comparable, Map<UUID, Rank> ranks) {
        List<Scored> best =
                comparable.stream()
                        .sorted((one, other) -> Long.compare(other.tenths(), one.tenths()))
                        .toList();
        int place = 1;
        for (int i = 0; i < best.size(); i++) {
            if (best.get(i).tenths() != best.get(Math.max(0, i - 1)).tenths()) {
                place = i + 1;
            }
            ranks.put(best.get(i).leader(), new Rank(place, best.size()));
        }
    }
}
