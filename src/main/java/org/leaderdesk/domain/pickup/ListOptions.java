package org.leaderdesk.domain.pickup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What part of a round a list shows, and in which order.
 *
 * @param narrowing what part
 * @param sort the order asked for; empty is the sheet's own order
 */
public record ListOptions(Narrowing narrowing, Optional<Sort> sort) {

    /** The whole round in the sheet's own order. */
    public static final ListOptions ALL = new ListOptions(Narrowing.NONE, Optional.empty());

    List<Bag> bagsOf(RoundContents round, Sort own) {
        return bagsOf(round, sort.orElse(own).comparator(round));
    }

    List<Bag> bagsOf(RoundContents round, Comparator<Bag> order) {
        return narrowing.apply(round.bags()).stream().sorted(order).toList();
    }
}
