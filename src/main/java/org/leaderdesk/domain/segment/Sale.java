package org.leaderdesk.domain.segment;

import java.time.LocalDate;

/**
 * An order as far as its worth goes.
 *
 * @param day in the book's time zone
 * @param fen less what was paid back; may be below zero
 */
public record Sale(LocalDate day, long fen) {}
