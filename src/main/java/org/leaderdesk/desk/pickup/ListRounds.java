package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;

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
        return session.book()
                .read(
                        session.who(),
                        tx -> tx.rounds().all().stream().anyMatch(r -> r.closedAt().isEmpty()));
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
     * @param bags how many it hands out
     */
    public record Described(
            PickupRound round, List<String> groupBuys, String pickupPoint, int bags) {}

    /** A round in words. */
    public Described described(PickupRound round) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            RoundContents contents = new RoundReader(tx).read(round);
                            Map<UUID, String> points =
                                    tx.places().names(PlaceTable.Kind.PICKUP_POINT);
                            return new Described(
                                    round,
                                    contents.groupBuys(),
                                    round.pickupPointId()
                                            .map(id -> points.getOrDefault(id, ""))
                                            .orElse(""),
                                    contents.bags().size());
                        });
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
        return session.book()
                .read(session.who(), tx -> tx.rounds().find(id))
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
