package org.leaderdesk.wire;

import java.util.List;

/**
 * What a device gets when it is enrolled.
 *
 * @param deviceId 22 characters
 * @param letter the device's own among the leader's, A, B … Z, AA …: walk-in orders are numbered by
 *     it
 * @param leaderId 22 characters
 * @param leaderName as the platform knows the leader
 * @param points the pickup points whose orders it is sent, ids; empty for all
 * @param secrets the leader's; a PICKUP_STAFF device gets no identity secret
 * @param tokens the first pair
 * @param schema the schema the platform writes
 * @param knowsFormer whether the desk was a device of this very platform before, which so knows its
 *     rows; else the desk tells it all of them
 * @param serverTime epoch ms
 */
public record Enrolled(
        String deviceId,
        String letter,
        String leaderId,
        String leaderName,
        DeviceRole role,
        List<String> points,
        Secrets secrets,
        Tokens tokens,
        int schema,
        boolean knowsFormer,
        long serverTime) {}
