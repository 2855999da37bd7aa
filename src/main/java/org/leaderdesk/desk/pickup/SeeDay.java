package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable;
import org.leaderdesk.book.RoundCounts;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Sheet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param vanished orders a newer file lacks and nobody has decided about
     * @param refundsInDoubt orders paid back in part, nobody has said for what
     * @param peopleToSettle members unsure who they are or where they live
     * @param beginning whether the book has no order yet
     */
    public record Day(
            List<OpenRoundState> rounds,
            long vanished,
            long refundsInDoubt,
            long peopleToSettle,
            boolean beginning) {

        /** Orders somebody must decide about; one may count twice. */
        public long ordersWaiting() {
            return vanished + refundsInDoubt;
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
     * @param bags one per person
     * @param papers what was printed of the whole round, the latest version of each sheet
     */
    public record OpenRoundState(
            PickupRound round, int bags, int pieces, List<PrintedPaper> papers) {}

    /**
     * A sheet that is on paper.
     *
     * @param outdated whether lines of it changed since; changed names are not looked for
     */
    public record PrintedPaper(Sheet sheet, int version, Instant printedAt, boolean outdated) {}

    public Day run() {
        return session.book().read(session.who(), SeeDay::day);
    }

    private static Day day(Transaction tx) {
        Map<UUID, RoundCounts.Count> counts = tx.roundCounts().open();
        return new Day(
                tx.rounds().all().reversed().stream()
                        .filter(round -> round.closedAt().isEmpty())
                        .map(round -> state(tx, round, counts))
                        .toList(),
                count(tx, OrderQuery.Only.VANISHED),
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
            Transaction tx, PickupRound round, Map<UUID, RoundCounts.Count> counts) {
        RoundCounts.Count count = counts.getOrDefault(round.id(), RoundCounts.Count.NONE);
        return new OpenRoundState(
                round,
                count.bags(),
                count.pieces(),
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
                                        sheet,
                                        newest.version(),
                                        newest.printedAt(),
                                        !sheet.isOfTheMoment()
                                                && tx.roundCounts()
                                                        .isOutdated(whole, newest.version())));
    }
}
