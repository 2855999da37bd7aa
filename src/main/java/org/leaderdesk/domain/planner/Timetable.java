package org.leaderdesk.domain.planner;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which minute each post gets: one wave at a time, two minutes apart, none in quiet hours and, for
 * a leader without a helper, none while goods are handed out or a truck is expected. Exact: every
 * post as near to its usual time as all together can be, sales nearer than topics.
 */
final class Timetable {

    /** Minutes from one wave to the next. */
    static final int APART = 2;

    private static final int TRUCK = 30;
    private static final int DAY = 24 * 60;

    private final PlanFacts facts;
    private final List<Integer> free;

    /** What is to be posted, and when it should be. */
    record Wanted(Wave wave, SlotPlace place, LocalTime at) {}

    private final int waves;

    /**
     * @param waves how many of them a service post goes to, one after the other
     */
    Timetable(PlanFacts facts, int waves) {
        this.facts = facts;
        this.waves = waves;
        free = free();
    }

    /** How many posts there is time for. */
    int places() {
        return free.size();
    }

    /** When a wave should get a slot: at the usual time, moved to when its groups order most. */
    Wanted wanted(Wave wave, SlotPlace place) {
        LocalTime at = usual(wave, place);
        return new Wanted(wave, place, at.plusMinutes((long) APART * (wave.number() - 1)));
    }

    /** The half-hour to which the groups' own habits move a sale; empty where they say nothing. */
    Optional<LocalTime> peak(Wave wave, SlotPlace place) {
        if (!place.kind().sells() || place.isLive(facts.day())) {
            return Optional.empty();
        }
        HeatMap heat =
                HeatMap.sum(
                        wave.groups().stream()
                                .map(group -> facts.heat().get(group.id()))
                                .filter(map -> map != null)
                                .toList());
        return heat.busiestNear(facts.rules().usual(place, facts.day()))
                .filter(time -> free.contains(minute(time)) || free.contains(minute(time) + 1));
    }

    private LocalTime usual(Wave wave, SlotPlace place) {
        return peak(wave, place).orElse(facts.rules().usual(place, facts.day()));
    }

    /** The time of each post; no more posts than {@link #places}. */
    List<LocalTime> times(List<Wanted> posts) {
        long[][] cost = new long[posts.size()][free.size()];
        for (int post = 0; post < posts.size(); post++) {
            int wanted = minute(posts.get(post).at());
            for (int place = 0; place < free.size(); place++) {
                cost[post][place] =
                        (long) weight(posts.get(post)) * Math.abs(free.get(place) - wanted);
            }
        }
        return Arrays.stream(Assignment.solve(cost, free.size()))
                .mapToObj(place -> LocalTime.ofSecondOfDay(free.get(place) * 60L))
                .toList();
    }

    private int weight(Wanted post) {
        return post.place().isLive(facts.day())
                ? 20
                : switch (post.place().kind()) {
                    case TOPIC -> 1;
                    case RECOMMENDATION -> 2;
                    case FLASH_SALE -> 3;
                };
    }

    private List<Integer> free() {
        PlanRules rules = facts.rules();
        List<Integer> free = new ArrayList<>();
        for (int minute = 0; minute + APART <= DAY; minute += APART) {
            if (rules.isQuiet(LocalTime.ofSecondOfDay(minute * 60L))
                    || rules.isQuiet(LocalTime.ofSecondOfDay((minute + APART - 1) * 60L))) {
                continue;
            }
            if (!isBusy(minute) && !isTaken(minute)) {
                free.add(minute);
            }
        }
        return free;
    }

    private boolean isBusy(int minute) {
        PlanRules rules = facts.rules();
        if (rules.helped()) {
            return false;
        }
        boolean handsOut = minute >= minute(rules.busyFrom()) && minute < minute(rules.busyUntil());
        return handsOut
                || facts.arrivals().stream()
                        .mapToInt(Timetable::minute)
                        .anyMatch(truck -> minute >= truck - TRUCK && minute < truck + TRUCK);
    }

    /** Whether a service post, or what stands already, is posted then. */
    private boolean isTaken(int minute) {
        int lasts = APART * Math.max(0, waves - 1);
        return facts.service().stream()
                        .mapToInt(post -> minute(post.at()))
                        .anyMatch(from -> minute > from - APART && minute < from + lasts + APART)
                || facts.kept().stream().anyMatch(post -> isNear(post.at(), minute));
    }

    private static boolean isNear(LocalTime time, int minute) {
        return Math.abs(minute(time) - minute) < APART;
    }

    static int minute(LocalTime time) {
        return (int) Duration.between(LocalTime.MIDNIGHT, time).toMinutes();
    }
}
