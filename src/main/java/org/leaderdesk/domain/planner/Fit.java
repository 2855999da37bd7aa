package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.member.Portrait;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * When and for whom a text is written; an empty set means always, or for everybody.
 *
 * @param terms solar terms by their Chinese names
 * @param onTheDay whether its festival must be that very day, as a greeting is for; else it comes
 *     up to three days before too
 * @param months 1 to 12
 */
public record Fit(
        Set<Season> seasons,
        Set<String> terms,
        Set<Festival> festivals,
        boolean onTheDay,
        Set<Integer> months,
        Set<DayOfWeek> weekdays,
        Set<Portrait> audiences,
        Set<GroupStage> stages) {

    /** Whether it may be posted on a day to groups of an audience and stage. */
    public boolean suits(MarketingDay day, Optional<Portrait> audience, GroupStage stage) {
        return allows(seasons, day.season())
                && meets(terms, day.terms())
                && meets(festivals, onTheDay ? day.festivals() : day.near())
                && allows(months, day.date().getMonthValue())
                && allows(weekdays, day.date().getDayOfWeek())
                && (audiences.isEmpty() || audience.filter(audiences::contains).isPresent())
                && allows(stages, stage);
    }

    /** Whether it is about this very time of the year: a festival or a solar term. */
    public boolean isOfTheDay() {
        return !terms.isEmpty() || !festivals.isEmpty();
    }

    /** Whether it is about the season or the month. */
    public boolean isOfTheSeason() {
        return !seasons.isEmpty() || !months.isEmpty();
    }

    private static <T> boolean allows(Set<T> wanted, T given) {
        return wanted.isEmpty() || wanted.contains(given);
    }

    private static <T> boolean meets(Set<T> wanted, Collection<T> given) {
        return wanted.isEmpty() || wanted.stream().anyMatch(given::contains);
    }
}
