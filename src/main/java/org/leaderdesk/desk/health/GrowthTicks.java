package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.leader.GrowthPart;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.GrowthTick;
import org.leaderdesk.domain.leader.Milestone;
import org.leaderdesk.exchange.GrowthSteps;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which steps are done: those that the book sees by its rows, the others by a setting each, so that
 * a tick is the same on all of the leader's desks.
 */
final class GrowthTicks {

    /** Before the id of a step; the value is the ISO day. */
    static final String KEY = "growth.";

    private static final class Shipped {
        private static final List<GrowthStep> STEPS = GrowthSteps.read();
    }

    private final Map<Milestone, Instant> reached;
    private final Map<String, String> ticked;
    private final ZoneId zone;

    GrowthTicks(Transaction tx, ZoneId zone) {
        this.zone = zone;
        reached = tx.milestoneFigures().reached();
        ticked = tx.settings().startingWith(KEY);
    }

    static Optional<GrowthStep> step(String id) {
        return Shipped.STEPS.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those of some parts, where nothing is asked that only holds today. */
    List<GrowthTick> of(Predicate<GrowthPart> parts) {
        return of(parts, Set.of());
    }

    /**
     * Those of some parts.
     *
     * @param holding what holds today
     */
    List<GrowthTick> of(Predicate<GrowthPart> parts, Set<Milestone> holding) {
        return Shipped.STEPS.stream()
                .filter(each -> parts.test(each.part()))
                .map(each -> tick(each, holding))
                .toList();
    }

    private GrowthTick tick(GrowthStep step, Set<Milestone> holding) {
        Optional<LocalDate> day =
                step.seen().isPresent()
                        ? step.seen().map(reached::get).map(at -> LocalDate.ofInstant(at, zone))
                        : day(Optional.ofNullable(ticked.get(step.id())));
        boolean holds = step.seen().filter(holding::contains).isPresent();
        return new GrowthTick(step, holds || day.isPresent(), day);
    }

    /** A day that this version cannot read, as a later one may have written it, counts as none. */
    static Optional<LocalDate> day(Optional<String> written) {
        try {
            return written.map(LocalDate::parse);
        } catch (DateTimeException later) {
            return Optional.empty();
        }
    }
}
