package org.leaderdesk.domain.segment;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What one order says of habits. Pieces and products are those that were kept; an order of which
 * nothing was kept is none.
 *
 * @param halfHour of the day in which it was made, 0 to 47; empty where only the day is known
 * @param pieces at least 1
 * @param bargains of them, those from a flash sale or of the cheapest third of their category
 * @param finest of them, those of the dearest third of their category
 * @param products different ones
 * @param untried of them, those the member had never bought before
 * @param toTheDoor whether it was brought to the door, not collected
 * @param categories pieces by category; without those of none
 */
public record Basket(
        LocalDate day,
        OptionalInt halfHour,
        int pieces,
        int bargains,
        int finest,
        int products,
        int untried,
        boolean toTheDoor,
        Map<String, Integer> categories) {

    public Basket {
        boolean counts = pieces >= 1 && products >= 1 && bargains >= 0 && finest >= 0;
        if (!counts || bargains > pieces || finest > pieces || untried < 0 || untried > products) {
            throw new IllegalArgumentException("no basket of " + pieces + " pieces");
        }
        categories = Map.copyOf(categories);
    }
}
