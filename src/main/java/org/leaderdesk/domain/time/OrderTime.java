package org.leaderdesk.domain.time;

import java.time.Instant;

/**
 * When an order was placed or paid, and how exactly the file said so.
 *
 * @param at the moment; for {@link Precision#DAY} the start of the day in the book's zone
 * @param precision SECOND where the file had a time, DAY where only the closing day is known
 */
public record OrderTime(Instant at, Precision precision) {

    /** How exactly a time is known. */
    public enum Precision {
        SECOND,
        DAY
    }
}
