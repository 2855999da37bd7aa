package org.leaderdesk.domain.region;

import java.util.Optional;
import java.util.OptionalDouble;

/** Which way a leader's score went in a week. */
public enum Trend {
    DOWN,
    LEVEL,
    UP;

    /** Points under which a change is none (ours): a score moves by so much with a single order. */
    private static final double LEAST = 1;

    /** The trend of a change in points; empty where it is not known. */
    public static Optional<Trend> of(OptionalDouble change) {
        if (change.isEmpty()) {
            return Optional.empty();
        }
        double points = change.getAsDouble();
        if (Math.abs(points) < LEAST) {
            return Optional.of(LEVEL);
        }
        return Optional.of(points > 0 ? UP : DOWN);
    }
}
