package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a pull brings.
 *
 * @param changes oldest first
 * @param cursor for the next pull, kept together with the rows
 * @param hasMore whether there is more already
 * @param asOf the version the answer is as of
 * @param digest by kind, over what the device may see, where it was asked for and there is no more
 * @param serverTime epoch ms
 */
public record Pulled(
        List<Change> changes,
        String cursor,
        boolean hasMore,
        long asOf,
        @Nullable Map<String, Digest> digest,
        long serverTime) {}
