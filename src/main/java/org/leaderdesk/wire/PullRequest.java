package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * POST /v1/pull.
 *
 * @param cursor from the last answer; null from the beginning of all
 * @param schema what the desk understands
 * @param limit rows, at most {@link Protocol#PAGE_LIMIT}; a version is never cut in two
 * @param waitS seconds to wait for news where there is none, at most {@link Protocol#WAIT_SECONDS}
 * @param digest whether the answer that brings the desk up to date should carry one
 */
public record PullRequest(
        @Nullable String cursor, int schema, int limit, int waitS, boolean digest) {}
