package org.leaderdesk.domain.region;

import org.leaderdesk.domain.money.Money;

import java.util.UUID;

/**
 * What a leader's days of a while add up to in one area: who moved has one in each.
 *
 * @param area where it was earned
 * @param days how many have figures, one at least
 * @param orders those that stand
 * @param sales what they come to, less refunds
 * @param slotsDue slots of the full 5/3/1
 * @param slotsDone how many of them were posted
 */
public record LeaderSum(
        UUID leader,
        UUID area,
        int days,
        long orders,
        Money sales,
        long slotsDue,
        long slotsDone) {}
