package org.leaderdesk.domain.pickup;

import java.util.List;

/**
 * 提货登记单: the day's members to tick and sign.
 *
 * @param bags who comes, in the list's order
 * @param totals what they add up to
 */
public record PickupSheet(List<Bag> bags, Totals totals) {

    public static PickupSheet of(RoundContents round, ListOptions options) {
        List<Bag> bags = options.bagsOf(round, Sort.COLLECTION);
        return new PickupSheet(bags, Totals.of(bags));
    }
}
