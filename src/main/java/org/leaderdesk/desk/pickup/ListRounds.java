package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.RoundCounts;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.PromiseKept;
import org.leaderdesk.domain.product.TemperatureZone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which pickup rounds there are. */
public final class ListRounds {

    private final Session session;

    public ListRounds(Session session) {
        this.session = session;
    }

    /** Whether goods are being handed out: a round is open. */
    public boolean isAnyOpen() {
        return session.book().read(session.who(), tx -> !tx.rounds().open().isEmpty());
    }

    /** All rounds that are not undone, oldest first. */
    public List<PickupRound> all() {
        return session.book().read(session.who(), tx -> tx.rounds().all());
    }

    /**
     * A round with what a person knows it by.
     *
     * @param groupBuys titles of its group buys
     * @param pickupPoint the point's name; blank for all points
     * @param standIn the name of the point that stands in for it; blank for none
     * @param bags how many it hands out
     * @param collectBy until when everybody can collect; empty of a closed round, and while nothing
     *     came
     * @param promise how its promised time is kept; empty where nothing was promised
     */
    public record Described(
            PickupRound round,
            List<String> groupBuys,
            String pickupPoint,
            String standIn,
            int bags,
            Optional<Instant> collectBy,
            Optional<PromiseKept> promise) {}

    /** All rounds that are not undone in words, oldest first; nobody's card is opened for it. */
    public List<Described> described() {
        Instant now = session.clock().instant();
        return session.book().read(session.who(), tx -> described(tx, now));
    }

    private static List<Described> described(Transaction tx, Instant now) {
        Map<UUID, RoundCounts.Count> counts = tx.roundCounts().all();
        Map<UUID, PromiseKept> promises = tx.eveningCounts().promises(now);
        Map<UUID, String> points = tx.places().names(PlaceTable.Kind.PICKUP_POINT);
        return tx.rounds().all().stream()
                .map(
                        round ->
                                new Described(
                                        round,
                                        List.copyOf(new RoundReader(tx).titles(round).values()),
                                        named(points, round.pickupPointId()),
                                        named(points, round.standInPointId()),
                                        counts.getOrDefault(round.id(), RoundCounts.Count.NONE)
                                                .bags(),
                                        collectBy(tx, round),
                                        Optional.ofNullable(promises.get(round.id()))))
                .toList();
    }

    private static String named(Map<UUID, String> points, Optional<UUID> point) {
        return point.map(id -> points.getOrDefault(id, "")).orElse("");
    }

    private static Optional<Instant> collectBy(Transaction tx, PickupRound round) {
        return round.closedAt().isPresent()
                ? Optional.empty()
                : new Uncollected(tx, round)
                        .lateness()
                        .map(each -> each.due(TemperatureZone.AMBIENT));
    }

    /** The names of the pickup points the book knows. */
    public List<String> pickupPoints() {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.places().names(PlaceTable.Kind.PICKUP_POINT).values().stream()
                                        .sorted()
                                        .toList());
    }

    /**
     * The one round that is open.
     *
     * @throws Refused ROUND_UNKNOWN where none is, ROUNDS_ARE_OPEN where several are
     */
    public PickupRound onlyOpen() {
        List<PickupRound> open =
                all().stream().filter(round -> round.closedAt().isEmpty()).toList();
        if (open.size() > 1) {
            throw new Refused(
                    RefusalCode.ROUNDS_ARE_OPEN,
                    open.size(),
                    open.stream()
                            .map(round -> round.name() + " " + round.id())
                            .collect(Collectors.joining("; ")));
        }
        return open.stream()
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.ROUND_UNKNOWN, "latest"));
    }

    /** The round opened last; an open one before a closed one. */
    public Optional<PickupRound> latest() {
        return session.book().read(session.who(), tx -> tx.rounds().latest());
    }

    /**
     * A round by id.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public PickupRound find(UUID id) {
        return session.book().read(session.who(), tx -> found(tx, id));
    }

    /** The same inside a transaction. */
    static PickupRound found(Transaction tx, UUID id) {
        return tx.rounds()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.ROUND_UNKNOWN, id.toString()));
    }

    /**
     * The round opened today, the last if there are several.
     *
     * @throws Refused ROUND_UNKNOWN when none was
     */
    public PickupRound today() {
        LocalDate today = session.clock().instant().atZone(session.zone()).toLocalDate();
        return all().stream()
                .filter(round -> round.closedAt().isEmpty())
                .filter(
                        round ->
                                round.openedAt().atZone(session.zone()).toLocalDate().equals(today))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Refused(RefusalCode.ROUND_UNKNOWN, today.toString()));
    }
}
