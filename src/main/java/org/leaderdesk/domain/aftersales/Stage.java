package org.leaderdesk.domain.aftersales;

import java.util.Set;

/** What a case waits for, each with a time of its own. */
public enum Stage {
    /** The member hears from us (R123). */
    REPLY(true, Step.REPLIED, Step.CHECKED, Step.APOLOGISED, Step.PLANNED),
    /** The goods are looked at, by video or photo (R123). */
    CHECK(true, Step.CHECKED, Step.PLANNED),
    /** Everybody who complains is spoken to (R125). */
    CONTACT(true, Step.REPLIED, Step.CHECKED, Step.APOLOGISED, Step.PLANNED),
    /** Everybody is told that we are sorry (R125). */
    APOLOGY(true, Step.APOLOGISED, Step.PLANNED),
    /** An answer is chosen (R123, R125). */
    PLAN(false, Step.PLANNED),
    /** The outer limit, in which all is done (R126). */
    SETTLE(false);

    private final boolean inWorkingHours;
    private final Set<Step> done;

    Stage(boolean inWorkingHours, Step... done) {
        this.inWorkingHours = inWorkingHours;
        this.done = Set.of(done);
    }

    /** Whether its time passes in working hours alone. */
    public boolean inWorkingHours() {
        return inWorkingHours;
    }

    /** Whether a case does not wait for it any more; a later step answers for an earlier one. */
    boolean isDone(AfterSalesCase complaint) {
        return complaint.events().stream().anyMatch(event -> done.contains(event.step()));
    }
}
