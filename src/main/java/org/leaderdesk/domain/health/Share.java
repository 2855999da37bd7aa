package org.leaderdesk.domain.health;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Parts of wholes in per cent, and means of what is known. */
final class Share {

    private Share() {}

    /**
     * What part of a whole something is, 0 to 100; empty where the whole is nothing. A part that is
     * larger than its whole, as a size typed weeks ago makes it, is all of it.
     */
    static OptionalDouble of(double part, double whole) {
        return whole <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(part / whole * 100, 0, 100));
    }

    /** What part of some answers something is; empty where too few answered to say. */
    static OptionalDouble ofAnswers(int part, int answers) {
        return answers < HealthRules.LEAST_ANSWERS ? OptionalDouble.empty() : of(part, answers);
    }

    /** How much more a figure is than an earlier one, in per cent; empty where that was nothing. */
    static OptionalDouble change(double now, double before) {
        return before <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((now - before) / before * 100);
    }

    static DoubleStream known(Stream<OptionalDouble> figures) {
        return figures.filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble);
    }

    /** The mean of the figures that are known. */
    static OptionalDouble mean(Collection<OptionalDouble> figures) {
        return known(figures.stream()).average();
    }
}
