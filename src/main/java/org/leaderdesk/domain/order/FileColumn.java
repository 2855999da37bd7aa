package org.leaderdesk.domain.order;

import java.util.Optional;

/**
 * A column of a file, of which a person may say what it is.
 *
 * @param header as the file writes it
 * @param is empty where nobody knows what it is, or a person left it out; it is not read then
 * @param sample its first value
 * @param <C> what a column may be
 */
public record FileColumn<C>(String header, Optional<C> is, String sample) {}
