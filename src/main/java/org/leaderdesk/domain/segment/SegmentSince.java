package org.leaderdesk.domain.segment;

import java.time.LocalDate;

/**
 * A class and since when.
 *
 * @param day on which this desk first saw it, in the book's time zone
 */
public record SegmentSince(LocalDate day, Segment segment) {}
