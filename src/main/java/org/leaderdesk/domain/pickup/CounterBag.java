package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.product.TemperatureZone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bag as the counter sees it: what is still in it, and where it stands.
 *
 * @param bag as it was ordered
 * @param lines what was ordered, short and handed over
 * @param places where its part of each temperature zone stands; a zone nobody gave a place is not
 *     there
 */
public record CounterBag(Bag bag, List<CounterLine> lines, Map<TemperatureZone, String> places) {

    /** How far a bag is. */
    public enum State {
        WAITING,
        PARTLY_COLLECTED,
        /** Something was handed over, and nothing is left. */
        COLLECTED,
        /** Nothing was handed over, and nothing is left: all of it is short or off the shelf. */
        NOTHING_LEFT
    }

    public State state() {
        boolean handed = lines.stream().anyMatch(line -> line.handed() > 0);
        if (open() == 0) {
            return handed ? State.COLLECTED : State.NOTHING_LEFT;
        }
        return handed ? State.PARTLY_COLLECTED : State.WAITING;
    }

    /** Pieces of it that did not come for this person. */
    public int shortPieces() {
        return lines.stream().mapToInt(CounterLine::shortPieces).sum();
    }

    /** Pieces still to hand over. */
    public int open() {
        return lines.stream().mapToInt(CounterLine::open).sum();
    }

    /** The zones of what is still in it: what is cold must be fetched from the cold. */
    public Set<TemperatureZone> zones() {
        Set<TemperatureZone> zones = new TreeSet<>();
        lines.stream()
                .filter(each -> each.open() > 0)
                .forEach(each -> zones.add(each.line().zone()));
        return zones;
    }
}
