package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.RowKind;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One push: its mutations in their order, in one transaction that commits all of them with their
 * answers, or nothing.
 */
final class Push {

    private final Tx tx;
    private final Device device;
    private final Batch batch;
    private final MutationTable answers;
    private final Sight sight;
    private final Put put;
    private final Deletion deletion;
    private final Erasure erasure;
    private final Shortages shortages;

    Push(Tx tx, Sealer sealer, Device device, long now) {
        this.tx = tx;
        this.device = device;
        this.batch = new Batch(tx, sealer, Feed.locked(tx, device.feed()), device.letter(), now);
        this.answers = new MutationTable(tx, sealer, device.feed());
        this.sight = new Sight(device, tx, batch::find);
        this.shortages = new Shortages(batch, device.letter());
        this.put = new Put(batch, device, sight, shortages);
        this.deletion = new Deletion(batch, device, sight, shortages);
        this.erasure = new Erasure(batch, device, sight, answers);
    }

    /** Whether a request can be a push of this device at all. */
    static void check(Device device, PushRequest request) {
        if (!device.id().equals(request.deviceId())) {
            throw Denied.of(Code.BAD_REQUEST, "device_id is another device's");
        }
        List<Mutation> mutations = request.muts();
        if (mutations == null || mutations.size() > Protocol.PUSH_LIMIT) {
            throw Denied.of(Code.BAD_REQUEST, "muts: 0 to " + Protocol.PUSH_LIMIT);
        }
        long seq = -1;
        for (Mutation each : mutations) {
            boolean whole =
                    each != null
                            && each.seq() > 0
                            && each.mid() != null
                            && each.op() != null
                            && each.t() != null
                            && each.id() != null
                            && Base64Url.isId(each.mid());
            if (!whole || seq >= 0 && each.seq() != seq + 1) {
                throw Denied.of(Code.BAD_REQUEST, "a mutation is not whole, or not in order");
            }
            seq = each.seq();
        }
    }

    /** Does all of it. */
    Pushed run(List<Mutation> mutations) {
        List<MutationResult> results = new ArrayList<>();
        long last = DeviceTable.lastSeq(tx, device);
        if (!mutations.isEmpty()) {
            last = run(mutations, last, results);
        }
        return new Pushed(Math.max(last, 0), results, batch.now());
    }

    private long run(List<Mutation> mutations, long last, List<MutationResult> results) {
        long first = mutations.getFirst().seq();
        if (last >= 0 && first > last + 1) {
            throw Denied.of(Code.SEQ_GAP, "the last one was " + last);
        }
        List<Mutation> fresh = replayed(mutations, last, results);
        answers.expect(fresh);
        batch.expect(fresh);
        Handovers.expect(batch, fresh);
        shortages.expect(fresh);
        put.expect(fresh);
        fresh.forEach(each -> results.add(answeredInPlace(each, results.size())));
        if (fresh.isEmpty()) {
            return last;
        }
        batch.finish();
        answers.write();
        long now = fresh.getLast().seq();
        DeviceTable.advance(tx, device, now);
        return now;
    }

    /** Answers what was answered before; gives back the rest. */
    private List<Mutation> replayed(
            List<Mutation> mutations, long last, List<MutationResult> results) {
        Map<Long, MutationTable.Answered> before = new HashMap<>();
        if (mutations.getFirst().seq() <= last) {
            answers.between(device.id(), mutations.getFirst().seq(), last)
                    .forEach(answered -> before.put(answered.seq(), answered));
        }
        List<Mutation> fresh = new ArrayList<>();
        for (Mutation each : mutations) {
            MutationTable.Answered answered = before.get(each.seq());
            if (answered != null) {
                if (!MessageDigest.isEqual(answered.hash(), hash(each))) {
                    throw forked(each);
                }
                results.add(answered.result());
            } else if (each.seq() <= last) {
                throw forked(each);
            } else {
                fresh.add(each);
            }
        }
        return fresh;
    }

    private static Denied forked(Mutation mutation) {
        return Denied.of(Code.DEVICE_FORKED, "seq " + mutation.seq() + " was another mutation");
    }

    private MutationResult answeredInPlace(Mutation mutation, int place) {
        try {
            return answered(mutation);
        } catch (StoreFailure e) {
            throw e.isPassing() && place > 0 ? new PutOff(place, e) : e;
        }
    }

    /** The answer to one that the database could not take just now. */
    static MutationResult putOff(Mutation mutation) {
        return new MutationResult(
                mutation.seq(),
                mutation.mid(),
                MutationResult.RETRY,
                0,
                null,
                Code.UNAVAILABLE.text(),
                null);
    }

    private MutationResult answered(Mutation mutation) {
        Optional<MutationTable.Answered> before = answers.byMid(mutation.mid());
        MutationResult result =
                before.map(answered -> under(mutation.seq(), answered.result()))
                        .orElseGet(() -> result(mutation));
        answers.add(
                device.id(),
                mutation.t(),
                new MutationTable.Answered(
                        mutation.seq(), hash(mutation), batch.resolved(mutation.id()), result),
                before.isPresent(),
                batch.now());
        return result;
    }

    private static MutationResult under(long seq, MutationResult result) {
        return new MutationResult(
                seq,
                result.mid(),
                result.st(),
                result.v(),
                result.row(),
                result.code(),
                result.lost());
    }

    private MutationResult result(Mutation mutation) {
        try {
            if (mutation.at() > batch.now() + Protocol.AHEAD_MILLIS) {
                throw new Rejected(Code.CLOCK_AHEAD);
            }
            RowKind kind =
                    RowKind.of(mutation.t())
                            .orElseThrow(() -> new Rejected(Code.UNKNOWN_OPERATION));
            if (!kind.isWrittenBy(device.role())) {
                throw new Rejected(Code.FORBIDDEN_FIELD);
            }
            if (mutation.baseV() < 0 || !RowIds.isOne(kind, mutation.id())) {
                throw new Rejected(Code.BAD_VALUE);
            }
            return switch (mutation.op()) {
                case Mutation.PUT -> put.run(mutation);
                case Mutation.DEL -> deletion.run(mutation);
                case Mutation.ERASE -> erasure.run(mutation);
                default -> throw new Rejected(Code.UNKNOWN_OPERATION);
            };
        } catch (Rejected e) {
            return rejected(mutation, e.code());
        }
    }

    private MutationResult rejected(Mutation mutation, Code code) {
        return new MutationResult(
                mutation.seq(),
                mutation.mid(),
                MutationResult.REJECTED,
                0,
                standing(mutation),
                code.text(),
                null);
    }

    /** The row as it stands, for the desk to go back to; null where there is none. */
    private @Nullable Change standing(Mutation mutation) {
        Optional<RowKind> kind = RowKind.of(mutation.t());
        if (kind.isEmpty() || !RowIds.isOne(kind.get(), mutation.id())) {
            return null;
        }
        return batch.find(kind.get(), batch.resolved(mutation.id()))
                .map(row -> sight.change(row).orElseGet(() -> Sight.gone(row, Change.MOVED_OUT)))
                .orElse(null);
    }

    /**
     * Over everything but personal values: a desk empties those of what is on its way once somebody
     * is erased, and goes on sending the rest.
     */
    static byte[] hash(Mutation mutation) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Json.sentBytes(personFree(mutation)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mutation personFree(Mutation mutation) {
        Map<String, @Nullable Object> o = mutation.o();
        Optional<RowKind> kind = RowKind.of(mutation.t());
        if (o == null || kind.isEmpty()) {
            return mutation;
        }
        Map<String, @Nullable Object> open = new TreeMap<>(o);
        kind.get().fields().stream()
                .filter(each -> each.scope().personal())
                .forEach(each -> open.remove(each.name()));
        return new Mutation(
                mutation.seq(),
                mutation.mid(),
                mutation.op(),
                mutation.t(),
                mutation.id(),
                mutation.baseV(),
                open,
                mutation.pairs(),
                mutation.at());
    }
}
