package org.leaderdesk.domain.segment;

import org.leaderdesk.domain.money.Money;

import java.util.UUID;

/**
 * What is lost if a member has left.
 *
 * @param gone the chance that they have, 0 to 1: what P(alive) lacks to 1, or the plain rule's
 * @param worth fen they would be expected to bring in the next 90 days if they stayed, at least 0
 */
public record AtRisk(UUID member, double gone, long worth) {

    /** The expected loss. */
    public Money money() {
        return new Money(loss());
    }

    /** The expected loss in fen. */
    public long loss() {
        return Math.round(gone * worth);
    }
}
