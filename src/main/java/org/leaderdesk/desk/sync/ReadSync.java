package org.leaderdesk.desk.sync;

import org.leaderdesk.book.SharedLook;
import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.sync.SyncStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
     * @param clockOffset the platform's clock less this one's, as it was then
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
            Duration clockOffset,
            Optional<Refused> trouble) {

        private static final Duration FAR = Duration.ofDays(1);

        /** Whether the clocks are so far apart that the platform may not take what is edited. */
        public boolean isClockFarOff() {
            return clockOffset.abs().compareTo(FAR) > 0;
        }

        /** What a person should make of it, in one word. */
        public Light light() {
            if (trouble.isPresent() && !Troubles.passes(trouble.get().code())) {
                return Light.STOPPED;
            }
            if (conflicts > 0) {
                return Light.CONFLICTS;
            }
            if (trouble.isPresent()) {
                return Light.OFFLINE;
            }
            return pending > 0 || lastOk.isEmpty() ? Light.PENDING : Light.SYNCED;
        }
    }

    /** How the desk stands, for a light. */
    public enum Light {
        /** Everything went through. */
        SYNCED,
        /** Edits wait to be sent. */
        PENDING,
        /** The platform could not be reached the last time; it is tried again by itself. */
        OFFLINE,
        /** Somebody should look at a disagreement. */
        CONFLICTS,
        /** Nothing goes until somebody does something about it. */
        STOPPED
    }

    /**
     * What is on its way.
     *
     * @param kind the kind of row, as the protocol calls it
     */
    public record Waiting(String kind, int rows) {}

    /**
     * What the platform put off.
     *
     * @param about what the row is called
     * @param tries how often
     * @param code why, the last time
     */
    public record PutOff(String kind, PersonalText about, int tries, String code) {}

    /** What waits to be sent, and what of it was put off; at most so many of those. */
    public record OnItsWay(List<Waiting> waiting, List<PutOff> putOff) {}

    /** Looks at what is on its way. */
    public OnItsWay onItsWay(int limit) {
        return session.book().read(session.who(), tx -> onItsWay(tx, limit));
    }

    private static OnItsWay onItsWay(Transaction tx, int limit) {
        SharedLook look = tx.sharedLook();
        RowNames names = new RowNames(look);
        return new OnItsWay(
                look.waiting().stream().map(each -> new Waiting(each.t(), each.rows())).toList(),
                look.putOff(limit).stream()
                        .map(
                                each ->
                                        new PutOff(
                                                each.t(),
                                                names.of(each.t(), each.id()),
                                                each.tries(),
                                                each.code()))
                        .toList());
    }

    /** Empty while the desk is with none. */
    public Optional<Standing> run() {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.syncState()
                                        .find()
                                        .map(state -> standing(tx, state, SyncStatus.of(tx))));
    }

    private static Standing standing(
            Transaction tx, SyncStateTable.State state, SyncStatus status) {
        Optional<Refused> trouble =
                Hosting.isOff(tx, state)
                        ? Optional.of(new Refused(RefusalCode.HOST_OFF))
                        : state.problem().map(Troubles::refused);
        return new Standing(
                state.platform(),
                state.deviceId(),
                state.letter(),
                state.role(),
                status.pending(),
                status.waiting(),
                status.conflicts(),
                state.lastOk(),
                state.clockOffset(),
                trouble);
    }
}
