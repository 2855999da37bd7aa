package org.leaderdesk.domain.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the nine slots of a group's day.
 *
 * @param number of its kind, from 1
 */
public record SlotPlace(SlotKind kind, int number) {

    /** The nine in the order in which they are named. */
    public static final List<SlotPlace> ALL = all();

    /** What is given up first where the minutes do not last; the flash sale last. */
    static final List<SlotPlace> GIVEN_UP =
            givenUp("T4", "R3", "T2", "T5", "R2", "T3", "T1", "R1", "F1");

    private static List<SlotPlace> all() {
        List<SlotPlace> all = new ArrayList<>();
        for (SlotKind kind : SlotKind.values()) {
            for (int number = 1; number <= kind.perDay(); number++) {
                all.add(new SlotPlace(kind, number));
            }
        }
        return List.copyOf(all);
    }

    private static List<SlotPlace> givenUp(String... names) {
        List<SlotPlace> places = new ArrayList<>();
        for (String name : names) {
            of(name).ifPresent(places::add);
        }
        return List.copyOf(places);
    }

    /** T1 to T5, R1 to R3, F1: part of a slot's id, which never changes. */
    public String name() {
        return "" + kind.letter() + number;
    }

    /** The place of a name. */
    public static Optional<SlotPlace> of(String name) {
        return ALL.stream().filter(place -> place.name().equals(name)).findFirst();
    }

    /** Whether it is the recommendation whose place the leader's live talk takes. */
    public boolean isLive(MarketingDay day) {
        return day.isLive()
                && kind == SlotKind.RECOMMENDATION
                && number == SlotKind.RECOMMENDATION.perDay();
    }

    /** Its column among the products of a wave: the recommendations, then the flash sale. */
    int productColumn() {
        return kind == SlotKind.FLASH_SALE ? SlotKind.RECOMMENDATION.perDay() : number - 1;
    }
}
