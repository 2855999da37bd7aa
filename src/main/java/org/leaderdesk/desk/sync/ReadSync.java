package org.leaderdesk.desk.sync;

import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.sync.SyncStatus;
import org.leaderdesk.sync.SyncTrouble;

import java.time.Instant;
import java.util.Optional;

/** Says how the desk stands with its platform; asks nobody. */
public final class ReadSync {

    private final Session session;

    public ReadSync(Session session) {
        this.session = session;
    }

    /**
     * How the desk stands with the platform it is enrolled with.
     *
     * @param pending rows that changed here and are not the platform's yet
     * @param waiting rows of the platform that wait for another one
     * @param conflicts disagreements nobody has settled
     * @param lastOk when all went well last; empty where it never did
     * @param trouble what came between the last time; empty where nothing did
     */
    public record Standing(
            String platform,
            String deviceId,
            String letter,
            Role role,
            int pending,
            int waiting,
            int conflicts,
            Optional<Instant> lastOk,
            Optional<RefusalCode> trouble) {}

    /** Empty while the desk is with none. */
    public Optional<Standing> run() {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.syncState()
                                        .find()
                                        .map(state -> standing(state, SyncStatus.of(tx))));
    }

    private static Standing standing(SyncStateTable.State state, SyncStatus status) {
        return new Standing(
                state.platform(),
                state.deviceId(),
                state.letter(),
                state.role(),
                status.pending(),
                status.waiting(),
                status.conflicts(),
                state.lastOk(),
                state.problem().map(SyncTrouble.Kind::of).map(Troubles::sentence));
    }
}
