package org.leaderdesk.domain.lifetime;

/**
 * What the Gamma-Gamma model needs to know of a customer.
 *
 * @param purchases days on which something was bought; where it goes with {@link Purchases}, those
 *     after the first, at least 1
 * @param average of what they came to, above 0; in fen in this program, though any unit will do
 */
public record Spend(int purchases, double average) {

    public Spend {
        if (purchases < 1 || !(average > 0) || Double.isInfinite(average)) {
            throw new IllegalArgumentException("no spend: " + purchases + ", " + average);
        }
    }
}
