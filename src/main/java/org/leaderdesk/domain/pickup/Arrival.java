package org.leaderdesk.domain.pickup;

import java.util.UUID;

/**
 * What came of a variant with one delivery of a round.
 *
 * @param delivery which truck, from 1
 * @param quantity pieces that came, the lost ones too
 * @param loss of them not fit to hand over
 * @param note what was seen; nothing about a person
 */
public record Arrival(UUID variantId, int delivery, int quantity, int loss, String note) {

    /** Pieces that can be handed over. */
    public int usable() {
        return quantity - loss;
    }
}
