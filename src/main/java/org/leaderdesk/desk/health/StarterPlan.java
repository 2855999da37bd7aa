package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.GrowthPart;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Starter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The first seven days of a leader (S142): from the day the leader says, else from that of the
 * first order.
 */
public final class StarterPlan {

    private static final String FROM = "starter.from";

    /** Holds the first of the seven days that were dismissed: those begun anew are others. */
    private static final String DISMISSED = "starter.dismissed";

    private final Session session;

    public StarterPlan(Session session) {
        this.session = session;
    }

    /**
     * The seven days; empty before the first order where nobody began them, and where they were
     * dismissed.
     *
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED
     */
    public Optional<Starter> read() {
        session.require(Role.LEADER);
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                from(tx).filter(day -> !isDismissed(tx, day))
                                        .map(day -> starter(tx, day)));
    }

    /**
     * Begins them, also anew.
     *
     * @param day the first of the seven; at most seven days before or after today
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED, GROWTH_DAY (the day)
     */
    public Starter start(LocalDate day) {
        session.require(Role.LEADER);
        if (day.isBefore(today().minusDays(Starter.DAYS))
                || day.isAfter(today().plusDays(Starter.DAYS))) {
            throw new Refused(RefusalCode.GROWTH_DAY, day.toString());
        }
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.settings().set(FROM, day.toString());
                            if (isDismissed(tx, day)) {
                                tx.settings().clear(DISMISSED);
                            }
                            return starter(tx, day);
                        });
    }

    /**
     * Ends showing them before they are over.
     *
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED
     */
    public void dismiss() {
        session.require(Role.LEADER);
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    from(tx).filter(day -> !isDismissed(tx, day))
                                            .ifPresent(
                                                    day ->
                                                            tx.settings()
                                                                    .set(
                                                                            DISMISSED,
                                                                            day.toString()));
                                    return true;
                                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), session.zone());
    }

    private Optional<LocalDate> from(Transaction tx) {
        return GrowthTicks.day(tx.settings().get(FROM))
                .or(
                        () ->
                                tx.milestoneFigures()
                                        .firstOrder()
                                        .map(at -> LocalDate.ofInstant(at, session.zone())));
    }

    private static boolean isDismissed(Transaction tx, LocalDate from) {
        return GrowthTicks.day(tx.settings().get(DISMISSED)).equals(Optional.of(from));
    }

    private Starter starter(Transaction tx, LocalDate from) {
        return new Starter(
                from,
                today(),
                new GrowthTicks(tx, session.zone()).of(part -> part == GrowthPart.STARTER));
    }
}
