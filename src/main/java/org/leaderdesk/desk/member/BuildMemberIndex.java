package org.leaderdesk.desk.member;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Builds the search index when a book was unlocked. Opening seals and reading names is work for
 * every core there is, so the members are read in as many stretches side by side.
 */
public final class BuildMemberIndex {

    private static final int MOST_PARTS = 4;

    /** Fewer members are not worth a second thread. */
    private static final int WORTH_A_THREAD = 5_000;

    private final Session session;

    public BuildMemberIndex(Session session) {
        this.session = session;
    }

    public MemberIndex run() {
        int cores = Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors());
        List<UUID> cuts =
                session.book()
                        .read(
                                session.who(),
                                tx ->
                                        tx.members().count() < WORTH_A_THREAD
                                                ? List.of()
                                                : tx.members().cuts(cores));
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        cuts.size() + 1,
                        Thread.ofPlatform().name("member-index-", 0).daemon().factory())) {
            List<Future<IndexPart>> stretches = new ArrayList<>();
            for (int i = 0; i <= cuts.size(); i++) {
                @Nullable UUID after = i == 0 ? null : cuts.get(i - 1);
                @Nullable UUID upTo = i == cuts.size() ? null : cuts.get(i);
                stretches.add(threads.submit(() -> part(after, upTo)));
            }
            List<IndexPart> parts = new ArrayList<>();
            for (Future<IndexPart> stretch : stretches) {
                parts.add(finished(stretch));
            }
            return new MemberIndex(parts);
        }
    }

    private IndexPart part(@Nullable UUID after, @Nullable UUID upTo) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            IndexPart part = new IndexPart(1024);
                            tx.members().forEachAtCounter(after, upTo, part::add);
                            return part.finish();
                        });
    }

    private static IndexPart finished(Future<IndexPart> stretch) {
        try {
            return stretch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the index was built", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
