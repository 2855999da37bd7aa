package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns rows that changed into mutations of the outbox, what they refer to first. */
final class Collecting {

    private static final int AT_ONCE = 500;

    private final Transaction tx;
    private final SharedRows rows;
    private final ShadowTable shadows;
    private final RowFields fields;
    private final Replica.Kinds kinds;
    private final Set<String> done = new HashSet<>();
    private int made;

    Collecting(
            Transaction tx,
            SharedRows rows,
            ShadowTable shadows,
            RowFields fields,
            Replica.Kinds kinds) {
        this.tx = tx;
        this.rows = rows;
        this.shadows = shadows;
        this.fields = fields;
        this.kinds = kinds;
    }

    private record Changed(long seq, String t, String id) {}

    /** Makes at least so many, where there are; true where it made any. */
    boolean run(int limit) {
        long after = 0;
        while (made < limit) {
            List<Changed> next = next(after);
            if (next.isEmpty()) {
                break;
            }
            for (Changed each : next) {
                after = each.seq();
                if (made < limit) {
                    RowShape shape = RowShape.of(each.t()).orElseThrow();
                    collect(shape, RowKey.ofLocal(shape, each.id()));
                }
            }
        }
        return made > 0;
    }

    private List<Changed> next(long after) {
        return tx.handle()
                .createQuery(
                        "SELECT seq, t, id FROM changed_row WHERE seq > ? ORDER BY seq LIMIT ?")
                .bind(0, after)
                .bind(1, AT_ONCE)
                .map((row, ctx) -> new Changed(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void collect(RowShape shape, String id) {
        if (!done.add(shape.t() + id)) {
            return;
        }
        Optional<RowImage> local = rows.find(shape, id);
        List<OutboxTable.Entry> sent = tx.outbox().of(shape, id);
        Optional<RowImage> base = shadows.find(shape, id);
        if (local.isEmpty()) {
            boolean known = base.isPresent() || !sent.isEmpty();
            if (known && (sent.isEmpty() || !sent.getLast().op().equals("del"))) {
                add("del", shape, gone(shape, id, base), Map.of());
            }
            unmark(shape, id);
            return;
        }
        Map<String, Object> mine = fields.open(shape, local.get());
        parentsFirst(shape, mine);
        if (shape == RowShape.MEMBER && isErased(id) && (base.isPresent() || !sent.isEmpty())) {
            if (sent.stream().noneMatch(each -> each.op().equals("erase"))) {
                add("erase", shape, local.get(), Map.of());
            }
            unmark(shape, id);
            return;
        }
        Map<String, Object> expected =
                base.map(each -> fields.open(shape, each)).orElseGet(LinkedHashMap::new);
        for (OutboxTable.Entry each : sent) {
            expected = FieldPatch.over(expected, each.fields());
        }
        Map<String, @Nullable Object> patch = FieldPatch.between(expected, mine);
        if (!expected.isEmpty()) {
            shape.key().forEach(each -> patch.remove(each.name()));
        }
        if (!patch.isEmpty() || (base.isEmpty() && sent.isEmpty())) {
            add("put", shape, local.get(), patch);
        }
        boolean contactWaits =
                fields.closed(shape)
                        && !Arrays.equals(
                                local.get().contact(), base.map(RowImage::contact).orElse(null));
        if (!contactWaits) {
            unmark(shape, id);
        }
    }

    private static RowImage gone(RowShape shape, String id, Optional<RowImage> base) {
        return new RowImage(shape.t(), id, base.map(RowImage::v).orElse(0L), Map.of(), null, null);
    }

    private void add(String op, RowShape shape, RowImage row, Map<String, @Nullable Object> patch) {
        tx.outbox().add(op, shape, row, patch);
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
                if (!done.contains(parent.t() + id) && isMarked(parent, id)) {
                    collect(parent, id);
                } else {
                    done.add(parent.t() + id);
                }
            }
            case null, default -> {}
        }
    }

    private boolean isMarked(RowShape shape, String id) {
        return tx.handle()
                .createQuery("SELECT EXISTS (SELECT 1 FROM changed_row WHERE t = ? AND id = ?)")
                .bind(0, shape.t())
                .bind(1, RowKey.local(shape, id))
                .mapTo(Boolean.class)
                .one();
    }

    private boolean isErased(String id) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM member WHERE id = ? AND erased_at IS NOT NULL")
                .bind(0, Bytes.ofText(id))
                .mapTo(Boolean.class)
                .one();
    }

    private void unmark(RowShape shape, String id) {
        tx.handle()
                .execute(
                        "DELETE FROM changed_row WHERE t = ? AND id = ?",
                        shape.t(),
                        RowKey.local(shape, id));
    }
}
