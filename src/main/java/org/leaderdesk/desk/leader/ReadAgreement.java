package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.domain.leader.User;

import java.util.List;
import java.util.UUID;

/** Says who accepted the data-management rule and agreement, and which version (S198). */
public final class ReadAgreement {

    private static final String KEY = "agreement.";

    private final Session session;

    public ReadAgreement(Session session) {
        this.session = session;
    }

    /** How whoever is signed in stands to it. */
    public Agreement.Standing own() {
        return session.book().read(session.who(), tx -> standing(tx, session.user()));
    }

    /** The book's keeper sees everybody who may sign in, others themselves. */
    public List<Agreement.Standing> run() {
        if (!session.isKeeper()) {
            return List.of(own());
        }
        return session.book()
                .read(
                        session.who(),
                        tx -> tx.users().all().stream().map(user -> standing(tx, user)).toList());
    }

    private static Agreement.Standing standing(Transaction tx, User user) {
        return new Agreement.Standing(
                user, tx.settings().get(key(user.id())).map(Agreement.Accepted::read));
    }

    static String key(UUID user) {
        return KEY + user;
    }
}
