package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Light;

import java.util.Comparator;
import java.util.OptionalDouble;

/** In which order leaders are shown; whoever the figure is unknown of comes last. */
public enum StandingOrder {
    /** Who needs somebody most: the gravest warning, the worst light, the lowest score. */
    NEED(
            Comparator.comparing((Standing each) -> each.gravest().map(Enum::ordinal).orElse(-1))
                    .reversed()
                    .thenComparing(each -> each.light() == Light.GREY)
                    .thenComparing(
                            Comparator.comparingDouble(
                                    (Standing each) -> each.score().orElse(Double.MAX_VALUE)))),
    /** The best score first. */
    SCORE(most(Standing::score)),
    /** Who rose most first. */
    CHANGE(most(Standing::change)),
    /** The most sold in thirty days first. */
    SALES(
            Comparator.comparingLong(
                            (Standing each) ->
                                    each.count(DayFigure.SALES_30).orElse(Long.MIN_VALUE))
                    .reversed()),
    /** The most stars first. */
    STARS(most(each -> each.stars().points())),
    NAME(Comparator.comparing(each -> each.leader().name()));

    private interface Figure {
        OptionalDouble of(Standing standing);
    }

    private final Comparator<Standing> comparator;

    StandingOrder(Comparator<Standing> comparator) {
        this.comparator =
                comparator
                        .thenComparing(each -> each.leader().name())
                        .thenComparing(each -> each.leader().id().toString());
    }

    /** The same order each time: names and ids decide between equals. */
    public Comparator<Standing> comparator() {
        return comparator;
    }

    private static Comparator<Standing> most(Figure figure) {
        return Comparator.comparingDouble(
                        (Standing each) -> figure.of(each).orElse(Double.NEGATIVE_INFINITY))
                .reversed();
    }
}
