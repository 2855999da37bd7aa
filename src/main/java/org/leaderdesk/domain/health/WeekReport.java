package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a week was like (S073), in figures and the names of groups and goods; no person is in it.
 *
 * @param week Monday to Sunday
 * @param from whose it is
 * @param sales empty where the book has no order up to the week's end
 * @param figures the twelve, with the swing after the second
 * @param groups in the leader's order, on the week's last day
 * @param warnings by what is watched
 * @param plan of each kind of slot
 * @param posts that sold most, the best first
 * @param goods that sold most, the best first
 * @param next the figures furthest from their target, the furthest first
 */
public record WeekReport(
        DayRange week,
        From from,
        Optional<Sales> sales,
        List<Figure> figures,
        List<Group> groups,
        List<Warnings> warnings,
        Plan plan,
        List<Post> posts,
        List<Sold> goods,
        List<KpiTile> next) {

    /** Of so many it is said which. */
    public static final int BEST = 3;

    /** The leader whose book it is, and the book's name. */
    public record From(String leader, String book) {}

    /** Orders, those refunded whole left out, and what they came to in fen, less refunds. */
    public record Turnover(long orders, long fen) {}

    /**
     * What was sold.
     *
     * @param before in the week before; empty where the book is younger
     */
    public record Sales(Turnover now, Optional<Turnover> before) {}

    /**
     * A figure.
     *
     * @param before of the week before; empty where unknown or counted on another basis
     * @param isRebased whether it was counted on another basis, so that the two cannot be compared
     */
    public record Figure(KpiTile tile, OptionalDouble before, boolean isRebased) {}

    /**
     * A group.
     *
     * @param change against the week before; empty where the two cannot be compared
     * @param worst what costs it most points; empty where nothing does
     */
    public record Group(
            String name, ShownHealth health, OptionalDouble change, Optional<Worst> worst) {}

    /** A score with its light; empty and grey where there is none. */
    public record ShownHealth(OptionalDouble score, Light light) {}

    /** An indicator and the points it costs. */
    public record Worst(Indicator indicator, double lost) {}

    /** How many warnings of a kind were raised and resolved in the week, and stand. */
    public record Warnings(Watched watched, int raised, int resolved, int open) {}

    /** What of 5/3/1 was posted to the groups. */
    public record Plan(Part topics, Part recommendations, Part flashSales) {

        /** So many posts of those due. */
        public record Part(int done, int due) {}

        /** Whether anything was planned. */
        public boolean isDue() {
            return topics.due() > 0;
        }
    }

    /**
     * A post and what it sold.
     *
     * @param groups to which it went
     * @param pieces ordered within a day
     */
    public record Post(LocalDate day, LocalTime at, String product, int groups, int pieces) {}

    /** Pieces of a product that were ordered. */
    public record Sold(String product, long pieces) {}

    /** What costs a score most. */
    public static Optional<Worst> worst(HealthScore score) {
        return score.parts().stream()
                .filter(part -> part.lost().orElse(0) > 0)
                .max(Comparator.comparingDouble(part -> part.lost().orElse(0)))
                .map(part -> new Worst(part.indicator(), part.lost().orElse(0)));
    }
}
