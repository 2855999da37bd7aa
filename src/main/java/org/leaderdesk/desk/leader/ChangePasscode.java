package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.RefusalCode;

/** Whoever is signed in changes their own passcode, and types the old one for it. */
public final class ChangePasscode {

    private final Session session;

    public ChangePasscode(Session session) {
        this.session = session;
    }

    /**
     * Changes it; the old one opens nothing any more, except backups made before.
     *
     * @param old zeroed before this returns, as is the new one
     * @throws org.leaderdesk.domain.Refused {@link RefusalCode#WRONG_PASSCODE}, {@link
     *     RefusalCode#PASSCODE_TOO_SHORT}
     */
    public void run(char[] old, char[] fresh) {
        session.slots().changePasscode(session.user().id(), old, fresh);
        session.audit(AuditAction.PASSCODE_CHANGED, "", "users", 1);
    }
}
