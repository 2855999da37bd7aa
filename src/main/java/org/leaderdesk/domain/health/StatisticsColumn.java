package org.leaderdesk.domain.health;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a chat platform's group statistics can be. */
public enum StatisticsColumn {
    /** The chat group's name. */
    GROUP(null),
    /** The day that was counted. */
    DAY(null),
    SIZE(ChatFigure.SIZE),
    MESSAGES(ChatFigure.MESSAGES),
    ACTIVE_MEMBERS(ChatFigure.ACTIVE_MEMBERS),
    QUESTIONS(ChatFigure.QUESTIONS),
    ANSWERED(ChatFigure.ANSWERED),
    REPLY_MINUTES(ChatFigure.REPLY_MINUTES),
    PARTICIPANTS(ChatFigure.PARTICIPANTS),
    TOPIC_PARTICIPANTS(ChatFigure.TOPIC_PARTICIPANTS),
    UGC_POSTS(ChatFigure.UGC_POSTS),
    CLICKS(ChatFigure.CLICKS),
    REVIEWS(ChatFigure.REVIEWS),
    GOOD_REVIEWS(ChatFigure.GOOD_REVIEWS),
    PROMOTERS(ChatFigure.PROMOTERS),
    DETRACTORS(ChatFigure.DETRACTORS),
    NPS_ANSWERS(ChatFigure.NPS_ANSWERS);

    private final Optional<ChatFigure> figure;

    StatisticsColumn(@Nullable ChatFigure figure) {
        this.figure = Optional.ofNullable(figure);
    }

    /** What was counted; empty of the group and the day. */
    public Optional<ChatFigure> figure() {
        return figure;
    }

    /** The column of a figure. */
    public static StatisticsColumn of(ChatFigure figure) {
        return Arrays.stream(values())
                .filter(each -> each.figure.equals(Optional.of(figure)))
                .findFirst()
                .orElseThrow();
    }
}
