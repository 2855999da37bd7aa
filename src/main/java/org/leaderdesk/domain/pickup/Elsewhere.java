package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.PersonalText;

import java.util.UUID;

/**
 * Somebody who was found and has nothing in this round.
 *
 * @param orderId the order that says why
 * @param why why there is nothing to hand over here
 * @param round the name of the round that has it; blank where none has
 */
public record Elsewhere(UUID orderId, PersonalText name, String tail4, Why why, String round) {

    /** Why an order is not handed over here. */
    public enum Why {
        OTHER_ROUND,
        NOT_PAID,
        CANCELLED,
        REFUNDED,
        /** By courier, or without delivery. */
        NOT_COLLECTED_HERE,
        /** Known to the book, and nothing of theirs waits in any open round. */
        NOTHING_WAITS
    }
}
