package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** What is watched of a group. */
public final class GroupWatch {

    /** By what a group is low (R055, R105). */
    private static final Set<Watched> LOW =
            Set.of(Watched.GROUP_SCORE, Watched.GROUP_AGAINST_INDUSTRY);

    private GroupWatch() {}

    /** The scores of some days, and their indicators against what is usual elsewhere. */
    public static List<Observation> observations(String group, Collection<HealthScore> scores) {
        List<Observation> seen = new ArrayList<>();
        for (HealthScore score : scores) {
            score.score()
                    .ifPresent(
                            value ->
                                    seen.add(
                                            new Observation(
                                                    Watched.GROUP_SCORE,
                                                    group,
                                                    score.day(),
                                                    value)));
            for (ScorePart part : score.parts()) {
                String about = group + "/" + part.indicator();
                part.againstIndustry()
                        .ifPresent(
                                value ->
                                        seen.add(
                                                new Observation(
                                                        Watched.GROUP_AGAINST_INDUSTRY,
                                                        about,
                                                        score.day(),
                                                        value)));
            }
        }
        return seen;
    }

    /**
     * Why a group is low: its score, or the same indicator, was too low on three days running.
     * Empty where it is not.
     *
     * @param scores of the last days, in any order; later days are ignored
     */
    public static List<Alarm> low(
            Collection<HealthScore> scores, LocalDate day, HealthRules rules) {
        return Alarm.standing(observations("", scores), day, rules.warnings()).stream()
                .filter(alarm -> LOW.contains(alarm.rule().watched()))
                .toList();
    }

    /**
     * A day's messages against the mean of the seven days before (S082), in per cent. Empty where
     * they are unknown, or more than half of those days are.
     */
    public static OptionalDouble messageChange(HealthFigures figures, LocalDate day) {
        DayRange before = DayRange.upTo(day.minusDays(1), GroupReadings.WEEK);
        GroupDay today = figures.chat().get(day);
        List<OptionalDouble> messages =
                figures.chat(before).stream().map(row -> row.number(ChatFigure.MESSAGES)).toList();
        OptionalDouble mean = Share.mean(messages);
        return today == null
                        || today.count(ChatFigure.MESSAGES).isEmpty()
                        || mean.isEmpty()
                        || Share.known(messages.stream()).count() * 2 < GroupReadings.WEEK
                ? OptionalDouble.empty()
                : Share.change(today.count(ChatFigure.MESSAGES).getAsInt(), mean.getAsDouble());
    }
}
