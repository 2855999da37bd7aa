package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An indicator's value on a day.
 *
 * @param indicator what was read; a replacement where its own figure is unknown and that one is not
 * @param value in the indicator's unit; empty where it cannot be known
 * @param partOf of whom it is a part
 * @param minutes beside H1 the mean minutes until an answer, where they are known
 */
public record Reading(
        Indicator indicator, OptionalDouble value, PartOf partOf, OptionalDouble minutes) {

    static Reading of(Indicator indicator, OptionalDouble value) {
        return new Reading(indicator, value, PartOf.MEMBERS, OptionalDouble.empty());
    }

    /** The first of several that is known, else the first. */
    static Reading firstKnown(Reading own, Reading replacement) {
        return own.value().isEmpty() && replacement.value().isPresent() ? replacement : own;
    }

    /** Whether it is a part of those who ever ordered, were it on some of its days only. */
    public boolean ofBuyers() {
        return partOf != PartOf.MEMBERS;
    }

    /** Whether it stands in for another. */
    public boolean replaces() {
        return indicator.instead().isPresent();
    }

    /**
     * Its band: its own, and of answers that came late (R057) the worse of share and time. Grey
     * where it is unknown.
     */
    Light light(HealthRules rules) {
        if (value.isEmpty()) {
            return Light.GREY;
        }
        Light own = rules.of(indicator).light(value.getAsDouble());
        return minutes.isEmpty()
                ? own
                : own.worse(rules.of(Indicator.L3).light(minutes.getAsDouble()));
    }

    /** The values of a group on a day: H1 to H8 in this order. */
    public static List<Reading> group(HealthFigures figures, LocalDate day) {
        return new GroupReadings(figures, day).all();
    }

    /** The values of a leader on a day: L1 to L6 in this order. */
    public static List<Reading> leader(LeaderFigures figures, LocalDate day) {
        return new LeaderReadings(figures, day).all();
    }
}
