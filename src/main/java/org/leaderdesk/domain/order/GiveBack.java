package org.leaderdesk.domain.order;

import org.leaderdesk.domain.money.Money;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a person must still do in the selling tool, which stays the till: pay back, or tick as
 * collected. The next import confirms it.
 *
 * @param place the line it is for; empty for the whole order
 * @param amount to pay back; empty of a tick, and where no file said what a piece costs
 * @param madeAt when it came to be
 * @param doneAt when a person said it was done
 */
public record GiveBack(
        UUID id,
        Kind kind,
        Cause cause,
        UUID orderId,
        OptionalInt place,
        Optional<Money> amount,
        State state,
        Instant madeAt,
        Optional<Instant> doneAt) {

    /** What is to be done. */
    public enum Kind {
        /** 退款待办. */
        REFUND,
        /** 核销回填. */
        COLLECTED
    }

    /** Why. */
    public enum Cause {
        SHORT,
        WEIGHT,
        AFTER_SALES,
        HANDED_OVER
    }

    /** How far it is. */
    public enum State {
        TO_DO,
        /** A person says it was done in the selling tool. */
        DONE,
        /** A file of the selling tool shows it. */
        SEEN,
        /** It is no longer to be done: the shortage or handover behind it was undone. */
        TAKEN_BACK
    }

    /** Whether it still waits: for a person, or for a file that shows it. */
    public boolean isOpen() {
        return state == State.TO_DO || state == State.DONE;
    }
}
