package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Unit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many stars a leader has (S135), and why: the mean of six indicators from 0 to 100, of those
 * that are known. No source has a formula or thresholds, so both are ours.
 *
 * @param stars 1 to 5; empty where fewer than {@link #NEEDED} indicators are known
 * @param points the mean, rounded to a tenth: what is shown is what decides; empty likewise
 * @param parts one for each indicator, in their order
 * @param next what is missing; empty with all stars, and where there is no rating
 */
public record StarRating(
        OptionalInt stars, OptionalDouble points, List<Part> parts, Optional<Next> next) {

    /** How many of the six must be known (ours): two thirds of them. */
    public static final int NEEDED = 4;

    private static final double TENTHS = 10;
    private static final double MOST = 100;

    /**
     * What one indicator gives.
     *
     * @param by the figure it was read from; empty where it is not known
     * @param unit what the value is counted in; points of what is not known
     * @param value in its unit; empty where it is not known
     * @param points 0 to 100; empty where it is not known
     * @param alone the value with which this one alone would bring the next star; empty where it
     *     cannot, and where there is no next one
     */
    public record Part(
            StarIndicator indicator,
            Optional<DayFigure> by,
            Unit unit,
            OptionalDouble value,
            OptionalDouble points,
            OptionalDouble alone) {}

    /**
     * The next star.
     *
     * @param stars how many there would be
     * @param missing points of the mean, above 0
     */
    public record Next(int stars, double missing) {}

    private record Read(StarIndicator indicator, Optional<StarIndicator.Measured> measured) {}

    /** The rating by the figures of a day. */
    public static StarRating of(LeaderDayFigures day, RegionRules rules) {
        List<Read> read =
                Arrays.stream(StarIndicator.values())
                        .map(each -> new Read(each, each.read(day, rules)))
                        .toList();
        double[] known =
                read.stream()
                        .flatMap(each -> each.measured().stream())
                        .mapToDouble(StarIndicator.Measured::points)
                        .toArray();
        if (known.length < NEEDED) {
            return none(read.stream().map(each -> part(each, OptionalDouble.empty())).toList());
        }
        double mean = Arrays.stream(known).average().orElseThrow();
        double points = Math.round(mean * TENTHS) / TENTHS;
        int stars = 1 + (int) rules.stars().stream().filter(from -> points >= from).count();
        Optional<Next> next =
                stars == RegionRules.MOST_STARS
                        ? Optional.empty()
                        : Optional.of(new Next(stars + 1, rules.stars().get(stars - 1) - points));
        OptionalDouble rise =
                next.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(next.get().missing() * known.length);
        return new StarRating(
                OptionalInt.of(stars),
                OptionalDouble.of(points),
                read.stream().map(each -> part(each, rise)).toList(),
                next);
    }

    /** The rating on a day by the last figures up to it; of figures too old, none. */
    public static StarRating on(LocalDate day, LeaderDayFigures last, RegionRules rules) {
        return Standing.isOld(last, day) ? unknown() : of(last, rules);
    }

    /** Of whom nothing is known: not rated. */
    public static StarRating unknown() {
        return none(
                Arrays.stream(StarIndicator.values())
                        .map(each -> part(new Read(each, Optional.empty()), OptionalDouble.empty()))
                        .toList());
    }

    private static StarRating none(List<Part> parts) {
        return new StarRating(OptionalInt.empty(), OptionalDouble.empty(), parts, Optional.empty());
    }

    private static Part part(Read read, OptionalDouble rise) {
        if (read.measured().isEmpty()) {
            OptionalDouble none = OptionalDouble.empty();
            return new Part(read.indicator(), Optional.empty(), Unit.POINTS, none, none, none);
        }
        StarIndicator.Measured measured = read.measured().get();
        double needed = measured.points() + rise.orElse(MOST);
        return new Part(
                read.indicator(),
                Optional.of(measured.by()),
                measured.unit(),
                OptionalDouble.of(measured.value()),
                OptionalDouble.of(measured.points()),
                rise.isPresent() && needed <= MOST
                        ? OptionalDouble.of(measured.at(needed))
                        : OptionalDouble.empty());
    }

    /** How many of the six are known. */
    public int known() {
        return (int) parts.stream().filter(part -> part.points().isPresent()).count();
    }
}
