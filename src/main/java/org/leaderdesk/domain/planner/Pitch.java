package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.product.TemperatureZone;

import java.util.Set;

/**
 * A text of the content library that offers a product; {@code {product}}, {@code {price}}, {@code
 * {deadline}}, {@code {pickup}} and {@code {limit}} stand for its facts.
 *
 * @param use RECOMMENDATION or FLASH_SALE
 * @param words it is only for products with one of them in name or category; empty: for any
 * @param zones only for products kept so; empty: for any
 */
public record Pitch(
        String id,
        SlotKind use,
        Because because,
        Set<String> words,
        Set<TemperatureZone> zones,
        Fit fit,
        String chinese,
        String english) {}
