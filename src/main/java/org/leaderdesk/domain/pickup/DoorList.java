package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.member.PersonalText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 配送单: the round by building, floor and room, for carrying to the door.
 *
 * @param buildings in walking order; bags without an address come last
 * @param totals what they add up to
 */
public record DoorList(List<Building> buildings, Totals totals) {

    /**
     * One building with its stops.
     *
     * @param estate the housing estate; blank where unknown
     * @param building 楼号; blank where unknown
     */
    public record Building(String estate, PersonalText building, List<Stop> stops) {

        public int pieces() {
            return stops.stream().mapToInt(Stop::pieces).sum();
        }
    }

    /**
     * One door.
     *
     * @param number counted through the whole list, from 1
     * @param room 房号; blank where unknown
     * @param bags what is left there
     */
    public record Stop(int number, PersonalText room, List<Bag> bags) {

        public int pieces() {
            return bags.stream().mapToInt(Bag::pieces).sum();
        }
    }

    public static DoorList of(RoundContents round, ListOptions options) {
        Comparator<Bag> inBuilding = options.sort().orElse(Sort.ROOM).comparator(round);
        List<Bag> bags = options.bagsOf(round, Sort.BY_BUILDING.thenComparing(inBuilding));
        List<Building> buildings = new ArrayList<>();
        int stop = 0;
        for (List<Bag> inOne : runs(bags, DoorList::isSameBuilding)) {
            List<Stop> stops = new ArrayList<>();
            for (List<Bag> atOne : runs(inOne, DoorList::isSameDoor)) {
                stops.add(new Stop(++stop, atOne.getFirst().room(), atOne));
            }
            Bag any = inOne.getFirst();
            buildings.add(new Building(any.estate(), any.building(), stops));
        }
        return new DoorList(buildings, Totals.of(bags));
    }

    private interface Same {
        boolean test(Bag one, Bag other);
    }

    private static List<List<Bag>> runs(List<Bag> bags, Same same) {
        List<List<Bag>> runs = new ArrayList<>();
        for (Bag bag : bags) {
            if (runs.isEmpty() || !same.test(runs.getLast().getLast(), bag)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(bag);
        }
        return runs;
    }

    private static boolean isSameBuilding(Bag one, Bag other) {
        return one.estate().equals(other.estate()) && one.building().equals(other.building());
    }

    /** Two people without a room do not live behind the same door. */
    private static boolean isSameDoor(Bag one, Bag other) {
        return !one.room().isBlank() && one.room().equals(other.room());
    }
}
