package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns rows that changed into mutations of the outbox, what they refer to first. */
final class Collecting {

    private static final int AT_ONCE = 500;

    private final Transaction tx;
    private final Replica.Kinds kinds;
    private final SharedRows rows;
    private final OutboxTable outbox;
    private final ChangedRows changed;
    private final RowFields fields;
    private final PendingRows pendings;
    private final Instant at;
    private final Set<String> done = new HashSet<>();
    private int made;

    Collecting(SyncParts parts) {
        this.tx = parts.tx();
        this.kinds = parts.kinds();
        this.rows = parts.rows();
        this.outbox = parts.outbox();
        this.changed = parts.changed();
        this.fields = parts.fields();
        this.pendings = parts.pendings();
        this.at = tx.syncState().platformNow();
    }

    /** Makes at least so many, where there are; true where it made any. */
    boolean run(int limit) {
        List<ChangedRows.Changed> next = changed.after(0, AT_ONCE);
        while (!next.isEmpty() && made < limit) {
            for (ChangedRows.Changed each : next) {
                if (made < limit) {
                    collect(each.shape(), each.id());
                }
            }
            next = changed.after(next.getLast().seq(), AT_ONCE);
        }
        return made > 0;
    }

    private void collect(RowShape shape, String id) {
        if (!done.add(shape.t() + id)) {
            return;
        }
        Optional<RowImage> local = rows.find(shape, id);
        PendingRows.Pending pending = pendings.of(shape, id);
        if (local.isEmpty()) {
            delete(shape, id, pending);
            changed.remove(shape, id);
            return;
        }
        Map<String, Object> mine = fields.open(shape, local.get());
        parentsFirst(shape, mine);
        boolean erased =
                shape == RowShape.MEMBER && tx.members().isErased(Bytes.id(Bytes.ofText(id)));
        if (erased && !pending.isNew()) {
            if (!pending.isSent("erase")) {
                add("erase", shape, local.get(), Map.of());
            }
            changed.remove(shape, id);
            return;
        }
        // Deleted here and made again: all of it is said, since who else deleted it has nothing
        // left.
        boolean again =
                local.get().v() == 0 && pending.base().isPresent() && pending.sent().isEmpty();
        Map<String, Object> awaited = again ? Map.of() : pendings.awaited(shape, pending);
        Map<String, @Nullable Object> patch = FieldPatch.between(awaited, mine);
        if (!awaited.isEmpty()) {
            shape.key().forEach(each -> patch.remove(each.name()));
        }
        if (!patch.isEmpty() || pending.isNew()) {
            add("put", shape, local.get(), patch);
        }
        if (erased) {
            // Their orders name them; but nobody may write about them any more.
            add("erase", shape, local.get(), Map.of());
        }
        if (!contactWaits(shape, local.get(), pending)) {
            changed.remove(shape, id);
        }
    }

    private void delete(RowShape shape, String id, PendingRows.Pending pending) {
        if (!pending.isNew() && !pending.isDeleted()) {
            long v = pending.base().map(RowImage::v).orElse(0L);
            add("del", shape, new RowImage(shape.t(), id, v, Map.of(), null, null), Map.of());
        }
    }

    /** Whether a change is left that nobody signed in may open. */
    private boolean contactWaits(RowShape shape, RowImage local, PendingRows.Pending pending) {
        return fields.closed(shape)
                && !Arrays.equals(
                        local.contact(), pending.base().map(RowImage::contact).orElse(null));
    }

    private void add(String op, RowShape shape, RowImage row, Map<String, @Nullable Object> patch) {
        outbox.add(op, shape, row, patch, at);
        made++;
    }

    private void parentsFirst(RowShape shape, Map<String, ?> values) {
        Map<String, String> refs = kinds.refs(shape.t());
        values.forEach((name, value) -> parentsFirst(refs, name, value));
    }

    private void parentsFirst(Map<String, String> refs, String name, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((key, each) -> parentsFirst(refs, (String) key, each));
            case List<?> list -> list.forEach(each -> parentsFirst(refs, name, each));
            case String id when refs.containsKey(name) -> {
                RowShape parent = RowShape.of(refs.get(name)).orElseThrow();
                if (!done.contains(parent.t() + id) && changed.holds(parent, id)) {
                    collect(parent, id);
                } else {
                    done.add(parent.t() + id);
                }
            }
            case null, default -> {}
        }
    }
}
