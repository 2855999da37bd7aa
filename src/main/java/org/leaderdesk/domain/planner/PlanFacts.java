package org.leaderdesk.domain.planner;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Everything a day's plan is made of; the same facts make the same plan.
 *
 * @param products that may be promoted: nothing recalled, nothing that lies uncollected
 * @param heat when each group orders
 * @param layerPosts posts of each layer in the six days before, by its ordinal
 * @param bought a product the leader's groups bought lately, for topics that speak of one
 * @param arrivals when trucks are expected
 * @param service the service posts of the day, which are there first
 * @param kept what stands already
 * @param deadline until when is ordered, as a text says it; blank where nobody knows
 * @param pickup where and when goods are collected, as a text says it; blank where nobody knows
 */
public record PlanFacts(
        MarketingDay day,
        List<PlannedGroup> groups,
        List<PlannedProduct> products,
        Sales sales,
        Map<UUID, HeatMap> heat,
        Library library,
        Resting resting,
        Lessons lessons,
        List<Integer> layerPosts,
        Optional<String> bought,
        List<LocalTime> arrivals,
        List<ServicePost> service,
        List<KeptPost> kept,
        String deadline,
        String pickup,
        PlanRules rules) {

    /** What of a product's stock is offered today; empty where nobody knows its stock. */
    OptionalInt offered(PlannedProduct product) {
        return day.campaign()
                .map(campaign -> campaign.offered(product.stock()))
                .orElse(product.stock());
    }
}
