package org.leaderdesk.domain.planner;

import java.util.List;

/**
 * All the texts a plan posts from, and what it knows of the year.
 *
 * @param welcomes the one without an audience is first
 */
public record Library(
        List<Topic> topics,
        List<Pitch> pitches,
        List<ServiceText> serviceTexts,
        List<QuickReply> replies,
        List<Welcome> welcomes,
        List<SeasonalGoods> seasonal,
        DaysOff daysOff,
        PostWords words) {

    /** The same with other days off, as a newer file says them. */
    public Library with(DaysOff other) {
        return new Library(
                topics, pitches, serviceTexts, replies, welcomes, seasonal, other, words);
    }
}
