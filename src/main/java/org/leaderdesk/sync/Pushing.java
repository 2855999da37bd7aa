package org.leaderdesk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.Book;
import org.leaderdesk.book.Replica;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;

import java.util.List;

/** Sends what changed here, batch by batch, and writes down what became of each. */
final class Pushing {

    private final Book book;
    private final SignedIn who;
    private final SyncRun run;
    private int limit = Protocol.PUSH_LIMIT;
    private boolean left;
    private int pushed;
    private int merged;
    private int rejected;

    Pushing(Book book, SignedIn who, SyncRun run) {
        this.book = book;
        this.who = who;
        this.run = run;
    }

    int pushed() {
        return pushed;
    }

    int merged() {
        return merged;
    }

    int rejected() {
        return rejected;
    }

    /** Whether the platform put something off. */
    boolean isLeft() {
        return left;
    }

    void run() {
        left = false;
        String deviceId = run.state().deviceId();
        List<Replica.Outgoing> next = next();
        while (!next.isEmpty()) {
            Pushed answer = ask(deviceId, next);
            if (answer != null && write(answer) < next.size()) {
                left = true;
                return;
            }
            next = next();
        }
    }

    private List<Replica.Outgoing> next() {
        List<Replica.Outgoing> waiting = outgoing();
        if (!waiting.isEmpty()) {
            return waiting;
        }
        if (book.read(who, tx -> tx.replica(ProtocolKinds.ALL).pending()) == 0) {
            return List.of();
        }
        run.hearTime();
        boolean any =
                book.write(
                        who,
                        tx -> {
                            Replica replica = tx.replica(ProtocolKinds.ALL);
                            replica.begin();
                            boolean made = replica.collect(Protocol.PUSH_LIMIT);
                            replica.end();
                            return made;
                        });
        return any ? outgoing() : List.of();
    }

    private List<Replica.Outgoing> outgoing() {
        return book.read(who, tx -> tx.replica(ProtocolKinds.ALL).outgoing(limit));
    }

    /**
     * Sends a batch. Where the platform fails at it, half of it is tried, so that one mutation that
     * it cannot digest is found and put aside, and holds up no others.
     *
     * @return null where the batch is to be cut smaller or one was put aside
     */
    private @Nullable Pushed ask(String deviceId, List<Replica.Outgoing> batch) {
        try {
            PushRequest request =
                    new PushRequest(deviceId, batch.stream().map(Pushing::mutation).toList());
            Pushed answer = run.ask((remote, access) -> remote.push(access, request));
            limit = Math.min(Protocol.PUSH_LIMIT, limit * 2);
            return answer;
        } catch (SyncTrouble e) {
            if (!e.is(Code.FAILED) && !e.is(Code.TOO_LARGE) && !e.is(Code.BAD_REQUEST)) {
                throw e;
            }
            if (batch.size() == 1) {
                putAside(batch.getFirst(), e.code());
            } else {
                limit = Math.max(1, batch.size() / 2);
            }
            return null;
        }
    }

    private void putAside(Replica.Outgoing poison, String code) {
        rejected++;
        book.write(
                who,
                tx -> {
                    Replica replica = tx.replica(ProtocolKinds.ALL);
                    replica.begin();
                    replica.disagree(poison.seq(), "", code, poison.fields(), null, 0);
                    replica.putAside(poison.seq());
                    replica.end();
                    return true;
                });
    }

    /**
     * @return how many became final
     */
    private int write(Pushed answer) {
        return book.write(
                who,
                tx -> {
                    Replica replica = tx.replica(ProtocolKinds.ALL);
                    replica.begin();
                    int done = 0;
                    for (MutationResult each : answer.results()) {
                        if (each.st().equals(MutationResult.RETRY)) {
                            replica.putOff(each.seq(), String.valueOf(each.code()));
                            break;
                        }
                        if (replica.isOnItsWay(each.seq())) {
                            settle(replica, each);
                        }
                        done++;
                    }
                    while (replica.retryWaiting()) {
                        // Each may be what another one waits for.
                    }
                    replica.end();
                    return done;
                });
    }

    private void settle(Replica replica, MutationResult result) {
        pushed++;
        if (result.lost() != null) {
            for (Lost lost : result.lost()) {
                replica.disagree(
                        result.seq(),
                        lost.field(),
                        lost.code(),
                        lost.mine(),
                        lost.theirs(),
                        lost.v());
            }
        }
        Change row = result.row();
        if (result.st().equals(MutationResult.REJECTED)) {
            rejected++;
            replica.disagree(
                    result.seq(),
                    "",
                    String.valueOf(result.code()),
                    replica.fieldsOf(result.seq()),
                    null,
                    result.v());
        } else if (result.st().equals(MutationResult.MERGED)) {
            merged++;
        }
        if (row != null && row.o() != null) {
            replica.answered(result.seq(), new Replica.Theirs(row.t(), row.id(), row.v(), row.o()));
            if (Change.ERASED.equals(row.why())) {
                replica.erased(row.id(), row.v());
                run.erased();
            }
        } else if (result.st().equals(MutationResult.REJECTED)) {
            replica.refused(result.seq());
        } else {
            replica.taken(result.seq(), result.v());
        }
    }

    private static Mutation mutation(Replica.Outgoing each) {
        return new Mutation(
                each.seq(),
                each.mid(),
                each.op(),
                each.t(),
                each.id(),
                each.baseV(),
                each.op().equals(Mutation.PUT) ? each.fields() : null,
                each.pairs().isEmpty() ? null : each.pairs(),
                each.at());
    }
}
