package org.leaderdesk.domain.health;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The numbers by which an indicator is judged, all in its unit. It falls where the value at 100 is
 * the smaller one; "better" is then "less".
 *
 * @param zero the value that scores 0, and every worse one
 * @param hundred the value that scores 100, and every better one
 * @param orange from here it is no longer red; infinite where nothing is red
 * @param yellow from here it is no longer orange; the same as {@code orange} where no band is
 *     orange, infinite where none is yellow
 * @param green from here it is green
 * @param strict whether green begins beyond {@code green} and not at it
 * @param industry what is usual elsewhere, where a source says so
 */
public record Levels(
        double zero,
        double hundred,
        double orange,
        double yellow,
        double green,
        boolean strict,
        OptionalDouble industry) {

    public Levels {
        if (!Double.isFinite(zero) || !Double.isFinite(hundred) || zero == hundred) {
            throw new IllegalArgumentException("a score needs two edges");
        }
    }

    /** The same, green only beyond its edge. */
    Levels beyond() {
        return new Levels(zero, hundred, orange, yellow, green, true, industry);
    }

    /** The same with what is usual elsewhere. */
    Levels industry(double usual) {
        return new Levels(zero, hundred, orange, yellow, green, strict, OptionalDouble.of(usual));
    }

    /** Whether less is better. */
    public boolean falls() {
        return zero > hundred;
    }

    /** 0 to 100: linear between the edges. */
    public double score(double value) {
        return Math.clamp((value - zero) / (hundred - zero) * 100, 0, 100);
    }

    /** The band a value lies in; a value on an edge lies in the better one. */
    public Light light(double value) {
        if (reaches(value, green) && !(strict && value == green)) {
            return Light.GREEN;
        }
        if (reaches(value, yellow)) {
            return Light.YELLOW;
        }
        return reaches(value, orange) ? Light.ORANGE : Light.RED;
    }

    /**
     * The nearest better edge of a band at which the score is higher, else the value that scores
     * 100; empty where the score is 100 already. An edge that scores no more is passed over, so
     * that getting out of red is worth something too.
     */
    OptionalDouble next(double value) {
        DoubleStream edges =
                DoubleStream.of(orange, yellow, green, hundred)
                        .filter(Double::isFinite)
                        .filter(edge -> score(edge) > score(value));
        return falls() ? edges.max() : edges.min();
    }

    /**
     * How far a value is better than usual elsewhere, in per cent of that: −30 is thirty per cent
     * worse. Empty where no source says what is usual.
     */
    public OptionalDouble againstIndustry(double value) {
        if (industry.isEmpty() || industry.getAsDouble() <= 0) {
            return OptionalDouble.empty();
        }
        double usual = industry.getAsDouble();
        double better = falls() ? usual - value : value - usual;
        return OptionalDouble.of(better / usual * 100);
    }

    private boolean reaches(double value, double edge) {
        return falls() ? value <= edge : value >= edge;
    }
}
