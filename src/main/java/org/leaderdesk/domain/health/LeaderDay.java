package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What is known of a leader's day, from the sign-ins, the orders and the reviews of the book. A day
 * on which nobody opened the desk may have no row.
 *
 * @param day in the book's time zone
 * @param signedIn whether the leader signed in; staff do not count
 * @param orders of all groups; empty where the desk does not know
 * @param reviews of pickups, 1 to 5; empty where nobody asks for them
 * @param goodReviews of those, 4 or 5
 */
public record LeaderDay(
        LocalDate day,
        boolean signedIn,
        OptionalInt orders,
        OptionalInt reviews,
        OptionalInt goodReviews) {}
