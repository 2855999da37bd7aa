package org.leaderdesk.domain.pickup;

import java.util.List;

/**
 * 配货单: by member, what goes into the bag.
 *
 * @param bags what each member carries away, in the list's order
 * @param totals what they add up to
 */
public record PackingList(List<Bag> bags, Totals totals) {

    public static PackingList of(RoundContents round, ListOptions options) {
        List<Bag> bags = options.bagsOf(round, Sort.COLLECTION);
        return new PackingList(bags, Totals.of(bags));
    }
}
