package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What a group's orders say at the end of one day; a book has one for each day since its first
 * order, also where nothing was sold.
 *
 * @param day in the book's time zone
 * @param orders orders of that day, those refunded whole left out
 * @param buyers members who ordered on it
 * @param buyers30 members who ordered in the 30 days up to it
 * @param everBought members who ordered up to it at all
 * @param postBuyers members who bought, in the 7 days up to it, a product that the plan posted to
 *     the group in those days; empty where it posted none
 */
public record OrderDay(
        LocalDate day,
        int orders,
        int buyers,
        int buyers30,
        int everBought,
        OptionalInt postBuyers) {

    public OrderDay {
        if (orders < 0
                || buyers < 0
                || buyers30 < 0
                || everBought < 0
                || postBuyers.orElse(0) < 0) {
            throw new IllegalArgumentException("a count is 0 or more");
        }
    }
}
