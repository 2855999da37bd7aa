package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Indicator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What a region is told of one leader's day.
 *
 * @param leader whose
 * @param day in the book's time zone
 * @param area where it was earned: the leader may belong elsewhere by now; empty on the leader's
 *     own desk, which does not know
 * @param values as they are written; a figure that nobody could measure is not there
 */
public record LeaderDayFigures(
        UUID leader, LocalDate day, Optional<UUID> area, Map<DayFigure, Long> values) {

    private static final double THOUSANDTHS = 1_000;

    /** Asked of thousands of rows at once. */
    private static final List<Indicator> INDICATORS = List.of(Indicator.values());

    public LeaderDayFigures {
        EnumMap<DayFigure, Long> copy = new EnumMap<>(DayFigure.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** A count, or fen; empty where nobody could measure it. */
    public OptionalLong count(DayFigure figure) {
        Long value = values.get(figure);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** A ratio in its own unit; empty where nobody could measure it. */
    public OptionalDouble ratio(DayFigure figure) {
        Long value = values.get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value / THOUSANDTHS);
    }

    /** A day; empty where nobody knows it. */
    public Optional<LocalDate> date(DayFigure figure) {
        return Optional.ofNullable(values.get(figure)).map(LocalDate::ofEpochDay);
    }

    /** The indicators that the score is made of, or what stands in for them. */
    public List<Indicator> basis() {
        return INDICATORS.stream().filter(this::isBasis).toList();
    }

    private boolean isBasis(Indicator indicator) {
        return (count(DayFigure.SCORE_BASIS).orElse(0) >> indicator.ordinal() & 1) == 1;
    }

    /**
     * Which indicator the figure of a leader's indicator says: its own or what stands in for it;
     * empty where it is no part of the score, so that nobody knows which.
     */
    public Optional<Indicator> measuredBy(Indicator number) {
        for (Indicator each : INDICATORS) {
            if (each.number() == number && isBasis(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Gathers the figures of a day; what is unknown is left out. */
    public static final class Gathering {

        private final EnumMap<DayFigure, Long> values = new EnumMap<>(DayFigure.class);

        /** A count, or fen. */
        public Gathering count(DayFigure figure, long value) {
            values.put(figure, value);
            return this;
        }

        public Gathering ratio(DayFigure figure, OptionalDouble value) {
            value.ifPresent(known -> values.put(figure, Math.round(known * THOUSANDTHS)));
            return this;
        }

        public Gathering date(DayFigure figure, Optional<LocalDate> day) {
            day.ifPresent(known -> values.put(figure, known.toEpochDay()));
            return this;
        }

        public LeaderDayFigures done(UUID leader, LocalDate day) {
            return new LeaderDayFigures(leader, day, Optional.empty(), values);
        }
    }
}
