package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.pickup.SeeDay.OpenRoundState;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundProgress;
import org.leaderdesk.domain.product.TemperatureZone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to do today.
 *
 * @param count how much of it: pieces, kinds of goods, lines or entries
 * @param round of which round; empty where it is of none
 * @param at until when; what is past is overdue; empty where no time is set
 * @param selected what to look at: a round, or what is to be given back
 */
public record DayTask(
        Kind kind,
        long count,
        Optional<PickupRound> round,
        Optional<Instant> at,
        Optional<UUID> selected) {

    /** What there may be to do, the most urgent of what has no time first. */
    public enum Kind {
        /** Chilled pieces nobody collected. */
        CHILLED_GOODS,
        /** Frozen pieces nobody collected. */
        FROZEN_GOODS,
        /** Pieces of the shelf nobody collected, that are late. */
        LATE_GOODS,
        /** Refunds said to be done that no file shows. */
        REFUNDS_OVERDUE,
        /** Ticks said to be done that no file shows. */
        TICKS_OVERDUE,
        /** Kinds of goods nobody recorded the arrival of. */
        TO_COUNT,
        /** Refunds to make in the selling tool. */
        REFUNDS,
        /** Orders to tick in the selling tool. */
        TICKS
    }

    /** Whether its time is past, or it is said to be done and does not show. */
    public boolean isOverdue(Instant now) {
        return kind == Kind.REFUNDS_OVERDUE
                || kind == Kind.TICKS_OVERDUE
                || at.map(now::isAfter).orElse(false);
    }

    /** The day's line: what is overdue, then by time, then what has none. */
    public static List<DayTask> of(SeeDay.Day day, Instant now) {
        List<DayTask> tasks = new ArrayList<>();
        day.rounds().forEach(round -> ofRound(round, tasks));
        ofAll(Kind.REFUNDS_OVERDUE, day.refunds().overdue(), day.refunds().first(), tasks);
        ofAll(Kind.TICKS_OVERDUE, day.ticks().overdue(), day.ticks().first(), tasks);
        ofAll(Kind.REFUNDS, day.refunds().toDo(), day.refunds().first(), tasks);
        ofAll(Kind.TICKS, day.ticks().toDo(), day.ticks().first(), tasks);
        tasks.sort(
                Comparator.comparing((DayTask task) -> !task.isOverdue(now))
                        .thenComparing(task -> task.at().orElse(Instant.MAX))
                        .thenComparing(DayTask::kind));
        return tasks;
    }

    private static void ofRound(OpenRoundState state, List<DayTask> tasks) {
        PickupRound round = state.round();
        RoundProgress progress = state.progress();
        for (TemperatureZone zone : List.of(TemperatureZone.CHILLED, TemperatureZone.FROZEN)) {
            if (state.waiting(zone) > 0) {
                tasks.add(
                        ofRound(
                                zone == TemperatureZone.CHILLED
                                        ? Kind.CHILLED_GOODS
                                        : Kind.FROZEN_GOODS,
                                state.waiting(zone),
                                round,
                                Optional.ofNullable(state.due().get(zone))));
            }
        }
        if (state.lateZones().contains(TemperatureZone.AMBIENT)) {
            tasks.add(
                    ofRound(
                            Kind.LATE_GOODS,
                            state.waiting(TemperatureZone.AMBIENT),
                            round,
                            Optional.ofNullable(state.due().get(TemperatureZone.AMBIENT))));
        }
        if (progress.toCount() > 0) {
            tasks.add(ofRound(Kind.TO_COUNT, progress.toCount(), round, round.promisedAt()));
        }
    }

    private static DayTask ofRound(Kind kind, int count, PickupRound round, Optional<Instant> at) {
        return new DayTask(kind, count, Optional.of(round), at, Optional.of(round.id()));
    }

    private static void ofAll(Kind kind, int count, Optional<UUID> selected, List<DayTask> tasks) {
        if (count > 0) {
            tasks.add(new DayTask(kind, count, Optional.empty(), Optional.empty(), selected));
        }
    }
}
