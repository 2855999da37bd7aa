package org.leaderdesk.domain.planner;

import java.time.LocalDateTime;
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
 * @param closings when the group buys that are open then close, in the book's zone, by time
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
        List<LocalDateTime> closings,
        String pickup,
        PlanRules rules) {

    /** Until when is ordered what is posted at a time, as a text says it; blank: nobody knows. */
    String deadline(LocalTime at) {
        LocalDateTime posted = day.date().atTime(at);
        return closings.stream()
                .filter(closes -> closes.isAfter(posted))
                .findFirst()
                .map(library.words()::moment)
                .orElse("");
    }

    /** What of a product's stock is offered today; empty where nobody knows its stock. */
    OptionalInt offered(PlannedProduct product) {
        return day.campaign()
                .map(campaign -> campaign.offered(product.stock()))
                .orElse(product.stock());
    }
}
