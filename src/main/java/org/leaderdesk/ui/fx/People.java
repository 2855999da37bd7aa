package org.leaderdesk.ui.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

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
 * beside the FX thread after signing in, once the first screen has what it shows; until it is there
 * nobody is found.
 */
public final class People implements AutoCloseable {

    private static final int MOST = 200;

    private final Session session;
    private final Background background;
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read");
    private volatile @Nullable MemberIndex index;
    private boolean closed;

    /** Finds nobody before everybody was {@linkplain #read() read}. */
    public People(Session session, Background background) {
        this.session = session;
        this.background = background;
    }

    /** Whether anybody can be found yet; who searched before that searches again. */
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Reads everybody, and again after an import or a change of a person. */
    public void read() {
        background.runWhenQuiet(this, () -> new BuildMemberIndex(session).run(), this::built);
    }

    private void built(MemberIndex fresh) {
        if (closed) {
            fresh.close();
            return;
        }
        forget();
        index = fresh;
        read.set(true);
    }

    /** Whom the typed text may mean, the likeliest first; at most 200. On any thread. */
    public List<FoundMember> find(String typed) {
        MemberIndex known = index;
        return known == null ? List.of() : new FindMembers(session, known).run(typed, MOST);
    }

    /** The same by id. */
    public List<UUID> ids(String typed) {
        return find(typed).stream().map(FoundMember::id).toList();
    }

    private void forget() {
        MemberIndex known = index;
        index = null;
        if (known != null) {
            known.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        forget();
    }
}
