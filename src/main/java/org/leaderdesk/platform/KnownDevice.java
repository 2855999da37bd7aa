package org.leaderdesk.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * A device as whoever runs the platform sees it.
 *
 * @param id 22 characters
 * @param letter its own among the feed's devices
 * @param role a {@code wire.DeviceRole}'s name
 * @param enrolled when it was enrolled
 * @param seen when it was last given tokens, which a desk that works with the platform asks for
 *     every quarter of an hour; empty once it is taken off, its tokens being gone
 * @param takenOff when it was taken off
 */
public record KnownDevice(
        String id,
        String letter,
        String role,
        Instant enrolled,
        Optional<Instant> seen,
        Optional<Instant> takenOff) {}
