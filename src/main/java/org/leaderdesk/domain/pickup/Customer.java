package org.leaderdesk.domain.pickup;

import java.util.List;
import java.util.Optional;

/**
 * Somebody in front of the counter, with all a clerk needs to serve them.
 *
 * @param withheld what they ordered for this round and are not handed
 * @param last the last handover of the bag that was not taken back
 * @param companions bags that went over the counter together with this one before and are not empty
 * @param asksMarketing whether nobody has asked them yet if they may be written to in private
 */
public record Customer(
        CounterBag bag,
        List<Withheld> withheld,
        Optional<Handover> last,
        List<CounterBag> companions,
        boolean asksMarketing) {

    /**
     * Pieces that are in no bag.
     *
     * @param joinNumber of their order
     * @param goods product with its variant
     */
    public record Withheld(String joinNumber, String goods, int pieces, Why why) {}

    /** Why something that was ordered is in no bag. */
    public enum Why {
        NOT_PAID,
        CANCELLED,
        REFUNDED,
        /** By courier, or without delivery. */
        NOT_COLLECTED_HERE
    }
}
