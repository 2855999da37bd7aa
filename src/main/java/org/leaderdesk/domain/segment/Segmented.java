package org.leaderdesk.domain.segment;

import java.util.OptionalInt;

/**
 * A member's segment and the figures that decided it.
 *
 * @param sinceLast days since the last order; empty where there is none
 * @param sinceRegistered days since registration; empty where nothing is known of it
 * @param orders in the days over which is averaged
 * @param averagedDays how many those are, at least 1
 * @param bookDays how many days of book there are before today
 * @param neededDays where the history is too short, how many days of book the segment that else
 *     would be theirs needs (before the member's first order where that is NEW); else empty
 */
public record Segmented(
        Segment segment,
        OptionalInt sinceLast,
        OptionalInt sinceRegistered,
        int orders,
        int averagedDays,
        int bookDays,
        OptionalInt neededDays) {

    /** Orders a month on average. */
    public double perMonth(SegmentRules rules) {
        return (double) orders * rules.monthDays() / averagedDays;
    }
}
