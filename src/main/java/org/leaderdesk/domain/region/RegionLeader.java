package org.leaderdesk.domain.region;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A leader as a region knows them.
 *
 * @param name two leaders may have the same one
 * @param area where they lead now, or led last
 * @param since the day from which on they lead there
 * @param until the first day on which they were elsewhere; empty while they are here
 */
public record RegionLeader(
        UUID id, String name, UUID area, LocalDate since, Optional<LocalDate> until) {

    /**
     * Where they led on a day: before they came to where they are now, where their figures were
     * earned; empty where they were not here.
     *
     * @param row the last figures up to the day
     */
    Optional<UUID> areaOn(LocalDate day, Optional<LeaderDayFigures> row) {
        if (until.filter(gone -> !day.isBefore(gone)).isPresent()) {
            return Optional.empty();
        }
        return day.isBefore(since) ? row.flatMap(LeaderDayFigures::area) : Optional.of(area);
    }
}
