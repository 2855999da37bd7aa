package org.leaderdesk.sync.simulator;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.sync.InProcessRemote;
import org.leaderdesk.sync.SyncTrouble;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.SnapshotPage;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The way to the platform with its faults: requests that never arrive, answers that never come
 * back, requests that arrive twice, and old ones that arrive once more later.
 */
class FaultyRemote extends InProcessRemote {

    private final RandomGenerator random;
    private final Ledger ledger;
    private final PlantedBug bug;
    private double faults;
    private @Nullable PushRequest earlier;

    /**
     * @param bug what this way does wrong besides
     */
    FaultyRemote(
            Supplier<Platform> platform, RandomGenerator random, Ledger ledger, PlantedBug bug) {
        super(platform);
        this.bug = bug;
        this.random = random;
        this.ledger = ledger;
    }

    /** How likely each way is to fail; 0 once everything is healed. */
    void faults(double probability) {
        this.faults = probability;
    }

    @Override
    public Tokens token(TokenRequest request) {
        // Lost answers of this one are the platform's own tests' business: a minute's grace.
        return super.token(request);
    }

    @Override
    public SnapshotPage snapshot(String access, @Nullable String page, int limit) {
        lose("request");
        SnapshotPage answer = super.snapshot(access, page, Math.min(limit, 50));
        lose("answer");
        return new SnapshotPage(
                bug.changes().apply(answer.rows()),
                answer.next(),
                answer.cursor(),
                answer.serverTime());
    }

    @Override
    public Pulled pull(String access, PullRequest request) {
        lose("request");
        Pulled answer =
                super.pull(
                        access,
                        new PullRequest(
                                request.cursor(),
                                request.schema(),
                                Math.min(request.limit(), 50),
                                0,
                                request.digest()));
        lose("answer");
        return new Pulled(
                bug.changes().apply(answer.changes()),
                answer.cursor(),
                answer.hasMore(),
                answer.asOf(),
                answer.digest(),
                answer.serverTime());
    }

    @Override
    public Pushed push(String access, PushRequest sent) {
        PushRequest request = bug.sending().apply(sent);
        lose("request");
        if (earlier != null && happens()) {
            Pushed _ = super.push(access, earlier);
        }
        Pushed answer = super.push(access, request);
        ledger.taken(request, answer);
        if (happens()) {
            Pushed again = super.push(access, request);
            ledger.sameAgain(answer, again);
        }
        earlier = request;
        lose("answer");
        return bug.answered().apply(answer);
    }

    private boolean happens() {
        return random.nextDouble() < faults;
    }

    private void lose(String what) {
        if (happens()) {
            throw new SyncTrouble(SyncTrouble.UNREACHABLE, "the " + what + " was lost", null);
        }
    }
}
