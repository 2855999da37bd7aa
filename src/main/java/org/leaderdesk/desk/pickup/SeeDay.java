package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
     * @param orders all orders of the book; none means that this is the beginning
     */
    public record Day(
            List<OpenRoundState> rounds,
            long vanished,
            long refundsInDoubt,
            long peopleToSettle,
            long orders) {}

    /**
     * An open round.
     *
     * @param bags one per person
     * @param papers what was printed of the whole round, the latest version of each sheet
     */
    public record OpenRoundState(
            PickupRound round, int bags, int pieces, List<PrintedPaper> papers) {}

    /** A sheet that is on paper. */
    public record PrintedPaper(Sheet sheet, int version, Instant printedAt) {}

    public Day run() {
        return session.book().read(session.who(), SeeDay::day);
    }

    private static Day day(Transaction tx) {
        return new Day(
                tx.rounds().all().reversed().stream()
                        .filter(round -> round.closedAt().isEmpty())
                        .map(round -> state(tx, round))
                        .toList(),
                count(tx, OrderQuery.Only.VANISHED),
                count(tx, OrderQuery.Only.REFUND_IN_DOUBT),
                tx.members().toSettle().size(),
                count(tx, OrderQuery.Only.ALL));
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

    private static OpenRoundState state(Transaction tx, PickupRound round) {
        RoundContents contents = new RoundReader(tx).read(round);
        return new OpenRoundState(
                round,
                contents.bags().size(),
                contents.pieces(),
                tx.printedLists().newest(round.id()).stream().flatMap(SeeDay::paper).toList());
    }

    private static java.util.stream.Stream<PrintedPaper> paper(PrintedListTable.Newest newest) {
        return Sheet.named(newest.sheet()).stream()
                .map(sheet -> new PrintedPaper(sheet, newest.version(), newest.printedAt()));
    }
}
