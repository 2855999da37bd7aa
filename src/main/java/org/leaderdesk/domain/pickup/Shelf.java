package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.product.TemperatureZone;

/**
 * Where the bags of a range of collection numbers stand.
 *
 * @param zone which part of the bag
 * @param first the lowest collection number
 * @param last the highest, at least the first
 * @param name as people call the place: A架
 */
public record Shelf(TemperatureZone zone, int first, int last, String name) {

    public boolean holds(int collectionNumber) {
        return collectionNumber >= first && collectionNumber <= last;
    }
}
