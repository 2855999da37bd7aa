package org.leaderdesk.wire;

import java.util.List;

/**
 * POST /v1/push.
 *
 * @param deviceId whose
 * @param muts in order of seq, at most {@link Protocol#PUSH_LIMIT}
 */
public record PushRequest(String deviceId, List<Mutation> muts) {}
