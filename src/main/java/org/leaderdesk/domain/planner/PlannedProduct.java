package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A product as the planner sees it.
 *
 * @param price of its cheapest variant, where one is known
 * @param margin what a piece brings, where price and cost are known
 * @param stock pieces of all variants; empty where that of any is unknown
 * @param cover days the stock lasts
 * @param isNew whether it is in its first 30 days, or in a three-day test
 * @param ofActivity whether it is kept for activities (S197)
 */
public record PlannedProduct(
        UUID id,
        String name,
        String category,
        TemperatureZone zone,
        ProductLayer layer,
        Optional<Money> price,
        Optional<Money> margin,
        OptionalInt stock,
        OptionalDouble cover,
        OptionalInt shelfLifeDays,
        boolean isNew,
        boolean ofActivity) {

    /** Whether its name or category has one of some words. */
    boolean speaksOf(java.util.Collection<String> words) {
        return words.stream().anyMatch(word -> name.contains(word) || category.contains(word));
    }
}
