package org.leaderdesk.domain.segment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A member's fifths among all who ordered, each 1 to 5 and 5 the best.
 *
 * @param recency 5 for who ordered last
 * @param frequency 5 for who ordered most often
 * @param monetary 5 for who spent most
 */
public record RfmScores(int recency, int frequency, int monetary) {

    private static final int BEST = 5;

    /** The scores of each; none of nobody. */
    public static Map<UUID, RfmScores> of(Map<UUID, Rfm> members) {
        Map<UUID, RfmScores> scores = new HashMap<>();
        if (!members.isEmpty()) {
            Collection<Rfm> all = members.values();
            Quintiles recency = Quintiles.of(all.stream().mapToLong(Rfm::recency));
            Quintiles frequency = Quintiles.of(all.stream().mapToLong(Rfm::frequency));
            Quintiles monetary = Quintiles.of(all.stream().mapToLong(Rfm::monetary));
            members.forEach(
                    (id, rfm) ->
                            scores.put(
                                    id,
                                    new RfmScores(
                                            BEST + 1 - recency.of(rfm.recency()),
                                            frequency.of(rfm.frequency()),
                                            monetary.of(rfm.monetary()))));
        }
        return scores;
    }
}
