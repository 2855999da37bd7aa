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
    private final TypedFields typed;
    private double faults;
    private @Nullable PushRequest earlier;
    private Runnable typing = () -> {};
    private boolean first;

    /**
     * @param typed what somebody typed on the desk: nothing else may come this way
     * @param bug what this way does wrong besides
     */
    FaultyRemote(
            Supplier<Platform> platform,
            RandomGenerator random,
            Ledger ledger,
            TypedFields typed,
            PlantedBug bug) {
        super(platform);
        this.typed = typed;
        this.bug = bug;
        this.random = random;
        this.ledger = ledger;
    }

    /** How likely each way is to fail; 0 once everything is healed. */
    void faults(double probability) {
        this.faults = probability;
    }

    /** What is done now and then while an answer is on its way. */
    void meanwhile(Runnable typing) {
        this.typing = typing;
    }

    @Override
    public Tokens token(TokenRequest request) {
        first = true; // the first that a run asks for
        lose("request");
        Tokens answer = super.token(request);
        lose("answer");
        return answer;
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
        // The pages behind are asked for while the first is written: what is typed then comes
        // before or after that, which no seed can tell.
        boolean isFirst = first;
        first = false;
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
        if (isFirst && happens()) {
            typing.run();
        }
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
        typed.check(request);
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
        if (happens()) {
            typing.run();
        }
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
