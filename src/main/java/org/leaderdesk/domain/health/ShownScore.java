package org.leaderdesk.domain.health;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A score to one decimal, with points lost that add up to what is missing to 100 also as shown: the
 * tenths that rounding leaves over go to the largest remainders.
 *
 * @param tenths the score in tenths of a point, 0 to 1000
 * @param lost tenths of a point that each measured indicator takes off
 */
public record ShownScore(int tenths, Map<Indicator, Integer> lost) {

    /** What floating point may be off by, so that 3 tenths are not cut to 2. */
    private static final double NOISE = 1e-7;

    private record Cut(Indicator indicator, int tenths, double rest) {}

    static ShownScore of(HealthScore score) {
        int tenths = (int) Math.round(score.score().orElse(0) * 10);
        List<Cut> cuts =
                score.parts().stream()
                        .filter(part -> part.lost().isPresent())
                        .map(ShownScore::cut)
                        .sorted(Comparator.comparingDouble(Cut::rest).reversed())
                        .toList();
        int left = 1000 - tenths - cuts.stream().mapToInt(Cut::tenths).sum();
        Map<Indicator, Integer> lost = new EnumMap<>(Indicator.class);
        for (Cut cut : cuts) {
            lost.put(cut.indicator(), cut.tenths() + (left > 0 ? 1 : 0));
            left--;
        }
        return new ShownScore(tenths, lost);
    }

    private static Cut cut(ScorePart part) {
        double exact = part.lost().orElse(0) * 10;
        int tenths = (int) Math.floor(exact + NOISE);
        return new Cut(part.indicator(), tenths, exact - tenths);
    }
}
