package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final SyncParts parts;
    private final OutboxTable outbox;
    private final Installing installing;
    private final Comparing comparing;
    private boolean following;

    Replica(Transaction tx, Kinds kinds) {
        this.tx = tx;
        this.parts = SyncParts.of(tx, kinds);
        this.outbox = parts.outbox();
        this.installing = new Installing(parts);
        this.comparing = new Comparing(tx, installing);
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
            String mid,
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

        /**
         * Whether the later word on a field stands, and whose was before is told.
         *
         * @param field a line as {@code lines.2}
         */
        boolean isReplaced(String t, String field);
    }

    /**
     * References are checked when all is written, and nothing written here is noted as a change.
     */
    public void begin() {
        tx.handle().execute("PRAGMA defer_foreign_keys = ON");
        tx.syncState().noting(false);
        // What a snapshot brings is history, and was settled where it happened.
        following = tx.syncState().find().flatMap(SyncStateTable.State::cursor).isPresent();
    }

    /** Changes are noted again, and open windows learn which kinds of rows are others now. */
    public void end() {
        if (following && !installing.handovers().isEmpty()) {
            tx.overHanded().came(installing.handovers());
        }
        for (String kind : installing.changedKinds()) {
            tx.operations().record(kind + ".synced", tx.newId(), Arguments.none());
        }
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
        return new Collecting(parts).run(limit);
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
                            Bytes.text(each.mid()),
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
        PendingRows.Pending pending = parts.pendings().of(shape, id);
        outbox.remove(seq);
        if (entry.op().equals("del")) {
            parts.shadows().remove(shape, id);
            return;
        }
        if (!pending.changed() && pending.sent().size() == 1) {
            // Nothing else is pending: the row is the platform's as it stands.
            parts.shadows().remove(shape, id);
        } else {
            RowImage base = pending.base().orElse(null);
            Map<String, Object> known = base == null ? Map.of() : parts.fields().open(shape, base);
            Map<String, Object> now = parts.pendings().over(shape, known, entry);
            parts.shadows().put(shape, parts.fields().image(shape, id, v, now, base), false);
        }
        parts.rows().version(shape, id, v);
    }

    /**
     * The platform took a mutation otherwise, or not at all, and says what the row is: the rest of
     * what is pending is laid over that.
     */
    public void answered(long seq, Theirs theirs) {
        OutboxTable.Entry entry = outbox.find(seq);
        RowShape shape = entry.shape();
        String mine = tx.aliases().standing(shape, entry.id());
        Optional<RowImage> local = parts.rows().find(shape, mine);
        PendingRows.Unsent since =
                parts.pendings().since(shape, local, parts.pendings().of(shape, mine));
        outbox.remove(seq);
        parts.shadows().remove(shape, mine);
        if (!mine.equals(theirs.id())) {
            rename(shape, mine, theirs.id());
        }
        installing.answer(shape, theirs, local, since);
    }

    private void rename(RowShape shape, String mine, String theirs) {
        parts.rows().remove(shape, mine);
        parts.changed().rename(shape, mine, theirs);
        tx.conflicts().rename(shape, mine, theirs);
        if (shape.key().isEmpty()) {
            tx.aliases().add(mine, theirs);
        }
    }

    /** The platform did not take a mutation, and knows no such row: what was typed stays here. */
    public void refused(long seq) {
        outbox.remove(seq);
    }

    /**
     * Changes fields of a row as a person decided who settled a disagreement; noted like any
     * change, so not between {@link #begin} and {@link #end}. Nothing where the row is gone, or the
     * person was erased meanwhile.
     */
    public void edit(String t, String id, Map<String, @Nullable Object> patch) {
        RowShape shape = RowShape.of(t).orElseThrow();
        Optional<RowImage> local = parts.rows().find(shape, id);
        if (local.isEmpty()
                || (shape == RowShape.MEMBER && tx.members().isErased(rowId(shape, id)))) {
            return;
        }
        RowImage was = local.get();
        Map<String, Object> laid = FieldPatch.over(parts.fields().open(shape, was), patch);
        parts.rows().put(shape, local, parts.fields().image(shape, id, was.v(), laid, was));
        tx.operations().record(t + ".settle", rowId(shape, id), Arguments.none());
    }

    private UUID rowId(RowShape shape, String id) {
        return shape.key().isEmpty() && !shape.table().isEmpty()
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
            parts.rows().forgetVersions();
            tx.handle().execute("DELETE FROM shadow");
            NotingTriggers.markAll(tx);
        } else {
            comparing.begin();
        }
    }

    /** The platform has this row, while all are compared. */
    public void seen(String t, String id) {
        RowShape.of(t).ifPresent(shape -> comparing.seen(shape, id));
    }

    /** Whether all rows are being compared. */
    public boolean isSweepDue() {
        return comparing.isDue();
    }

    /**
     * Takes away what the platform knew once and has no more; what changed here meanwhile stays.
     */
    public void sweep() {
        comparing.end();
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
        if (code.equals(OverHanded.CODE) && tx.overHanded().isTold(entry.id(), field)) {
            return;
        }
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

    /**
     * The platform's word on a row. One that cannot stand yet waits for what it refers to; one of a
     * newer program's kind is passed over, as that program will ask for all of them.
     */
    public void install(Theirs theirs) {
        RowShape.of(theirs.t())
                .ifPresent(shape -> installing.install(shape, theirs, comparing.isDue()));
    }

    /** Tries again those that waited; true where one could be written. */
    public boolean retryWaiting() {
        return installing.retryWaiting();
    }

    /**
     * A row is gone.
     *
     * @param movedOut whether only from what this device may see
     */
    public void gone(String t, String id, boolean movedOut) {
        RowShape.of(t).ifPresent(shape -> installing.gone(shape, id, movedOut));
    }

    /** A person was erased on another desk. */
    public void erased(String id, long v) {
        installing.erased(id, v);
    }

    /** Every row as the platform knows it, as far as it can be opened, for a digest. */
    public void forEachAtPlatform(Consumer<Theirs> consumer) {
        new Walk(parts).run(consumer);
    }
}
