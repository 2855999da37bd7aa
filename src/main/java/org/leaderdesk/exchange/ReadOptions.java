package org.leaderdesk.exchange;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * How a file is to be read.
 *
 * @param zone the book's time zone, for times written without one
 * @param profile a mapping of a layout the desk does not know by itself
 * @param estates estates the book knows, to find them at the start of an address
 * @param eachRow told the number of each row read; what it throws ends the reading
 */
public record ReadOptions(
        ZoneId zone, Optional<Profile> profile, Set<String> estates, IntConsumer eachRow) {

    public static ReadOptions in(ZoneId zone) {
        return new ReadOptions(zone, Optional.empty(), Set.of(), row -> {});
    }

    public ReadOptions with(Profile mapping) {
        return new ReadOptions(zone, Optional.of(mapping), estates, eachRow);
    }

    public ReadOptions withEstates(Set<String> known) {
        return new ReadOptions(zone, profile, Set.copyOf(known), eachRow);
    }

    public ReadOptions telling(IntConsumer rows) {
        return new ReadOptions(zone, profile, estates, rows);
    }
}
