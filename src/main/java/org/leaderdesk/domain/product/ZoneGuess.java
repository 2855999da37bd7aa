package org.leaderdesk.domain.product;

import java.util.List;

/** Guesses a product's temperature zone from its category, until somebody confirms it. */
public final class ZoneGuess {

    private static final List<String> FROZEN = List.of("冷冻", "速冻");
    private static final List<String> CHILLED = List.of("水产", "蛋奶", "冷藏");

    private ZoneGuess() {}

    /** The zone for a category or, where a file names it, for the zone's own Chinese word. */
    public static TemperatureZone of(String category) {
        if (FROZEN.stream().anyMatch(category::contains)) {
            return TemperatureZone.FROZEN;
        }
        return CHILLED.stream().anyMatch(category::contains)
                ? TemperatureZone.CHILLED
                : TemperatureZone.AMBIENT;
    }
}
