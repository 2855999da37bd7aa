package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the platform's word on rows into the book, with what is pending laid over it. */
final class Installing {

    private final Transaction tx;
    private final SharedRows rows;
    private final ShadowTable shadows;
    private final OutboxTable outbox;
    private final ChangedRows changed;
    private final RowFields fields;
    private final Parents parents;
    private final PendingRows pendings;
    private final Replica.Kinds kinds;
    private final Set<String> changedKinds = new HashSet<>();
    private final Set<String> handovers = new HashSet<>();
    private @Nullable Boolean quiet;

    Installing(SyncParts parts) {
        this.tx = parts.tx();
        this.kinds = parts.kinds();
        this.rows = parts.rows();
        this.shadows = parts.shadows();
        this.outbox = parts.outbox();
        this.changed = parts.changed();
        this.fields = parts.fields();
        this.parents = parts.parents();
        this.pendings = parts.pendings();
    }

    /** The kinds of which rows were written or taken away. */
    Set<String> changedKinds() {
        return changedKinds;
    }

    /** Handovers that were not known here before. */
    Set<String> handovers() {
        return handovers;
    }

    /**
     * The platform's word on a row. One that cannot stand yet waits for what it refers to, or until
     * another row gives up what only one may have, such as a name.
     *
     * @param anew whether all rows are being compared: then what is here in the same version is
     *     made the platform's too
     * @return whether it waits no more
     */
    boolean install(RowShape shape, Replica.Theirs theirs, boolean anew) {
        Optional<RowImage> local = rows.find(shape, theirs.id());
        long oldest = anew ? theirs.v() : theirs.v() - 1;
        boolean newer = local.map(each -> each.v() <= oldest).orElse(true);
        if (!newer) {
            return true;
        }
        if (!canStand(shape, theirs, local)) {
            waits(shape, theirs, local);
            return false;
        }
        PendingRows.Pending pending =
                isQuiet() ? PendingRows.Pending.NONE : pendings.of(shape, theirs.id());
        PendingRows.Unsent since = pendings.since(shape, local, pending);
        try {
            if (pending.isThere()) {
                lay(shape, theirs, local, since);
            } else {
                write(shape, local, image(shape, theirs, theirs.fields(), local.orElse(null)));
            }
        } catch (StorageException e) {
            if (!e.isTaken()) {
                throw e;
            }
            waits(shape, theirs, local);
            return false;
        }
        if (!pending.isThere() && !isQuiet()) {
            shadows.remove(shape, theirs.id());
        }
        return true;
    }

    private void waits(RowShape shape, Replica.Theirs theirs, Optional<RowImage> local) {
        quiet = false;
        RowImage before = shadows.find(shape, theirs.id()).or(() -> local).orElse(null);
        shadows.put(shape, image(shape, theirs, theirs.fields(), before), true);
    }

    /** Whether what the row refers to is here, and it is not being made here too. */
    private boolean canStand(RowShape shape, Replica.Theirs theirs, Optional<RowImage> local) {
        return parents.all(theirs) && (isQuiet() || !isMadeHereToo(shape, theirs, local));
    }

    /**
     * Whether nothing at all is pending or waits, as on a desk that is being filled: then no row
     * need be asked one by one.
     */
    private boolean isQuiet() {
        if (quiet == null) {
            quiet =
                    tx.handle()
                            .createQuery(
                                    "SELECT NOT EXISTS (SELECT 1 FROM changed_row) AND NOT EXISTS"
                                        + " (SELECT 1 FROM outbox) AND NOT EXISTS (SELECT 1 FROM"
                                        + " shadow)")
                            .mapTo(Boolean.class)
                            .one();
        }
        return quiet;
    }

    /** Whether the same thing was made here too, and the platform has not answered yet. */
    private boolean isMadeHereToo(RowShape shape, Replica.Theirs theirs, Optional<RowImage> local) {
        return local.isEmpty()
                && kinds.known(shape.t()).stream()
                        .anyMatch(
                                each ->
                                        rows.alike(shape, each, theirs.fields(), theirs.id())
                                                .flatMap(other -> rows.version(shape, other))
                                                .map(v -> v == 0)
                                                .orElse(false));
    }

    /** Tries again those that waited; true where one could be written. */
    boolean retryWaiting() {
        boolean any = false;
        for (RowImage each : shadows.waiting()) {
            RowShape shape = RowShape.of(each.t()).orElseThrow();
            Replica.Theirs theirs =
                    new Replica.Theirs(each.t(), each.id(), each.v(), fields.open(shape, each));
            if (canStand(shape, theirs, rows.find(shape, each.id()))) {
                shadows.put(shape, each, false);
                if (install(shape, theirs, false)) {
                    if (!pendings.of(shape, each.id()).isThere()) {
                        shadows.remove(shape, each.id());
                    }
                    any = true;
                }
            }
        }
        return any || swap();
    }

    /**
     * Rows that pass on what only one may have, such as two that swap their names, wait for each
     * other: all of them let go first. Whatever still finds its new name taken is no part of that.
     */
    private boolean swap() {
        for (RowShape shape : RowShape.values()) {
            List<RowImage> ring = new ArrayList<>(waitingFor(shape));
            while (ring.size() > 1) {
                tx.handle().execute("SAVEPOINT swap");
                ring.forEach(each -> letGo(shape, each.id()));
                List<RowImage> stuck = ring.stream().filter(each -> !retried(shape, each)).toList();
                if (stuck.isEmpty()) {
                    tx.handle().execute("RELEASE swap");
                    return true;
                }
                tx.handle().execute("ROLLBACK TO swap");
                tx.handle().execute("RELEASE swap");
                ring.removeAll(stuck);
            }
        }
        return false;
    }

    /** Those of a kind that are here in an older version, with nothing pending. */
    private List<RowImage> waitingFor(RowShape shape) {
        if (held(shape).isEmpty()) {
            return List.of();
        }
        return shadows.waiting().stream()
                .filter(each -> each.t().equals(shape.t()))
                .filter(each -> rows.version(shape, each.id()).isPresent())
                .filter(each -> !pendings.of(shape, each.id()).isThere())
                .toList();
    }

    private boolean retried(RowShape shape, RowImage each) {
        boolean stands =
                install(
                        shape,
                        new Replica.Theirs(each.t(), each.id(), each.v(), fields.open(shape, each)),
                        false);
        if (stands) {
            shadows.remove(shape, each.id());
        }
        return stands;
    }

    /** The columns of which each value is one row's alone. */
    private List<String> held(RowShape shape) {
        return kinds.known(shape.t()).stream()
                .filter(names -> names.size() == 1)
                .map(List::getFirst)
                .toList();
    }

    private void letGo(RowShape shape, String id) {
        for (String column : held(shape)) {
            tx.handle()
                    .execute(
                            "UPDATE " + shape.table() + " SET " + column + " = ? WHERE id = ?",
                            column.equals("name") ? id : null,
                            Bytes.ofText(id));
        }
    }

    /**
     * The platform's row in answer to what was sent. It waits where it names one that this desk has
     * not heard of yet, such as who is new at another desk, and where another one here has by now
     * what only one may have.
     */
    void answer(
            RowShape shape,
            Replica.Theirs theirs,
            Optional<RowImage> local,
            PendingRows.Unsent since) {
        if (!parents.all(theirs)) {
            waits(shape, theirs, local);
            keepPlace(shape, theirs.id(), local);
            return;
        }
        try {
            lay(shape, theirs, local, since);
        } catch (StorageException e) {
            if (!e.isTaken()) {
                throw e;
            }
            waits(shape, theirs, local);
        }
    }

    /** What was made here stays under its new name until then: others name it already. */
    private void keepPlace(RowShape shape, String id, Optional<RowImage> local) {
        if (local.isPresent() && rows.version(shape, id).isEmpty()) {
            Map<String, Object> said = parents.standing(shape.t(), fields.open(shape, local.get()));
            rows.put(shape, Optional.empty(), fields.image(shape, id, 0, said, null));
        }
    }

    /** Writes the platform's row with what is in the outbox and what changed since over it. */
    private void lay(
            RowShape shape,
            Replica.Theirs theirs,
            Optional<RowImage> local,
            PendingRows.Unsent since) {
        List<OutboxTable.Entry> sent = outbox.of(shape, theirs.id());
        Map<String, Object> laid = theirs.fields();
        for (OutboxTable.Entry each : sent) {
            laid = pendings.over(shape, laid, each);
        }
        tell(shape, theirs, laid, since);
        laid = FieldPatch.over(laid, since.patch());
        // What is sealed is bound to the row's id: under another name nothing of it can be kept.
        Optional<RowImage> before = local.filter(each -> each.id().equals(theirs.id()));
        // Also where what changed was taken back since: against an older copy the platform's news
        // would look like something typed here.
        if (!sent.isEmpty() || since.isThere() || changed.holds(shape, theirs.id())) {
            shadows.put(shape, image(shape, theirs, theirs.fields(), before.orElse(null)), false);
        }
        boolean deleted = since.deleted() || (!sent.isEmpty() && sent.getLast().op().equals("del"));
        if (!deleted) {
            write(
                    shape,
                    before.or(() -> rows.find(shape, theirs.id())),
                    image(shape, theirs, laid, before.orElse(null)));
        }
    }

    /**
     * What changed here goes out from now on as that of a desk that knows this row: what another
     * one wrote, and nobody here had seen when they changed it, the platform would pass over.
     */
    private void tell(
            RowShape shape,
            Replica.Theirs theirs,
            Map<String, Object> laid,
            PendingRows.Unsent since) {
        Map<String, @Nullable Object> mine =
                since.deleted() ? FieldPatch.between(laid, Map.of()) : since.patch();
        mine.forEach(
                (field, value) -> {
                    Object now = FieldPatch.value(laid, field);
                    if (kinds.isReplaced(shape.t(), field)
                            && !Objects.equals(now, value)
                            && !since.knew(field, now)) {
                        tx.conflicts()
                                .add(
                                        tx.newId(),
                                        shape,
                                        theirs.id(),
                                        field,
                                        "overwritten",
                                        value,
                                        now,
                                        theirs.v());
                    }
                });
    }

    private RowImage image(
            RowShape shape,
            Replica.Theirs theirs,
            Map<String, Object> said,
            @Nullable RowImage before) {
        return fields.image(shape, theirs.id(), theirs.v(), said, before);
    }

    private void write(RowShape shape, Optional<RowImage> before, RowImage image) {
        if (shape == RowShape.COLLECTION) {
            makeRoom(image);
        }
        rows.put(shape, before, image);
        if (shape == RowShape.HANDOVER && before.isEmpty()) {
            handovers.add(image.id());
        }
        parents.isThere(shape.t(), image.id());
        if (shape == RowShape.MEMBER && image.counter() == null && image.contact() == null) {
            UUID member = Bytes.id(Bytes.ofText(image.id()));
            if (tx.members().isToErase(member)) {
                tx.members().erase(member);
            }
        }
        changedKinds.add(shape.t());
    }

    /** A bag here that has the number of another one now gets the next free one. */
    private void makeRoom(RowImage image) {
        List<Object> key = RowKey.values(RowShape.COLLECTION, image.id());
        tx.handle()
                .createUpdate(
                        "UPDATE collection SET number = (SELECT max(number) + 1 FROM collection"
                                + " WHERE round_id = :round) WHERE round_id = :round AND number ="
                                + " :number AND owner_id <> :owner")
                .bind("round", Bytes.ofText((String) key.get(0)))
                .bind("number", image.values().get("number"))
                .bind("owner", Bytes.ofText((String) key.get(1)))
                .execute();
    }

    /**
     * A row is gone.
     *
     * @param movedOut whether only from what this device may see
     */
    void gone(RowShape shape, String id, boolean movedOut) {
        Optional<RowImage> local = rows.find(shape, id);
        PendingRows.Pending pending = pendings.of(shape, id);
        Map<String, @Nullable Object> since = pendings.since(shape, local, pending).patch();
        shadows.remove(shape, id);
        changed.remove(shape, id);
        if (local.isEmpty()) {
            return;
        }
        if (pending.changed() && !movedOut) {
            tx.conflicts().add(tx.newId(), shape, id, "", "deleted", since, null, local.get().v());
        }
        tx.syncState().movingOut(movedOut);
        rows.remove(shape, id);
        tx.syncState().movingOut(false);
        changedKinds.add(shape.t());
    }

    /** A person was erased on another desk, maybe before this one heard of them. */
    void erased(String id, long v) {
        UUID member = Bytes.id(Bytes.ofText(id));
        if (rows.version(RowShape.MEMBER, id).isEmpty()) {
            tx.members().bury(member);
        } else if (!tx.members().isErased(member)) {
            tx.members().erase(member);
            changedKinds.add(RowShape.MEMBER.t());
        }
        changed.remove(RowShape.MEMBER, id);
        shadows.remove(RowShape.MEMBER, id);
        rows.version(RowShape.MEMBER, id, v);
    }
}
