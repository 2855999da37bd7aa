package org.leaderdesk.domain.health;

import org.leaderdesk.domain.health.WarningRule.Crossing;

/** A figure that is watched for warnings; its sentence is {@code warning.<NAME>}. */
public enum Watched {
    /** Days since the leader signed in last; staff do not count. */
    LEADER_AWAY(Subject.LEADER, Unit.DAYS, Crossing.AT_LEAST),
    /** Orders of the month so far against the same days of the last. */
    LEADER_ORDERS(Subject.LEADER, Unit.PER_CENT, Crossing.AT_MOST),
    /** Pickup reviews of 4 or 5. */
    LEADER_SATISFACTION(Subject.LEADER, Unit.PER_CENT, Crossing.BELOW),
    /** A group's score. */
    GROUP_SCORE(Subject.GROUP, Unit.POINTS, Crossing.BELOW),
    /** An indicator of a group against what is usual elsewhere; one warning for each indicator. */
    GROUP_AGAINST_INDUSTRY(Subject.GROUP, Unit.PER_CENT, Crossing.AT_MOST),
    /** A day's messages against the mean of the seven days before (S082). */
    GROUP_MESSAGES(Subject.GROUP, Unit.PER_CENT, Crossing.AT_MOST),
    /** Days since a member's last order. */
    MEMBER_AWAY(Subject.MEMBER, Unit.DAYS, Crossing.AT_LEAST),
    /** Days that a variant's stock lasts (S081). */
    STOCK_COVER(Subject.STOCK, Unit.DAYS, Crossing.BELOW),
    /** Hours since something was to be done in the selling tool and no import showed it. */
    GIVE_BACK_WAITING(Subject.GIVE_BACK, Unit.HOURS, Crossing.AT_LEAST),
    /** Minutes since a member was to hear from us. */
    CASE_REPLY_LATE(Subject.AFTER_SALES, Unit.MINUTES, Crossing.AT_LEAST),
    /** Minutes since the goods were to be looked at. */
    CASE_CHECK_LATE(Subject.AFTER_SALES, Unit.MINUTES, Crossing.AT_LEAST),
    /** Minutes since an answer was to be chosen. */
    CASE_PLAN_LATE(Subject.AFTER_SALES, Unit.MINUTES, Crossing.AT_LEAST),
    /** Minutes since all was to be done. */
    CASE_END_LATE(Subject.AFTER_SALES, Unit.MINUTES, Crossing.AT_LEAST),
    /** Hours that the oldest thing to send has waited. */
    SYNC_WAITING(Subject.SYNC, Unit.HOURS, Crossing.AT_LEAST),
    /** What desks disagree about and nobody settled. */
    SYNC_CONFLICTS(Subject.SYNC, Unit.COUNT, Crossing.AT_LEAST);

    /** Whom a warning is about. */
    public enum Subject {
        LEADER,
        GROUP,
        MEMBER,
        STOCK,
        GIVE_BACK,
        AFTER_SALES,
        SYNC;

        /**
         * Whether a warning stands on while nobody measures: that of a leader or group does; the
         * others are measured by the desk itself, and what it no longer measures is gone.
         */
        boolean outlastsSilence() {
            return this == LEADER || this == GROUP;
        }
    }

    private final Subject subject;
    private final Unit unit;
    private final Crossing crossing;

    Watched(Subject subject, Unit unit, Crossing crossing) {
        this.subject = subject;
        this.unit = unit;
        this.crossing = crossing;
    }

    public Subject subject() {
        return subject;
    }

    public Unit unit() {
        return unit;
    }

    /** On which side of a threshold the warning lies. */
    public Crossing crossing() {
        return crossing;
    }
}
