package org.leaderdesk.domain.health;

/** What can be counted in a chat group on one day. */
public enum ChatFigure {
    /** People in the chat. */
    SIZE,
    MESSAGES,
    /** People who wrote something. */
    ACTIVE_MEMBERS,
    /** Questions members asked. */
    QUESTIONS,
    /** Of those, answered within 30 minutes. */
    ANSWERED,
    /**
     * The median time until an answer, in minutes; the mean where a platform's file has only that.
     */
    REPLY_MINUTES,
    /** People who took part in an activity. */
    PARTICIPANTS,
    /** People who talked about a topic. */
    TOPIC_PARTICIPANTS,
    /** Messages that members made themselves: photos, recipes. */
    UGC_POSTS,
    /** Clicks on product posts. */
    CLICKS,
    /** Reviews of pickups, 1 to 5. */
    REVIEWS,
    /** Of those, 4 or 5. */
    GOOD_REVIEWS,
    /** Answers of 9 or 10 to whether one would recommend the group. */
    PROMOTERS,
    /** Answers of 0 to 6 to the same. */
    DETRACTORS,
    /** All answers to the same. */
    NPS_ANSWERS
}
