package org.leaderdesk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.SnapshotPage;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

/**
 * A platform as a desk sees it. Every call blocks, and throws {@link SyncTrouble} with the code of
 * what went wrong.
 */
public interface Remote {

    Enrolled enrol(EnrolRequest request);

    Tokens token(TokenRequest request);

    /**
     * @param page from the page before; null for the first
     * @param limit rows
     */
    SnapshotPage snapshot(String access, @Nullable String page, int limit);

    Pulled pull(String access, PullRequest request);

    Pushed push(String access, PushRequest request);

    /** Breaks off what is being asked, and whatever is asked after it: it ends with unreachable. */
    void breakOff();

    /** Bytes over the network so far, headers not counted. */
    Traffic traffic();

    /** Bytes that came and that went. */
    record Traffic(long in, long out) {
        static final Traffic NONE = new Traffic(0, 0);

        Traffic since(Traffic before) {
            return new Traffic(in - before.in, out - before.out);
        }
    }
}
