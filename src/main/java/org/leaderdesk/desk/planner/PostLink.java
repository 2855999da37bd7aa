package org.leaderdesk.desk.planner;

import org.leaderdesk.book.SettingTable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.paper.PostPicture;

import java.util.Optional;

/** Where the code on a post's picture leads: the shop of the selling tool, or any short text. */
public final class PostLink {

    private static final String KEY = "plan.link";

    private final Session session;

    public PostLink(Session session) {
        this.session = session;
    }

    /** The link; empty where pictures have no code. */
    public Optional<String> read() {
        return session.book().read(session.who(), tx -> in(tx.settings()));
    }

    static Optional<String> in(SettingTable settings) {
        return settings.get(KEY);
    }

    /**
     * Says where it leads; blank takes the code off the pictures.
     *
     * @throws Refused NOT_PERMITTED, POST_LINK_TOO_LONG where no phone could read the code
     */
    public void write(String typed) {
        session.require(Role.LEADER);
        String link = VisibleText.line(typed).strip();
        PostPicture.requireReadable(link);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            if (link.isEmpty()) {
                                tx.settings().clear(KEY);
                            } else {
                                tx.settings().set(KEY, link);
                            }
                            return true;
                        });
    }
}
