package org.leaderdesk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.Book;
import org.leaderdesk.book.Replica;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Digest;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.SnapshotPage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

/** Takes what changed elsewhere: a snapshot at first, then change by change. */
final class Pulling {

    /** Few enough that nobody at the counter waits for a page to be written. */
    private static final int PAGE = 2_000;

    /** Parents before what refers to them. */
    private static final Comparator<Change> BY_KIND =
            Comparator.comparingInt(each -> RowKind.of(each.t()).map(Enum::ordinal).orElse(-1));

    private final Book book;
    private final SignedIn who;
    private final SyncRun run;
    private int rows;

    Pulling(Book book, SignedIn who, SyncRun run) {
        this.book = book;
        this.who = who;
        this.run = run;
    }

    int rows() {
        return rows;
    }

    void run(int waitSeconds) {
        try {
            pull(waitSeconds);
        } catch (SyncTrouble e) {
            // Not understood: the cursor of the device that this desk was before.
            boolean stale = e.is(Code.CURSOR_EXPIRED) || e.is(Code.RESET) || e.is(Code.BAD_REQUEST);
            if (!stale || run.state().cursor().isEmpty()) {
                throw e;
            }
            startAgain(e.is(Code.RESET));
            pull(waitSeconds);
        }
    }

    /** Fetches all rows once more, and takes away what the platform does not have. */
    void anew() {
        startAgain(false);
        pull(0);
    }

    /** What the platform says that this desk has now; empty where there are news already. */
    Optional<Map<String, Digest>> digest() {
        String cursor = run.state().cursor().orElseThrow();
        Pulled pulled = asked(cursor, 0, true);
        write(pulled.changes(), null, null, pulled.cursor(), pulled.serverTime());
        return Optional.ofNullable(pulled.digest());
    }

    private void pull(int waitSeconds) {
        SyncStateTable.State state = run.state();
        if (state.cursor().isEmpty()) {
            snapshot(state);
        }
        changes(run.state().cursor().orElseThrow(), waitSeconds);
        sweep();
    }

    private void snapshot(SyncStateTable.State state) {
        try (Ahead<SnapshotPage> ahead = new Ahead<>()) {
            Optional<String> from = state.snapshotCursor();
            Future<SnapshotPage> asked = ahead.ask(() -> page(state.page().orElse(null)));
            boolean last = false;
            while (!last) {
                SnapshotPage page = Ahead.taken(asked);
                String next = page.next();
                last = next == null;
                if (next != null) {
                    asked = ahead.ask(() -> page(next));
                }
                // Those of the first page: what changes while the others come is asked for behind.
                String heads = from.orElse(page.cursor());
                from = Optional.of(heads);
                write(
                        page.rows(),
                        next,
                        last ? null : heads,
                        last ? heads : null,
                        page.serverTime());
            }
        }
    }

    private SnapshotPage page(@Nullable String token) {
        return run.ask((remote, access) -> remote.snapshot(access, token, PAGE));
    }

    private void changes(String since, int waitSeconds) {
        try (Ahead<Pulled> ahead = new Ahead<>()) {
            Future<Pulled> asked = ahead.ask(() -> asked(since, waitSeconds, false));
            boolean more = true;
            while (more) {
                Pulled pulled = Ahead.taken(asked);
                more = pulled.hasMore();
                if (more) {
                    asked = ahead.ask(() -> asked(pulled.cursor(), 0, false));
                }
                write(pulled.changes(), null, null, pulled.cursor(), pulled.serverTime());
            }
        }
    }

    private Pulled asked(String cursor, int waitSeconds, boolean digest) {
        PullRequest request = new PullRequest(cursor, Protocol.SCHEMA, PAGE, waitSeconds, digest);
        return run.ask((remote, access) -> remote.pull(access, request));
    }

    /** Rows and the place to go on from are written together, or neither. */
    private void write(
            List<Change> changes,
            @Nullable String page,
            @Nullable String snapshotCursor,
            @Nullable String cursor,
            long serverTime) {
        book.write(
                who,
                tx -> {
                    Replica replica = tx.replica(ProtocolKinds.ALL);
                    replica.begin();
                    apply(replica, changes);
                    tx.syncState().at(page, snapshotCursor, cursor);
                    run.heard(tx, serverTime);
                    replica.end();
                    return true;
                });
        rows += changes.size();
    }

    private void apply(Replica replica, List<Change> changes) {
        List<Change> ordered = new ArrayList<>(changes);
        ordered.sort(BY_KIND);
        List<Change> gone = new ArrayList<>();
        for (Change each : ordered) {
            Map<String, Object> o = each.o();
            if (Change.ERASED.equals(each.why()) && each.t().equals(RowKind.MEMBER.t())) {
                replica.erased(each.id(), each.v());
                run.erased();
            }
            if (o == null) {
                gone.add(each);
            } else {
                replica.install(new Replica.Theirs(each.t(), each.id(), each.v(), o));
                replica.seen(each.t(), each.id());
            }
        }
        // What refers to others goes before them.
        for (Change each : gone.reversed()) {
            replica.gone(each.t(), each.id(), Change.MOVED_OUT.equals(each.why()));
        }
        while (replica.retryWaiting()) {
            // Each may be what another one waits for.
        }
    }

    /**
     * The platform remembers no more what was deleted since, or was restored: all is compared anew.
     */
    private void startAgain(boolean restored) {
        book.write(
                who,
                tx -> {
                    tx.syncState().at(null, null, null);
                    Replica replica = tx.replica(ProtocolKinds.ALL);
                    replica.begin();
                    replica.startAgain(restored);
                    replica.end();
                    return true;
                });
    }

    private void sweep() {
        if (book.read(who, tx -> isSweepDue(tx))) {
            book.write(
                    who,
                    tx -> {
                        Replica replica = tx.replica(ProtocolKinds.ALL);
                        replica.begin();
                        replica.sweep();
                        while (replica.retryWaiting()) {
                            // What was swept may be what another one waits for.
                        }
                        replica.end();
                        return true;
                    });
        }
    }

    private static boolean isSweepDue(Transaction tx) {
        return tx.replica(ProtocolKinds.ALL).isSweepDue();
    }
}
