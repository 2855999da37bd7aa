package org.leaderdesk.ui.fx;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.BuildMemberIndex;
import org.leaderdesk.desk.member.FindMembers;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.desk.member.MemberIndex;

import java.util.List;
import java.util.UUID;

/**
 * Finds people by what one types: name, pinyin, phone tail, building and room. The index is read
 * beside the FX thread after signing in; until it is there nobody is found.
 */
public final class People implements AutoCloseable {

    private static final int MOST = 200;

    private final Session session;
    private final Background background;
    private volatile @Nullable MemberIndex index;

    public People(Session session, Background background) {
        this.session = session;
        this.background = background;
        read();
    }

    /** Reads everybody again, after an import or a change of a person. */
    public void read() {
        background.run(
                () -> new BuildMemberIndex(session).run(),
                built -> {
                    close();
                    index = built;
                });
    }

    /** Whom the typed text may mean, the likeliest first; at most 200. On any thread. */
    public List<FoundMember> find(String typed) {
        MemberIndex read = index;
        return read == null ? List.of() : new FindMembers(session, read).run(typed, MOST);
    }

    /** The same by id. */
    public List<UUID> ids(String typed) {
        return find(typed).stream().map(FoundMember::id).toList();
    }

    @Override
    public void close() {
        MemberIndex read = index;
        index = null;
        if (read != null) {
            read.close();
        }
    }
}
