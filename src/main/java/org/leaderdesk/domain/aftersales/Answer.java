package org.leaderdesk.domain.aftersales;

import org.leaderdesk.domain.money.Money;

import java.util.Optional;

/**
 * What a member is offered.
 *
 * @param pieces about how many pieces, above zero
 * @param amount what is paid; empty of a replacement, and of a refund where no file said what a
 *     piece costs
 */
public record Answer(Kind kind, int pieces, Optional<Money> amount) {

    /** The three answers. */
    public enum Kind {
        /** Pay pieces back, in the selling tool. */
        REFUND,
        /** Bring the pieces again, with the next goods or from stock. */
        REPLACE,
        /**
         * Pay for the trouble beside the goods, at most so many times what the line cost (R128).
         */
        COMPENSATE
    }
}
