package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.GiveBackTable;
import org.leaderdesk.book.PrintedListTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.domain.pickup.Lateness;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.PromiseKept;
import org.leaderdesk.domain.pickup.RoundProgress;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.product.TemperatureZone;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What there is to do now: open rounds with their paper, and what waits for a decision. */
public final class SeeDay {

    private final Session session;

    public SeeDay(Session session) {
        this.session = session;
    }

    /**
     * The state of the day.
     *
     * @param rounds open rounds, the latest first
     * @param refunds what waits to be paid back in the selling tool
     * @param ticks what waits to be ticked there
     * @param missing orders a newer file lacks and nobody has decided about
     * @param refundsInDoubt orders paid back in part, nobody has said for what
     * @param peopleToSettle members unsure who they are or where they live
     * @param beginning whether the book has no order yet
     */
    public record Day(
            List<OpenRoundState> rounds,
            GiveBackTable.Waiting refunds,
            GiveBackTable.Waiting ticks,
            long missing,
            long refundsInDoubt,
            long peopleToSettle,
            boolean beginning) {

        /** Orders somebody must decide about; one may count twice. */
        public long ordersWaiting() {
            return missing + refundsInDoubt;
        }

        /** What presses at closing: pieces that are late, refunds to do, and what is overdue. */
        public long closingWaiting() {
            return rounds.stream().mapToInt(OpenRoundState::late).sum()
                    + refunds.toDo()
                    + refunds.overdue()
                    + ticks.overdue();
        }

        /** Whether something is on paper that is no longer so. */
        public boolean isPaperOutdated() {
            return rounds.stream()
                    .flatMap(round -> round.papers().stream())
                    .anyMatch(PrintedPaper::outdated);
        }
    }

    /**
     * An open round.
     *
     * @param due until when the pieces that wait are in time, by how they are kept; empty while
     *     nothing came
     * @param lateZones the zones whose pieces are late by now
     * @param promise how its promised time is kept; empty where nothing was promised
     * @param papers what was printed of the whole round, the latest version of each sheet
     */
    public record OpenRoundState(
            PickupRound round,
            RoundProgress progress,
            Map<TemperatureZone, Instant> due,
            Set<TemperatureZone> lateZones,
            Optional<PromiseKept> promise,
            List<PrintedPaper> papers) {

        /** Pieces that are late. */
        public int late() {
            return lateZones.stream().mapToInt(this::waiting).sum();
        }

        /** Pieces of a zone that came and wait. */
        public int waiting(TemperatureZone zone) {
            return progress.waiting().getOrDefault(zone, 0);
        }
    }

    /**
     * A sheet that is on paper.
     *
     * @param id of its last printing
     * @param changed lines of it that changed since; changed names are not looked for
     * @param moved whether it names another point than where the round is handed out now
     */
    public record PrintedPaper(
            UUID id, Sheet sheet, int version, Instant printedAt, int changed, boolean moved) {

        public boolean outdated() {
            return changed > 0 || moved;
        }
    }

    public Day run() {
        Instant now = session.clock().instant();
        return session.book().read(session.who(), tx -> day(tx, now));
    }

    private static Day day(Transaction tx, Instant now) {
        Map<UUID, RoundProgress> progress = tx.eveningCounts().progress();
        Map<UUID, PromiseKept> promises = tx.eveningCounts().openPromises(now);
        Map<GiveBack.Kind, GiveBackTable.Waiting> waiting =
                tx.giveBack()
                        .waiting(
                                now.minus(Duration.ofHours(ReadRules.in(tx, Rule.GIVE_BACK_LATE))));
        return new Day(
                tx.rounds().open().reversed().stream()
                        .map(
                                round ->
                                        state(
                                                tx,
                                                round,
                                                progress.getOrDefault(
                                                        round.id(), RoundProgress.NONE),
                                                Optional.ofNullable(promises.get(round.id())),
                                                now))
                        .toList(),
                waiting.getOrDefault(GiveBack.Kind.REFUND, GiveBackTable.Waiting.NONE),
                waiting.getOrDefault(GiveBack.Kind.COLLECTED, GiveBackTable.Waiting.NONE),
                count(tx, OrderQuery.Only.MISSING),
                count(tx, OrderQuery.Only.REFUND_IN_DOUBT),
                tx.members().toSettleCount(),
                tx.orderWindows().isEmpty());
    }

    private static long count(Transaction tx, OrderQuery.Only only) {
        return tx.orderWindows()
                .count(
                        new OrderQuery(
                                Optional.empty(),
                                only,
                                Optional.empty(),
                                OrderQuery.By.TIME,
                                true));
    }

    private static OpenRoundState state(
            Transaction tx,
            PickupRound round,
            RoundProgress progress,
            Optional<PromiseKept> promise,
            Instant now) {
        Map<TemperatureZone, Instant> due = new EnumMap<>(TemperatureZone.class);
        Set<TemperatureZone> late = EnumSet.noneOf(TemperatureZone.class);
        Optional<Lateness> lateness = new Uncollected(tx, round).lateness();
        for (TemperatureZone zone : progress.waiting().keySet()) {
            lateness.ifPresent(
                    each -> {
                        due.put(zone, each.due(zone));
                        if (each.due(zone).isBefore(now)) {
                            late.add(zone);
                        }
                    });
        }
        return new OpenRoundState(
                round,
                progress,
                due,
                late,
                promise,
                tx.printedLists().newest(round.id()).stream()
                        .flatMap(newest -> paper(tx, round, newest))
                        .toList());
    }

    private static Stream<PrintedPaper> paper(
            Transaction tx, PickupRound round, PrintedListTable.Newest newest) {
        PrintedListTable.Series whole =
                new PrintedListTable.Series(round.id(), newest.sheet(), Narrowing.NONE.canonical());
        return Sheet.named(newest.sheet()).stream()
                .map(
                        sheet ->
                                new PrintedPaper(
                                        newest.id(),
                                        sheet,
                                        newest.version(),
                                        newest.printedAt(),
                                        sheet.isOfTheMoment()
                                                ? 0
                                                : tx.roundCounts()
                                                        .changedLines(whole, newest.version()),
                                        sheet.saysWhere()
                                                && !sheet.isOfTheMoment()
                                                && tx.rounds()
                                                        .hasMovedSince(
                                                                round.id(), newest.printedAt())));
    }
}
