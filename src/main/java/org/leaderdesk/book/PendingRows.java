package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a row the platform does not have yet: on its way, or changed since. */
final class PendingRows {

    private final ChangedRows changed;
    private final OutboxTable outbox;
    private final ShadowTable shadows;
    private final RowFields fields;
    private final Parents parents;

    PendingRows(
            ChangedRows changed,
            OutboxTable outbox,
            ShadowTable shadows,
            RowFields fields,
            Parents parents) {
        this.changed = changed;
        this.outbox = outbox;
        this.shadows = shadows;
        this.fields = fields;
        this.parents = parents;
    }

    /**
     * What is pending of one row.
     *
     * @param base the platform's copy, where it has one and it differs
     * @param sent what is in the outbox, in order
     * @param changed whether it changed since
     */
    record Pending(Optional<RowImage> base, List<OutboxTable.Entry> sent, boolean changed) {

        static final Pending NONE = new Pending(Optional.empty(), List.of(), false);

        boolean isThere() {
            return changed || !sent.isEmpty();
        }

        boolean isSent(String op) {
            return sent.stream().anyMatch(each -> each.op().equals(op));
        }

        /** Whether neither the platform nor the outbox knows the row. */
        boolean isNew() {
            return base.isEmpty() && sent.isEmpty();
        }
    }

    Pending of(RowShape shape, String id) {
        return new Pending(shadows.find(shape, id), outbox.of(shape, id), changed.holds(shape, id));
    }

    /** What the row will be at the platform once it has taken all that is on its way. */
    Map<String, Object> awaited(RowShape shape, Pending pending) {
        Map<String, Object> awaited =
                pending.base().map(each -> fields.open(shape, each)).orElseGet(LinkedHashMap::new);
        for (OutboxTable.Entry each : pending.sent()) {
            awaited = over(shape, awaited, each);
        }
        return awaited;
    }

    /**
     * A state of the row with one mutation over it, what it refers to under its standing name.
     * Nothing is left of it after a deletion: a row made again behind one says all it has.
     */
    Map<String, Object> over(RowShape shape, Map<String, Object> state, OutboxTable.Entry entry) {
        if (entry.op().equals("del")) {
            return new LinkedHashMap<>();
        }
        return FieldPatch.over(state, parents.standing(shape.t(), entry.fields()));
    }

    /**
     * What changed here since the row was put into the outbox last; nothing of a row that is gone.
     */
    Map<String, @Nullable Object> since(RowShape shape, Optional<RowImage> local, Pending pending) {
        if (local.isEmpty() || !pending.changed()) {
            return Map.of();
        }
        return FieldPatch.between(awaited(shape, pending), fields.open(shape, local.get()));
    }
}
