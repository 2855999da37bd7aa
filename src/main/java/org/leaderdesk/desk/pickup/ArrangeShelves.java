package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Shelf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Says on which shelf the bags of a range of collection numbers stand, zone by zone. */
public final class ArrangeShelves {

    /** What a sticker on a shelf holds. */
    private static final int LONGEST_NAME = 40;

    private final Session session;

    public ArrangeShelves(Session session) {
        this.session = session;
    }

    /**
     * The shelves of a round.
     *
     * @param shelves by zone and first number
     * @param highest the highest collection number of the round; 0 where it has none
     */
    public record Arranged(PickupRound round, List<Shelf> shelves, int highest) {}

    /**
     * The shelves as they are.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public Arranged show(UUID roundId) {
        return session.book().read(session.who(), tx -> arranged(tx, roundId));
    }

    /**
     * Gives the round these shelves in place of those it had. A bag that was packed onto a place of
     * its own keeps it.
     *
     * @throws Refused ROUND_UNKNOWN, SHELF_UNFIT, SHELVES_OVERLAP
     */
    public Arranged run(UUID roundId, List<Shelf> shelves) {
        List<Shelf> sorted = new ArrayList<>();
        for (Shelf each : shelves) {
            sorted.add(new Shelf(each.zone(), each.first(), each.last(), each.name().strip()));
        }
        sorted.sort(Comparator.comparing(Shelf::zone).thenComparing(Shelf::first));
        sorted.forEach(ArrangeShelves::check);
        for (int i = 1; i < sorted.size(); i++) {
            Shelf before = sorted.get(i - 1);
            Shelf shelf = sorted.get(i);
            if (shelf.zone() == before.zone() && shelf.first() <= before.last()) {
                throw new Refused(
                        RefusalCode.SHELVES_OVERLAP,
                        before.name(),
                        range(before),
                        shelf.name(),
                        range(shelf));
            }
        }
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.shelves().replace(ListRounds.found(tx, roundId).id(), sorted);
                            return arranged(tx, roundId);
                        });
    }

    private static void check(Shelf shelf) {
        boolean fits =
                !shelf.name().isEmpty()
                        && shelf.name().length() <= LONGEST_NAME
                        && shelf.first() > 0
                        && shelf.last() >= shelf.first();
        if (!fits) {
            throw new Refused(RefusalCode.SHELF_UNFIT, shelf.name(), range(shelf));
        }
    }

    private static String range(Shelf shelf) {
        return shelf.first() + "-" + shelf.last();
    }

    private static Arranged arranged(Transaction tx, UUID roundId) {
        PickupRound round = ListRounds.found(tx, roundId);
        int highest =
                tx.rounds().numbers(roundId).values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        return new Arranged(round, tx.shelves().of(roundId), highest);
    }
}
