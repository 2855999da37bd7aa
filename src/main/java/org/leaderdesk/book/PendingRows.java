package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        /** Whether the last that was sent takes the row away. */
        boolean isDeleted() {
            return !sent.isEmpty() && sent.getLast().op().equals("del");
        }

        /** Whether neither the platform nor the outbox knows the row. */
        boolean isNew() {
            return base.isEmpty() && sent.isEmpty();
        }
    }

    Pending of(RowShape shape, String id) {
        return new Pending(shadows.find(shape, id), outbox.of(shape, id), changed.holds(shape, id));
    }

    /**
     * What changed here since the row was put into the outbox last.
     *
     * @param patch what of its fields
     * @param deleted whether it was taken away
     * @param known what the row was when that was done, as far as this desk knew: at the platform,
     *     and with each that is on its way
     */
    record Unsent(
            Map<String, @Nullable Object> patch, boolean deleted, List<Map<String, Object>> known) {

        static final Unsent NONE = new Unsent(Map.of(), false, List.of());

        boolean isThere() {
            return deleted || !patch.isEmpty();
        }

        boolean knew(String field, @Nullable Object value) {
            return known.stream()
                    .anyMatch(each -> Objects.equals(FieldPatch.value(each, field), value));
        }
    }

    /** What the row will be at the platform once it has taken all that is on its way. */
    Map<String, Object> awaited(RowShape shape, Pending pending) {
        return known(shape, pending).getLast();
    }

    private List<Map<String, Object>> known(RowShape shape, Pending pending) {
        List<Map<String, Object>> known = new ArrayList<>();
        known.add(
                pending.base().map(each -> fields.open(shape, each)).orElseGet(LinkedHashMap::new));
        for (OutboxTable.Entry each : pending.sent()) {
            known.add(over(shape, known.getLast(), each));
        }
        return known;
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

    /** What changed here since the row was put into the outbox last. */
    Unsent since(RowShape shape, Optional<RowImage> local, Pending pending) {
        if (!pending.changed()) {
            return Unsent.NONE;
        }
        List<Map<String, Object>> known = known(shape, pending);
        if (local.isEmpty()) {
            return new Unsent(Map.of(), !pending.isNew() && !pending.isDeleted(), known);
        }
        return new Unsent(
                FieldPatch.between(known.getLast(), fields.open(shape, local.get())), false, known);
    }
}
