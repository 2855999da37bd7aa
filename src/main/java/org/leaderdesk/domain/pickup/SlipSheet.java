package org.leaderdesk.domain.pickup;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 客户小票: one for every bag, with the pickup code that finds it again.
 *
 * @param slips in the order they are printed
 * @param totals what they add up to
 */
public record SlipSheet(List<Slip> slips, Totals totals) {

    /**
     * One bag's slip.
     *
     * @param code its pickup code, 8 characters; blank where only the bag counts, as in a workbook
     */
    public record Slip(Bag bag, String code) {}

    /**
     * The slips of a round.
     *
     * @param codes pickup codes by bag owner
     */
    public static SlipSheet of(RoundContents round, ListOptions options, Map<UUID, String> codes) {
        List<Bag> bags = options.bagsOf(round, Sort.COLLECTION);
        return new SlipSheet(
                bags.stream()
                        .map(bag -> new Slip(bag, codes.getOrDefault(bag.ownerId(), "")))
                        .toList(),
                Totals.of(bags));
    }

    /**
     * The bags whose slips are out once some were printed.
     *
     * @param from the first slip printed, from 1
     * @param count how many were printed
     */
    public List<Bag> out(int from, int count) {
        return slips.subList(from - 1, from - 1 + count).stream().map(Slip::bag).toList();
    }
}
