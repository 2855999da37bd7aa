package org.leaderdesk.wire;

import java.util.List;

/**
 * What became of a push.
 *
 * @param ackedThrough every seq up to here is final
 * @param results in order of seq, the first {@code retry} being the last
 * @param serverTime epoch ms
 */
public record Pushed(long ackedThrough, List<MutationResult> results, long serverTime) {}
