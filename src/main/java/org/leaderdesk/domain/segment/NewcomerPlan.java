package org.leaderdesk.domain.segment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is done for a newcomer: within 48 hours, in which people make up their minds (R010), and on
 * each of seven days (R009, S014). A member's, as S142's seven days are a new leader's.
 *
 * @param joined when the newcomer was first seen: registered, or ordered
 * @param zone of the book, in which days are counted
 */
public record NewcomerPlan(Instant joined, ZoneId zone) {

    private static final Duration IMPRESSION = Duration.ofHours(48);

    /**
     * A day's step, in the order of the days; the newcomer's own day is the first. What the steps
     * are is ours, made of what the sources name.
     */
    public enum Step {
        /** Words of welcome and a guided first order (S195, S002). */
        WELCOME,
        /** Asked how the first order went, before the 48 hours are over (R010). */
        FOLLOW_UP,
        /** The newcomer's price (S002). */
        NEWCOMER_PRICE,
        /** Called into a topic of the group (R022). */
        TOPIC,
        /** Asked what they like and what they want to be told (S160). */
        PREFERENCES,
        /** A product of what they bought, for a second order (S014). */
        SECOND_ORDER,
        /** Asked whether they are content. */
        REVIEW
    }

    /** Until when they have to be spoken to. */
    public Instant followUpBy() {
        return joined.plus(IMPRESSION);
    }

    /** Whether they are in their first 48 hours; at the 48th they no longer are. */
    public boolean isFirstImpression(Instant now) {
        return !now.isBefore(joined) && now.isBefore(followUpBy());
    }

    /** On which day a step is due. */
    public LocalDate day(Step step) {
        return firstDay().plusDays(step.ordinal());
    }

    /** The step that is due on a day; none before the first and after the seventh. */
    public Optional<Step> on(LocalDate day) {
        long number = ChronoUnit.DAYS.between(firstDay(), day);
        return Arrays.stream(Step.values()).filter(step -> step.ordinal() == number).findFirst();
    }

    private LocalDate firstDay() {
        return joined.atZone(zone).toLocalDate();
    }
}
