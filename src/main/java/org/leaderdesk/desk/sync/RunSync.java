package org.leaderdesk.desk.sync;

import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.sync.HttpsRemote;
import org.leaderdesk.sync.Remote;
import org.leaderdesk.sync.SyncReport;
import org.leaderdesk.sync.SyncRun;
import org.leaderdesk.sync.SyncTrouble;

/** Sends and takes what changed, once. Blocks while it does; whoever is signed in may do it. */
public final class RunSync {

    private final Session session;

    public RunSync(Session session) {
        this.session = session;
    }

    /**
     * With the platform that the desk is enrolled with.
     *
     * @throws Refused SYNC_… what came between; nothing is lost
     */
    public SyncReport run() {
        SyncStateTable.State state =
                session.book()
                        .read(session.who(), tx -> tx.syncState().find())
                        .orElseThrow(() -> new Refused(RefusalCode.SYNC_NOT_ENROLLED));
        try (HttpsRemote remote = new HttpsRemote(state.platform(), state.ca())) {
            return run(remote);
        } catch (SyncTrouble e) {
            throw Troubles.refused(e);
        }
    }

    private SyncReport run(Remote remote) {
        return new SyncRun(session.book(), session.who(), remote, session.clock()).run();
    }
}
