package org.leaderdesk.desk.health;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.Role;

import java.time.LocalDate;
import java.util.Optional;

/** The leader ticks a step of the growth map or of the first seven days, or a course. */
public final class TickGrowthStep {

    private final Session session;

    public TickGrowthStep(Session session) {
        this.session = session;
    }

    /**
     * Ticks it, or takes the tick away.
     *
     * @param day on which it was done, not after today; empty to take the tick away
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED, GROWTH_STEP_UNKNOWN (the id),
     *     GROWTH_STEP_SEEN (the id) of one that the book sees by itself, GROWTH_DAY (the day)
     */
    public void run(String id, Optional<LocalDate> day) {
        session.require(Role.LEADER);
        GrowthStep step =
                GrowthTicks.step(id)
                        .orElseThrow(() -> new Refused(RefusalCode.GROWTH_STEP_UNKNOWN, id));
        if (step.seen().isPresent()) {
            throw new Refused(RefusalCode.GROWTH_STEP_SEEN, id);
        }
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        day.filter(each -> each.isAfter(today))
                .ifPresent(
                        each -> {
                            throw new Refused(RefusalCode.GROWTH_DAY, each.toString());
                        });
        String key = GrowthTicks.KEY + id;
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    Optional<String> was = tx.settings().get(key);
                                    Optional<String> is = day.map(LocalDate::toString);
                                    if (!was.equals(is)) {
                                        is.ifPresentOrElse(
                                                text -> tx.settings().set(key, text),
                                                () -> tx.settings().clear(key));
                                    }
                                    return true;
                                });
    }
}
