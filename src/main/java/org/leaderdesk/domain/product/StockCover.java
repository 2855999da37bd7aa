package org.leaderdesk.domain.product;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How long what is left of a variant lasts, if it goes on selling as it did lately (S081).
 *
 * @param stock pieces that can still be sold, as a person or the selling tool's file said last, and
 *     what came back since; empty where nobody said
 * @param sold pieces sold over those days
 * @param overDays days over which they were sold, at least 1
 */
public record StockCover(OptionalInt stock, int sold, int overDays) {

    /** Days it lasts; empty where the stock is unknown or nothing was sold. */
    public OptionalDouble days() {
        return stock.isEmpty() || sold <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) Math.max(0, stock.getAsInt()) * overDays / sold);
    }

    /** Its light; none where its days are unknown. */
    public Optional<StockLight> light(StockLevels levels) {
        if (days().isEmpty()) {
            return Optional.empty();
        }
        double days = days().getAsDouble();
        if (days < levels.red()) {
            return Optional.of(StockLight.RED);
        }
        if (days < levels.orange()) {
            return Optional.of(StockLight.ORANGE);
        }
        return Optional.of(days < levels.yellow() ? StockLight.YELLOW : StockLight.GREEN);
    }

    /** Pieces that are missing until it lasts as long as it should; 0 where enough is there. */
    public int missing(StockLevels levels) {
        if (days().isEmpty()) {
            return 0;
        }
        long wanted = Math.ceilDiv((long) sold * levels.reach(), overDays);
        return (int) Math.max(0, wanted - Math.max(0, stock.getAsInt()));
    }
}
