package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * GET /v1/snapshot: rows by kind and id. It is complete once a pull has passed the cursor, which
 * was taken before the first page.
 *
 * @param rows none of them deleted
 * @param next the page to ask for next; null on the last
 * @param cursor where to pull from afterwards; the same on every page
 * @param serverTime epoch ms
 */
public record SnapshotPage(
        List<Change> rows, @Nullable String next, String cursor, long serverTime) {}
