package org.leaderdesk.desk.sync;

import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.desk.leader.ForgetInBackups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.sync.HttpsRemote;
import org.leaderdesk.sync.SyncLoop;
import org.leaderdesk.sync.SyncTrouble;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Keeps the desk and its platform agreed by itself, on a thread of its own, from its start until it
 * is stopped. Stop it before the keys go, and close it before the book does.
 */
public final class KeepSynced implements AutoCloseable {

    private final HttpsRemote remote;
    private final SyncLoop loop;

    private KeepSynced(HttpsRemote remote, SyncLoop loop) {
        this.remote = remote;
        this.loop = loop;
    }

    /** Who hears of every run, on the loop's thread. */
    public interface Listener {

        void synced(Synced done);

        /**
         * A run did not go through; the next one is tried later.
         *
         * @param passes whether it may go by itself
         */
        void troubled(Refused trouble, boolean passes);

        /** Something nobody foresaw came between; the next run is tried later. */
        void failed(RuntimeException thrown);
    }

    /**
     * One that has not begun; empty while the desk is with no platform.
     *
     * @throws Refused SYNC_NO_PLATFORM, SYNC_CERTIFICATE where what it was enrolled with cannot be
     *     used
     */
    public static Optional<KeepSynced> prepare(Session session, Listener listener) {
        return session.book()
                .read(session.who(), tx -> tx.syncState().find())
                .map(state -> prepare(session, state, listener));
    }

    private static KeepSynced prepare(
            Session session, SyncStateTable.State state, Listener listener) {
        try {
            HttpsRemote remote = new HttpsRemote(state.platform(), state.ca());
            SyncLoop loop =
                    new SyncLoop(
                            session.book(),
                            session.who(),
                            remote,
                            session.clock(),
                            RandomGenerator.getDefault(),
                            report -> {
                                if (report.pulled() > 0) {
                                    forget(session);
                                }
                                listener.synced(Synced.of(report));
                            },
                            trouble ->
                                    listener.troubled(
                                            Troubles.refused(trouble), trouble.kind().passes()),
                            listener::failed);
            return new KeepSynced(remote, loop);
        } catch (SyncTrouble e) {
            throw Troubles.refused(e);
        }
    }

    /** Whoever was erased elsewhere is in no backup of this computer any longer either. */
    static void forget(Session session) {
        try {
            new ForgetInBackups(session).catchUp();
        } catch (Refused e) {
            // A folder that cannot be read, a disk that is full: the next sign-in tries again.
            return;
        }
    }

    /** Begins at once. */
    public void start() {
        loop.start();
    }

    /** Does not wait any longer with the next run. */
    public void now() {
        loop.now();
    }

    /** Begins no run any more, and breaks off the one under way; does not wait for it. */
    public void stop() {
        loop.stop();
    }

    /** Stops and waits until nothing is under way. */
    @Override
    public void close() throws InterruptedException {
        loop.close();
        remote.close();
    }
}
