package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A rule is crossed.
 *
 * @param rule the gravest of those about the figure
 * @param latest the newest observation of it
 */
public record Alarm(WarningRule rule, Observation latest) {

    /** What one warning is about: a figure of somebody. */
    record Concern(Watched watched, String about) {

        static Concern of(Observation observation) {
            return new Concern(observation.watched(), observation.about());
        }
    }

    /**
     * Which rules are crossed on a day, the gravest first.
     *
     * <p>Days of which nothing is known neither count nor break a run; but as a run that old proves
     * nothing any more, there may be at most one of them between any two of its days. A rule of one
     * day looks at that day alone.
     *
     * @param observations in any order, one of a figure and day; later days are ignored
     */
    public static List<Alarm> standing(
            Collection<Observation> observations, LocalDate day, List<WarningRule> rules) {
        Map<Concern, List<Observation>> concerns = new LinkedHashMap<>();
        for (Observation each : observations) {
            concerns.computeIfAbsent(Concern.of(each), key -> new ArrayList<>()).add(each);
        }
        List<Alarm> alarms = new ArrayList<>();
        concerns.forEach(
                (concern, seen) ->
                        of(concern, HealthFigures.byDay(seen, Observation::day), day, rules)
                                .ifPresent(alarms::add));
        alarms.sort(
                Comparator.comparing((Alarm alarm) -> alarm.rule().level())
                        .reversed()
                        .thenComparing(alarm -> alarm.rule().watched())
                        .thenComparing(alarm -> alarm.latest().about()));
        return alarms;
    }

    private static Optional<Alarm> of(
            Concern concern,
            NavigableMap<LocalDate, Observation> seen,
            LocalDate day,
            List<WarningRule> rules) {
        return WarningRule.gravest(
                        rules.stream()
                                .filter(rule -> rule.watched() == concern.watched())
                                .filter(rule -> runs(rule, seen, day))
                                .toList())
                .map(rule -> new Alarm(rule, seen.floorEntry(day).getValue()));
    }

    private static boolean runs(
            WarningRule rule, NavigableMap<LocalDate, Observation> seen, LocalDate day) {
        LocalDate last = day.plusDays(1);
        int run = 0;
        for (Observation each : seen.headMap(day, true).descendingMap().values()) {
            boolean tooOld = each.day().isBefore(last.minusDays(rule.days() == 1 ? 1 : 2));
            if (tooOld || !rule.isCrossed(each.value())) {
                return false;
            }
            run++;
            if (run == rule.days()) {
                return true;
            }
            last = each.day();
        }
        return false;
    }
}
