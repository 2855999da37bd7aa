package org.leaderdesk.domain.region;

import org.leaderdesk.domain.money.Money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an area and all beneath it earned: by where each row was earned, wherever its leader is now.
 *
 * @param leaders how many told figures of a day here, also where they earned nothing
 */
public record AreaSum(Area area, int leaders, long orders, Money sales) {

    /**
     * One for each area directly beneath some, the others of the area itself last where there are
     * any.
     *
     * @param parent the area that is looked at
     */
    public static List<AreaSum> beneath(Area parent, AreaTree tree, Collection<LeaderSum> sums) {
        List<AreaSum> beneath = new ArrayList<>();
        for (Area child : tree.children(parent.id())) {
            beneath.add(of(child, tree.beneath(child.id()), sums));
        }
        AreaSum own = of(parent, Set.of(parent.id()), sums);
        if (own.leaders() > 0 || beneath.isEmpty()) {
            beneath.add(own);
        }
        return beneath;
    }

    private static AreaSum of(Area area, Set<UUID> areas, Collection<LeaderSum> sums) {
        List<LeaderSum> here = sums.stream().filter(each -> areas.contains(each.area())).toList();
        return new AreaSum(
                area,
                (int) here.stream().map(LeaderSum::leader).distinct().count(),
                here.stream().mapToLong(LeaderSum::orders).sum(),
                here.stream().map(LeaderSum::sales).reduce(Money.ZERO, Money::plus));
    }
}
