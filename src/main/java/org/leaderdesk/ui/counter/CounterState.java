package org.leaderdesk.ui.counter;

import org.leaderdesk.desk.pickup.ListHandovers;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Elsewhere;

import java.util.List;

/** What the counter shows just now; each key leads from one of these to another. */
sealed interface CounterState {

    /** Nobody is served. */
    record Idle() implements CounterState {}

    /**
     * Several who may be meant.
     *
     * @param here whom one can choose, numbered from 1
     * @param elsewhere who has nothing here
     * @param chosen the one the arrows are at, from 0; below zero for none
     * @param kept what lies on the counter already
     */
    record Matches(List<CounterBag> here, List<Elsewhere> elsewhere, int chosen, Basket kept)
            implements CounterState {

        Matches at(int other) {
            return new Matches(here, elsewhere, other, kept);
        }
    }

    /**
     * Somebody is served.
     *
     * @param adding whether the next one found is served with them
     * @param asking whether a refund or an order is in doubt and the customer is asked first
     */
    record Serving(Basket basket, boolean adding, boolean asking) implements CounterState {

        static Serving of(Basket basket) {
            return new Serving(basket, false, false);
        }
    }

    /**
     * Something was handed over.
     *
     * @param basket whose bags, as they stand now
     * @param pieces that went over the counter
     * @param asksMarketing whether to ask if they may be written to
     */
    record Done(Basket basket, int pieces, boolean asksMarketing) implements CounterState {}

    /**
     * The last handover is to be taken back, once somebody says why.
     *
     * @param last what is taken back
     * @param before what was shown, for who thinks better of it
     */
    record Undoing(ListHandovers.Entry last, CounterState before) implements CounterState {}
}
