package org.leaderdesk.domain.health;

/** What a leader can do about an indicator; what the screen says is {@code action.<NAME>}. */
public enum Action {
    ANSWER_FASTER,
    RUN_ACTIVITY,
    /** More is to be talked about. */
    MORE_TOPICS,
    /** Other things are to be talked about. */
    BETTER_TOPICS,
    ASK_FOR_PHOTOS,
    /** To speak to those who have fallen silent. */
    WIN_BACK,
    FLASH_SALE,
    REPURCHASE_OFFER,
    /** To recommend what the members of a group buy. */
    FITTING_GOODS,
    /** To do every slot of the 531 plan. */
    POST_THE_PLAN,
    SETTLE_CASES,
    /** To ask the dissatisfied what was wrong. */
    ASK_WHAT_WAS_WRONG
}
