package org.leaderdesk.domain.planner;

/** A slot that is not posted to a wave, and why. */
public record Dropped(Wave wave, SlotPlace place, Cause cause) {

    /** Why a slot stays empty. */
    public enum Cause {
        /** The leader's minutes do not last. */
        NO_MINUTES,
        /** Between quiet and busy hours no two minutes are left. */
        NO_TIME,
        /** Every topic rests or is for others. */
        NO_TOPIC,
        /** No product may be promoted of which enough is there. */
        NO_PRODUCT
    }
}
