package org.leaderdesk.platform;

import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The op del: a row is gone, and remembered as gone for as long as a desk may be away. */
final class Deletion {

    /** What happened is not made undone by taking it out. */
    private static final Set<RowKind> EVENTS =
            Set.of(RowKind.HANDOVER, RowKind.CONSENT, RowKind.CASE_EVENT, RowKind.OUTREACH);

    private final Batch batch;
    private final Device device;
    private final Sight sight;
    private final Shortages shortages;

    Deletion(Batch batch, Device device, Sight sight, Shortages shortages) {
        this.batch = batch;
        this.device = device;
        this.sight = sight;
        this.shortages = shortages;
    }

    /**
     * Does it. What other devices wrote into the row and this one had not seen is told as lost.
     *
     * @throws Rejected before any of it had an effect
     */
    MutationResult run(Mutation mutation) {
        RowKind kind = RowKind.of(mutation.t()).orElseThrow();
        if (EVENTS.contains(kind)) {
            throw new Rejected(Code.NOT_PERMITTED);
        }
        if (!kind.isFor(device.role())) {
            throw new Rejected(Code.FORBIDDEN_FIELD);
        }
        String id = batch.resolved(mutation.id());
        Row row = batch.find(kind, id).orElseThrow(() -> new Rejected(Code.NO_SUCH_ROW));
        if (row.isDeleted()) {
            return new MutationResult(
                    mutation.seq(), mutation.mid(), MutationResult.OK, row.v(), null, null, null);
        }
        if (!sight.sees(row)) {
            throw new Rejected(Code.NO_SUCH_ROW);
        }
        if (kind == RowKind.SHORTAGE) {
            shortages.check(mutation, row);
        }
        List<Lost> lost = unseen(row, mutation.baseV());
        Row gone = row.copy();
        gone.delete(batch.now());
        gone.stampAll(batch.stamp());
        batch.numbers().release(row);
        batch.keep(gone);
        return new MutationResult(
                mutation.seq(),
                mutation.mid(),
                lost.isEmpty() ? MutationResult.OK : MutationResult.MERGED,
                gone.v(),
                lost.isEmpty() ? null : Sight.gone(gone, Change.DELETED),
                null,
                lost.isEmpty() ? null : lost);
    }

    private List<Lost> unseen(Row row, long baseV) {
        List<Lost> lost = new ArrayList<>();
        row.values()
                .forEach(
                        (name, value) -> {
                            Stamp stamp = row.stamp(name);
                            if (stamp.isNewsTo(device.letter(), baseV)
                                    && row.scope(name).isFor(device.role())) {
                                lost.add(
                                        new Lost(
                                                name,
                                                null,
                                                value,
                                                stamp.v(),
                                                Code.OVERWRITTEN.text()));
                            }
                        });
        return lost;
    }
}
