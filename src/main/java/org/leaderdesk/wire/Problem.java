package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not 200.
 *
 * @param code a {@link Code}'s text
 * @param message for people who look for a fault; no personal value
 * @param generation of the platform, with reset
 * @param minSchema with upgrade
 * @param retryAfterS seconds, with slow_down and unavailable
 */
public record Problem(
        String code,
        String message,
        @Nullable String generation,
        @Nullable Integer minSchema,
        @Nullable Integer retryAfterS) {}
