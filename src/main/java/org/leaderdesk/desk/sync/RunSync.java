package org.leaderdesk.desk.sync;

import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.desk.health.KeepLeaderDays;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.sync.HttpsRemote;
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
     * @throws Refused HOST_OFF; SYNC_… what came between; nothing is lost
     */
    public Synced run() {
        SyncStateTable.State state =
                session.book()
                        .read(session.who(), tx -> tx.syncState().find())
                        .orElseThrow(() -> new Refused(RefusalCode.SYNC_NOT_ENROLLED));
        if (session.book().read(session.who(), tx -> Hosting.isOff(tx, state))) {
            throw new Refused(RefusalCode.HOST_OFF);
        }
        if (session.actsAs() == Role.LEADER) {
            int _ = new KeepLeaderDays(session).run();
        }
        try (HttpsRemote remote = new HttpsRemote(state.platform(), state.ca())) {
            Synced done =
                    Synced.of(
                            new SyncRun(session.book(), session.who(), remote, session.clock())
                                    .run());
            if (done.pulled() > 0) {
                KeepSynced.forget(session);
            }
            return done;
        } catch (SyncTrouble e) {
            throw Troubles.refused(e);
        }
    }
}
