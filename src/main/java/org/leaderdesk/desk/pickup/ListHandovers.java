package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What went over the counter of a round, event by event. */
public final class ListHandovers {

    private final Session session;

    public ListHandovers(Session session) {
        this.session = session;
    }

    /**
     * One event with what a person knows it by.
     *
     * @param undone whether a later event takes it back
     * @param who the name of the user at the counter; blank for one who may no longer sign in
     * @param collectionNumbers of the bags it is about, lowest first
     * @param pieces that changed hands; below zero in an undo
     */
    public record Entry(
            Handover handover,
            boolean undone,
            String who,
            List<Integer> collectionNumbers,
            int pieces) {}

    /**
     * The latest first.
     *
     * @param limit at most so many
     */
    public List<Entry> run(UUID roundId, int limit) {
        return session.book().read(session.who(), tx -> list(tx, roundId, limit));
    }

    /** One event by its id. */
    public Optional<Entry> find(UUID id) {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.handovers()
                                        .find(id)
                                        .map(
                                                each ->
                                                        entry(
                                                                tx,
                                                                each,
                                                                numbers(tx, each),
                                                                names(tx))));
    }

    private static List<Entry> list(Transaction tx, UUID roundId, int limit) {
        PickupRound round = ListRounds.found(tx, roundId);
        Map<UUID, Integer> numbers = tx.rounds().numbers(round.id());
        Map<UUID, String> names = names(tx);
        return tx.handovers().latest(round.id(), limit).stream()
                .map(each -> entry(tx, each, numbers, names))
                .toList();
    }

    private static Map<UUID, Integer> numbers(Transaction tx, Handover handover) {
        return tx.rounds().numbers(handover.roundId());
    }

    private static Map<UUID, String> names(Transaction tx) {
        return tx.users().all().stream().collect(Collectors.toMap(User::id, User::name));
    }

    private static Entry entry(
            Transaction tx,
            Handover handover,
            Map<UUID, Integer> numbers,
            Map<UUID, String> names) {
        return new Entry(
                handover,
                tx.handovers().isUndone(handover.id()),
                names.getOrDefault(handover.userId(), ""),
                handover.lines().stream()
                        .map(line -> numbers.getOrDefault(line.ownerId(), 0))
                        .filter(number -> number > 0)
                        .distinct()
                        .sorted()
                        .toList(),
                handover.lines().stream().mapToInt(Handover.Handed::quantity).sum());
    }
}
