package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Indicator;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A leader and their figures, as a test says them. */
final class MadeUpDay {

    static final LocalDate DAY = LocalDate.parse("2026-11-20");
    static final UUID AREA = new UUID(1, 1);
    static final UUID LEADER = new UUID(2, 2);
    static final RegionRules RULES = RegionRules.usual();

    private final Map<DayFigure, Long> values = new EnumMap<>(DayFigure.class);

    /** Counts and fen. */
    MadeUpDay with(DayFigure figure, long value) {
        values.put(figure, value);
        return this;
    }

    MadeUpDay ratio(DayFigure figure, double value) {
        values.put(figure, Math.round(value * 1_000));
        return this;
    }

    MadeUpDay date(DayFigure figure, LocalDate value) {
        values.put(figure, value.toEpochDay());
        return this;
    }

    /** A score over some indicators. */
    MadeUpDay score(double score, Indicator... over) {
        long basis = 0;
        for (Indicator each : over) {
            basis |= 1L << each.ordinal();
        }
        return ratio(DayFigure.SCORE, score).with(DayFigure.SCORE_BASIS, basis);
    }

    LeaderDayFigures on(LocalDate day) {
        return new LeaderDayFigures(LEADER, day, Optional.of(AREA), values);
    }

    static RegionLeader leader(UUID id, String name) {
        return new RegionLeader(id, name, AREA, LocalDate.parse("2026-01-01"), Optional.empty());
    }

    static Standing standing(UUID id, String name, MadeUpDay day) {
        return Standing.of(leader(id, name), DAY, Optional.of(day.on(DAY)), Optional.empty(), RULES)
                .orElseThrow();
    }
}
