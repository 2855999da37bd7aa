package org.leaderdesk.exchange;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * How a file is to be read.
 *
 * @param zone the book's time zone, for times written without one
 * @param profile a mapping of a layout the desk does not know by itself
 * @param estates estates the book knows, to find them at the start of an address
 */
public record ReadOptions(ZoneId zone, Optional<Profile> profile, Set<String> estates) {

    public static ReadOptions in(ZoneId zone) {
        return new ReadOptions(zone, Optional.empty(), Set.of());
    }

    public ReadOptions with(Profile mapping) {
        return new ReadOptions(zone, Optional.of(mapping), estates);
    }

    public ReadOptions withEstates(Set<String> known) {
        return new ReadOptions(zone, profile, Set.copyOf(known));
    }
}
