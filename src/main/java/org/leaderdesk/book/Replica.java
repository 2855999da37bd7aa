package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The book as one copy among several: what it has to tell the platform, and the platform's word on
 * its rows. A row is always the platform's copy, with what is in the outbox and what changed since
 * laid over it (record 0011). Every method but the reading ones must run in a transaction begun by
 * {@link #begin}.
 */
public final class Replica {

    private final Transaction tx;
    private final SharedRows rows;
    private final ShadowTable shadows;
    private final OutboxTable outbox;
    private final RowFields fields;
    private final Parents parents;
    private final Kinds kinds;
    private final Set<String> changedKinds = new HashSet<>();
    private @Nullable Boolean comparing;
    private @Nullable Boolean quiet;

    Replica(Transaction tx, Kinds kinds) {
        this.tx = tx;
        this.kinds = kinds;
        this.rows = new SharedRows(tx);
        this.shadows = new ShadowTable(tx);
        this.outbox = tx.outbox();
        this.fields = new RowFields(tx);
        this.parents = new Parents(tx, rows, kinds);
    }

    /**
     * An intent to be sent.
     *
     * @param seq the device's own number
     * @param mid what names it everywhere
     * @param op put, del or erase
     * @param baseV the version of the row that this desk knew
     * @param fields what a put changes
     * @param pairs of a group buy made by an import: keyed hashes of (join number, phone)
     * @param at epoch ms
     */
    public record Outgoing(
            long seq,
            UUID mid,
            String op,
            String t,
            String id,
            long baseV,
            Map<String, @Nullable Object> fields,
            List<String> pairs,
            long at) {

        @Override
        public String toString() {
            return "Outgoing[" + seq + " " + op + " " + t + " " + id + "]";
        }
    }

    /** A row of the platform: what it says, personal values in the open. */
    public record Theirs(String t, String id, long v, Map<String, Object> fields) {

        @Override
        public String toString() {
            return "Theirs[" + t + " " + id + " v" + v + "]";
        }
    }

    /** What the protocol says of kinds, as far as the book must know it. */
    public interface Kinds {

        /** Sets of fields by which a thing of the world is known. */
        List<List<String>> known(String t);

        /**
         * The kinds that a row's fields refer to, by field; those inside lines and lists as well.
         */
        Map<String, String> refs(String t);
    }

    /**
     * References are checked when all is written, and nothing written here is noted as a change.
     */
    public void begin() {
        tx.handle().execute("PRAGMA defer_foreign_keys = ON");
        tx.syncState().noting(false);
    }

    /** Changes are noted again, and open windows learn which kinds of rows are others now. */
    public void end() {
        for (String kind : changedKinds) {
            tx.operations().record(kind + ".synced", tx.newId(), Arguments.none());
        }
        changedKinds.clear();
        tx.syncState().noting(true);
    }

    /** How many rows changed here and wait to be sent, those on their way among them. */
    public int pending() {
        return tx.handle()
                .createQuery(
                        "SELECT count(*) FROM (SELECT t, id FROM changed_row UNION SELECT t, id"
                                + " FROM outbox)")
                .mapTo(Integer.class)
                .one();
    }

    /** How many rows of the platform wait for one they refer to. */
    public int waiting() {
        return tx.handle()
                .createQuery("SELECT count(*) FROM shadow WHERE waiting = 1")
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Puts what changed into the outbox, at most about so many mutations; true where it did any.
     */
    public boolean collect(int limit) {
        return new Collecting(tx, rows, shadows, fields, kinds).run(limit);
    }

    /** What is to be sent next; ends at the first whose values nobody signed in may open. */
    public List<Outgoing> outgoing(int limit) {
        List<Outgoing> next = new ArrayList<>();
        for (OutboxTable.Entry each : outbox.first(limit)) {
            if (each.closed()) {
                break;
            }
            next.add(
                    new Outgoing(
                            each.seq(),
                            each.mid(),
                            each.op(),
                            each.shape().t(),
                            each.id(),
                            each.baseV(),
                            each.fields(),
                            each.pairs(),
                            each.at()));
        }
        return next;
    }

    /** The platform put a mutation off. */
    public void putOff(long seq, String code) {
        outbox.putOff(seq, code);
    }

    /**
     * The platform took a mutation as it was.
     *
     * @param v the row's version now
     */
    public void taken(long seq, long v) {
        OutboxTable.Entry entry = outbox.find(seq);
        RowShape shape = entry.shape();
        String id = tx.aliases().standing(shape, entry.id());
        Optional<RowImage> base = shadows.find(shape, id);
        Pending pending = pending(shape, id);
        outbox.remove(seq);
        if (entry.op().equals("del")) {
            shadows.remove(shape, id);
            return;
        }
        if (!pending.changed() && pending.sent().size() == 1) {
            // Nothing else is pending: the row is the platform's as it stands.
            shadows.remove(shape, id);
            rows.version(shape, id, v);
            return;
        }
        Map<String, Object> known =
                base.map(each -> fields.open(shape, each)).orElseGet(LinkedHashMap::new);
        Map<String, Object> now = FieldPatch.over(known, resolved(shape, entry.fields()));
        shadows.put(shape, fields.image(shape, id, v, now, base.orElse(null)), false);
        rows.version(shape, id, v);
    }

    /**
     * The platform took a mutation otherwise, or not at all, and says what the row is: the rest of
     * what is pending is laid over that.
     */
    public void answered(long seq, Theirs theirs) {
        OutboxTable.Entry entry = outbox.find(seq);
        RowShape shape = entry.shape();
        String mine = tx.aliases().standing(shape, entry.id());
        Pending pending = pending(shape, mine);
        Map<String, @Nullable Object> since = since(shape, mine, pending);
        Optional<RowImage> local = rows.find(shape, mine);
        outbox.remove(seq);
        if (!mine.equals(theirs.id())) {
            rename(shape, mine, theirs.id());
        }
        shadows.remove(shape, mine);
        lay(shape, theirs, local, seq, since);
    }

    /** The platform did not take a mutation, and knows no such row: what was typed stays here. */
    public void refused(long seq) {
        outbox.remove(seq);
    }

    /**
     * Changes fields of a row as a person decided who settled a disagreement; noted like any
     * change, so not between {@link #begin} and {@link #end}. Nothing where the row is gone.
     */
    public void edit(String t, String id, Map<String, @Nullable Object> patch) {
        RowShape shape = RowShape.of(t).orElseThrow();
        Optional<RowImage> local = rows.find(shape, id);
        if (local.isEmpty()) {
            return;
        }
        Map<String, Object> laid = FieldPatch.over(fields.open(shape, local.get()), patch);
        rows.put(shape, fields.image(shape, id, local.get().v(), laid, local.get()));
        tx.operations().record(t + ".settle", rowId(shape, id), Arguments.none());
    }

    private UUID rowId(RowShape shape, String id) {
        return RowKey.columns(shape).size() == 1 && shape.key().isEmpty()
                ? Bytes.id(Bytes.ofText(id))
                : tx.newId();
    }

    /** Whether a mutation has no final answer yet. */
    public boolean isOnItsWay(long seq) {
        return outbox.holds(seq);
    }

    /** What a mutation would change. */
    public Map<String, @Nullable Object> fieldsOf(long seq) {
        return outbox.find(seq).fields();
    }

    /**
     * The platform fails at a mutation whatever is done: it is taken out, and those behind it close
     * up, since none of them can have been taken before it.
     */
    public void putAside(long seq) {
        outbox.remove(seq);
        outbox.closeUp(seq);
    }

    /**
     * All rows are compared with the platform's anew.
     *
     * @param restored whether the platform has gone back to an older state: then everything here is
     *     told it again, since nobody knows what it lost
     */
    public void startAgain(boolean restored) {
        if (restored) {
            rows.forgetVersions();
            tx.handle().execute("DELETE FROM shadow");
            NotingTriggers.markAll(tx);
        } else {
            tx.handle().execute("DELETE FROM seen_row");
            tx.handle().execute("UPDATE sync_mode SET comparing = 1");
        }
    }

    /** The platform has this row, while all are compared. */
    public void seen(String t, String id) {
        RowShape shape = RowShape.of(t).orElse(null);
        if (shape != null && isSweepDue()) {
            tx.handle()
                    .execute(
                            "INSERT INTO seen_row (t, id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            t,
                            RowKey.local(shape, id));
        }
    }

    /** Whether all rows are being compared. */
    public boolean isSweepDue() {
        if (comparing == null) {
            comparing =
                    tx.handle()
                            .createQuery("SELECT comparing FROM sync_mode")
                            .mapTo(Boolean.class)
                            .one();
        }
        return comparing;
    }

    /**
     * Takes away what the platform knew once and has no more; what changed here meanwhile stays.
     */
    public void sweep() {
        for (RowShape shape : RowShape.values()) {
            if (!shape.table().isEmpty()) {
                String id = RowKey.sql(shape, "r");
                tx.handle()
                        .createQuery(
                                "SELECT "
                                        + id
                                        + " FROM "
                                        + shape.table()
                                        + " r WHERE r.v > 0 AND NOT EXISTS (SELECT 1 FROM seen_row"
                                        + " s WHERE s.t = :t AND s.id = "
                                        + id
                                        + ") AND NOT EXISTS (SELECT 1 FROM changed_row s WHERE s.t"
                                        + " = :t AND s.id = "
                                        + id
                                        + ")")
                        .bind("t", shape.t())
                        .mapTo(String.class)
                        .list()
                        .forEach(local -> gone(shape.t(), RowKey.ofLocal(shape, local), true));
            }
        }
        tx.handle().execute("DELETE FROM seen_row");
        tx.handle().execute("UPDATE sync_mode SET comparing = 0");
        comparing = false;
    }

    /** Keeps a disagreement for a person to look at. */
    public void disagree(
            long seq,
            String field,
            String code,
            @Nullable Object mine,
            @Nullable Object theirs,
            long v) {
        OutboxTable.Entry entry = outbox.find(seq);
        tx.conflicts()
                .add(
                        entry.mid(),
                        entry.shape(),
                        tx.aliases().standing(entry.shape(), entry.id()),
                        field,
                        code,
                        mine,
                        theirs,
                        v);
    }

    /** The platform's word on a row. One that cannot stand yet waits for what it refers to. */
    public void install(Theirs theirs) {
        RowShape shape = RowShape.of(theirs.t()).orElse(null);
        if (shape == null) {
            return; // of a newer program; that one will ask for all of them
        }
        Optional<RowImage> local = rows.find(shape, theirs.id());
        boolean newer = local.map(each -> each.v() < theirs.v()).orElse(true);
        if (!newer) {
            return;
        }
        if (!parents.all(theirs) || (!isQuiet() && isMadeHereToo(shape, theirs, local))) {
            quiet = false;
            RowImage before = shadows.find(shape, theirs.id()).or(() -> local).orElse(null);
            shadows.put(
                    shape,
                    fields.image(shape, theirs.id(), theirs.v(), theirs.fields(), before),
                    true);
            return;
        }
        if (isQuiet()) {
            write(
                    shape,
                    fields.image(
                            shape, theirs.id(), theirs.v(), theirs.fields(), local.orElse(null)));
            return;
        }
        Pending pending = pending(shape, theirs.id());
        if (!pending.isThere()) {
            shadows.remove(shape, theirs.id());
            write(
                    shape,
                    fields.image(
                            shape, theirs.id(), theirs.v(), theirs.fields(), local.orElse(null)));
            return;
        }
        lay(shape, theirs, local, -1, since(shape, theirs.id(), pending));
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

    /** Tries again those that waited; true where one could be written. */
    public boolean retryWaiting() {
        boolean any = false;
        for (RowImage each : shadows.waiting()) {
            RowShape shape = RowShape.of(each.t()).orElseThrow();
            Theirs theirs = new Theirs(each.t(), each.id(), each.v(), fields.open(shape, each));
            Optional<RowImage> local = rows.find(shape, each.id());
            if (parents.all(theirs) && !isMadeHereToo(shape, theirs, local)) {
                shadows.put(shape, each, false);
                install(theirs);
                if (!pending(shape, each.id()).isThere()) {
                    shadows.remove(shape, each.id());
                }
                any = true;
            }
        }
        return any;
    }

    /**
     * A row is gone.
     *
     * @param movedOut whether only from what this device may see
     */
    public void gone(String t, String id, boolean movedOut) {
        RowShape shape = RowShape.of(t).orElse(null);
        if (shape == null) {
            return;
        }
        Pending pending = pending(shape, id);
        Optional<RowImage> local = rows.find(shape, id);
        shadows.remove(shape, id);
        if (pending.changed() && local.isPresent() && !movedOut) {
            tx.conflicts().add(tx.newId(), shape, id, "", "deleted", null, null, local.get().v());
        }
        unmark(shape, id);
        if (local.isPresent()) {
            tx.syncState().movingOut(movedOut);
            rows.remove(shape, id);
            tx.syncState().movingOut(false);
            changedKinds.add(shape.t());
        }
    }

    /** A person was erased on another desk. */
    public void erased(String id, long v) {
        UUID member = Bytes.id(Bytes.ofText(id));
        if (tx.members().find(member).map(each -> !each.erased()).orElse(false)) {
            tx.members().erase(member);
            changedKinds.add(RowShape.MEMBER.t());
        }
        unmark(RowShape.MEMBER, id);
        shadows.remove(RowShape.MEMBER, id);
        rows.version(RowShape.MEMBER, id, v);
    }

    /** Every row as the platform knows it, as far as it can be opened, for a digest. */
    public void forEachAtPlatform(Consumer<Theirs> consumer) {
        new Walk(tx, rows, shadows, fields).run(consumer);
    }

    /**
     * What of a row is on its way or will be.
     *
     * @param changed whether it changed since it was sent last
     */
    private record Pending(List<OutboxTable.Entry> sent, boolean changed) {
        boolean isThere() {
            return changed || !sent.isEmpty();
        }
    }

    private Pending pending(RowShape shape, String id) {
        boolean changed =
                tx.handle()
                        .createQuery(
                                "SELECT EXISTS (SELECT 1 FROM changed_row WHERE t = ? AND id = ?)")
                        .bind(0, shape.t())
                        .bind(1, RowKey.local(shape, id))
                        .mapTo(Boolean.class)
                        .one();
        return new Pending(outbox.of(shape, id), changed);
    }

    /** What changed here since the row was sent last. */
    private Map<String, @Nullable Object> since(RowShape shape, String id, Pending pending) {
        Optional<RowImage> local = rows.find(shape, id);
        if (local.isEmpty() || !pending.changed()) {
            return Map.of();
        }
        Map<String, Object> expected =
                shadows.find(shape, id)
                        .map(each -> fields.open(shape, each))
                        .orElseGet(LinkedHashMap::new);
        for (OutboxTable.Entry each : pending.sent()) {
            expected = FieldPatch.over(expected, resolved(shape, each.fields()));
        }
        return FieldPatch.between(expected, fields.open(shape, local.get()));
    }

    /** Writes the platform's row with all that is pending over it. */
    private void lay(
            RowShape shape,
            Theirs theirs,
            Optional<RowImage> local,
            long answered,
            Map<String, @Nullable Object> since) {
        Map<String, Object> laid = theirs.fields();
        boolean deleted = false;
        boolean anySent = false;
        for (OutboxTable.Entry each : outbox.of(shape, theirs.id())) {
            if (each.seq() != answered) {
                laid = FieldPatch.over(laid, resolved(shape, each.fields()));
                deleted = each.op().equals("del");
                anySent = true;
            }
        }
        laid = FieldPatch.over(laid, since);
        // What is sealed is bound to the row's id: under another name nothing of it can be kept.
        RowImage before = local.filter(each -> each.id().equals(theirs.id())).orElse(null);
        if (anySent || !since.isEmpty()) {
            shadows.put(
                    shape,
                    fields.image(shape, theirs.id(), theirs.v(), theirs.fields(), before),
                    false);
        }
        if (!deleted) {
            write(shape, fields.image(shape, theirs.id(), theirs.v(), laid, before));
        }
    }

    private void write(RowShape shape, RowImage image) {
        if (shape == RowShape.COLLECTION) {
            makeRoom(image);
        }
        rows.put(shape, image);
        parents.isThere(shape.t(), image.id());
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

    /** Whether the same thing was made here too, and the platform has not answered yet. */
    private boolean isMadeHereToo(RowShape shape, Theirs theirs, Optional<RowImage> local) {
        if (local.isPresent() || kinds.known(shape.t()).isEmpty()) {
            return false;
        }
        return kinds.known(shape.t()).stream()
                .anyMatch(
                        each ->
                                rows.alike(shape, each, theirs.fields(), theirs.id())
                                        .flatMap(other -> rows.version(shape, other))
                                        .map(v -> v == 0)
                                        .orElse(false));
    }

    private void rename(RowShape shape, String mine, String theirs) {
        rows.remove(shape, mine);
        tx.handle()
                .execute(
                        "UPDATE OR IGNORE changed_row SET id = ? WHERE t = ? AND id = ?",
                        RowKey.local(shape, theirs),
                        shape.t(),
                        RowKey.local(shape, mine));
        if (shape.key().isEmpty()) {
            tx.aliases().add(mine, theirs);
        }
    }

    private void unmark(RowShape shape, String id) {
        tx.handle()
                .execute(
                        "DELETE FROM changed_row WHERE t = ? AND id = ?",
                        shape.t(),
                        RowKey.local(shape, id));
    }

    /** Values with what they refer to under its standing name. */
    private Map<String, @Nullable Object> resolved(
            RowShape shape, Map<String, @Nullable Object> values) {
        return parents.standing(shape.t(), values);
    }
}
