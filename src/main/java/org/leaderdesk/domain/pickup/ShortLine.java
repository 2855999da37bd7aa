package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;

import java.util.Optional;

/**
 * A line that goes short.
 *
 * @param pieces not handed over; 0 of a line that is short by weight
 * @param refund what must be paid back for it; empty where no file said what a piece costs
 * @param cause how it came to be short
 */
public record ShortLine(LineId line, int pieces, Optional<Money> refund, Cause cause) {

    /** How a line came to be short. */
    public enum Cause {
        FIRST_COME,
        PRO_RATA,
        MANUAL,
        /** All pieces are there, and weigh less than was sold. */
        WEIGHT;

        /** The cause that a policy is. */
        public static Cause of(ShortagePolicy policy) {
            return switch (policy) {
                case FIRST_COME -> FIRST_COME;
                case PRO_RATA -> PRO_RATA;
                case MANUAL -> MANUAL;
            };
        }
    }
}
