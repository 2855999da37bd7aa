package org.leaderdesk.domain.pickup;

import java.util.UUID;

/**
 * What came of a variant with one delivery of a round.
 *
 * @param delivery which truck, from 1
 * @param quantity pieces that came, the lost ones too
 * @param loss of them not fit to hand over
 * @param note what was seen; nothing about a person
 * @param traceCode 溯源码 of the batch, as the factory or warehouse prints it; blank where it has none
 */
public record Arrival(
        UUID variantId, int delivery, int quantity, int loss, String note, String traceCode) {

    /** Goods of a batch without a code. */
    public Arrival(UUID variantId, int delivery, int quantity, int loss, String note) {
        this(variantId, delivery, quantity, loss, note, "");
    }

    /** The same with another count, checked by whoever records it. */
    public Arrival counting(int pieces, int lost) {
        return new Arrival(variantId, delivery, pieces, lost, note, traceCode);
    }

    /** The same with another batch code. */
    public Arrival traced(String code) {
        return new Arrival(variantId, delivery, quantity, loss, note, code);
    }

    /** The same with another note. */
    public Arrival noted(String text) {
        return new Arrival(variantId, delivery, quantity, loss, text, traceCode);
    }

    /** Pieces that can be handed over. */
    public int usable() {
        return quantity - loss;
    }

    /** Whether it is what came of the same goods with the same truck. */
    public boolean isOf(UUID variant, int truck) {
        return variantId.equals(variant) && delivery == truck;
    }
}
