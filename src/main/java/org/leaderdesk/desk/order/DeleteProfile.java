package org.leaderdesk.desk.order;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

/** Forgets a column mapping that the book keeps: the next file of that layout asks again. */
public final class DeleteProfile {

    private final Session session;

    public DeleteProfile(Session session) {
        this.session = session;
    }

    /**
     * Forgets it.
     *
     * @throws Refused NOT_PERMITTED to who may not import, PROFILE_UNKNOWN
     */
    public void run(String name) {
        session.require(Role.LEADER);
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    KeptProfiles kept = new KeptProfiles(tx);
                                    if (kept.named(name).isEmpty()) {
                                        throw new Refused(RefusalCode.PROFILE_UNKNOWN, name);
                                    }
                                    kept.forget(name);
                                    return true;
                                });
    }
}
