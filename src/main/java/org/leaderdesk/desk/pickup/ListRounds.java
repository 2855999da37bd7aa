package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which pickup rounds there are. */
public final class ListRounds {

    private final Session session;

    public ListRounds(Session session) {
        this.session = session;
    }

    /** All rounds that are not undone, oldest first. */
    public List<PickupRound> all() {
        return session.book().read(session.who(), tx -> tx.rounds().all());
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
