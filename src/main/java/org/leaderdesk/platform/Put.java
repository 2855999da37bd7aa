package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.FieldType;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Merge;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The op put: makes a row, or lays fields over one. */
final class Put {

    /** Kinds that are about a person and nothing else: none comes back for one who was erased. */
    private static final Set<RowKind> PERSONS_OWN =
            Set.of(RowKind.MEMBER, RowKind.CONSENT, RowKind.MEMBER_TAG, RowKind.OUTREACH);

    private final Batch batch;
    private final Device device;
    private final Sight sight;
    private final AlikeGroupBuys groupBuys;
    private final Handovers handovers;
    private final Shortages shortages;
    private final Names names;
    private final Requests requests;

    Put(Batch batch, Device device, Sight sight, Shortages shortages) {
        this.batch = batch;
        this.device = device;
        this.sight = sight;
        this.groupBuys = new AlikeGroupBuys(batch);
        this.handovers = new Handovers(batch);
        this.shortages = shortages;
        this.names = new Names(batch);
        this.requests = new Requests(batch, device);
    }

    /** Remembers what is to come. */
    void expect(List<Mutation> mutations) {
        names.expect(mutations);
    }

    /** What one put comes to. */
    private static final class Outcome {
        private final List<Lost> lost = new ArrayList<>();
        private boolean otherwise;
    }

    /**
     * Does it.
     *
     * @throws Rejected before any of it had an effect
     */
    MutationResult run(Mutation mutation) {
        RowKind kind = RowKind.of(mutation.t()).orElseThrow();
        TreeMap<String, @Nullable Object> sent = Values.checked(kind, mutation.o(), device.role());
        AlikeGroupBuys.check(mutation);
        String id = batch.resolved(mutation.id());
        if (batch.isErased(id)) {
            throw new Rejected(Code.ERASED);
        }
        TreeMap<String, @Nullable Object> values = Refs.replaced(kind, sent, batch::resolved);
        refsAreThere(kind, values);
        Outcome outcome = new Outcome();
        outcome.otherwise = !values.equals(sent) || !id.equals(mutation.id());
        Row row = batch.find(kind, id).orElse(null);
        requests.check(kind, values, row);
        if (row != null && !row.isDeleted() && !sight.sees(row)) {
            throw new Rejected(Code.NO_SUCH_ROW);
        }
        Row kept;
        if (row == null) {
            kept = made(mutation, kind, id, values, outcome);
        } else if (row.isDeleted()) {
            kept = revived(mutation, row, values, outcome);
        } else {
            kept = laid(mutation, row, values, mutation.baseV(), false, outcome);
        }
        groupBuys.keep(mutation, kept.id());
        return result(mutation, kept, outcome);
    }

    private void refsAreThere(RowKind kind, Map<String, @Nullable Object> values) {
        Refs.each(
                kind,
                values,
                (ref, id) -> {
                    if (ref == null) {
                        return;
                    }
                    RowKind target = RowKind.of(ref).orElseThrow();
                    if (batch.find(target, id).filter(row -> !row.isDeleted()).isEmpty()) {
                        throw new Rejected(Code.DEP_REJECTED);
                    }
                    if (PERSONS_OWN.contains(kind) && batch.isErased(id)) {
                        throw new Rejected(Code.ERASED);
                    }
                });
    }

    private Row made(
            Mutation mutation,
            RowKind kind,
            String id,
            TreeMap<String, @Nullable Object> values,
            Outcome outcome) {
        if (mutation.baseV() > 0) {
            throw new Rejected(Code.NO_SUCH_ROW);
        }
        RowIds.check(kind, id, values);
        Optional<String> same =
                kind == RowKind.GROUP_BUY
                        ? groupBuys.same(mutation, outcome.lost)
                        : batch.known().find(kind, values);
        Row there = same.flatMap(known -> batch.find(kind, known)).orElse(null);
        if (there != null && !there.isDeleted()) {
            Row kept = laid(mutation, there, values, 0, true, outcome);
            batch.alias(mutation.id(), there.id());
            outcome.otherwise = true;
            return kept;
        }
        Row row = Row.fresh(kind, id, batch.stamp());
        List<String> dropped = withoutPersonal(row, values);
        fill(row, values);
        if (isPersonal(kind) && isAboutErased(kind, row.values())) {
            // Also where nothing personal was said yet: nothing is to be said later either.
            row.erase();
        }
        lose(dropped, outcome);
        if (!sight.sees(row) && kind == RowKind.ORDER) {
            throw new Rejected(Code.FORBIDDEN_FIELD);
        }
        if (kind == RowKind.HANDOVER) {
            handovers.check(row, outcome.lost);
        }
        finish(mutation, row, outcome);
        return row;
    }

    private Row revived(
            Mutation mutation, Row row, TreeMap<String, @Nullable Object> values, Outcome outcome) {
        if (row.kind().key().isEmpty()) {
            throw new Rejected(Code.NO_SUCH_ROW);
        }
        Row copy = row.copy();
        copy.revive();
        // Made anew by somebody who knew, or never had it: nothing of the old one is meant.
        boolean anew = mutation.baseV() == 0 || mutation.baseV() >= row.v();
        if (anew) {
            copy.clear();
        }
        row.kind().key().forEach(name -> keepKey(row, copy, name));
        copy.stampAll(batch.stamp());
        if (anew) {
            fill(copy, values);
        } else {
            new Merging(copy, device.letter(), batch.stamp()).lay(values, row.v(), false);
        }
        RowIds.check(row.kind(), row.id(), new TreeMap<>(copy.values()));
        copy.stampAll(batch.stamp());
        outcome.otherwise = true;
        finish(mutation, copy, outcome);
        return copy;
    }

    private static void fill(Row row, Map<String, @Nullable Object> values) {
        values.forEach(
                (name, value) -> {
                    if (value != null) {
                        row.values().put(name, value);
                    }
                });
    }

    private static void keepKey(Row row, Row copy, String name) {
        Object value = row.get(name);
        if (value != null) {
            copy.values().put(name, value);
        }
    }

    private Row laid(
            Mutation mutation,
            Row row,
            TreeMap<String, @Nullable Object> values,
            long baseV,
            boolean known,
            Outcome outcome) {
        if (!known) {
            notNarrowed(row, values);
        }
        Row copy = row.copy();
        List<String> dropped = withoutPersonal(copy, values);
        if (!dropped.isEmpty() && values.isEmpty()) {
            throw new Rejected(Code.ERASED);
        }
        lose(dropped, outcome);
        outcome.otherwise |= !known && names.keepFree(row, mutation, values, outcome.lost);
        Merging merging = new Merging(copy, device.letter(), batch.stamp());
        merging.lay(values, baseV, known);
        outcome.lost.addAll(merging.lost());
        outcome.otherwise |= merging.isOtherwise() || row.hasNewsFor(device.letter(), baseV);
        if (copy.kind() == RowKind.ORDER
                && !copy.isErased()
                && isAboutErased(copy.kind(), copy.values())) {
            copy.erase();
            outcome.otherwise = true;
        }
        if (!merging.hasChanged()) {
            return row;
        }
        finish(mutation, copy, outcome);
        return copy;
    }

    private void notNarrowed(Row row, Map<String, @Nullable Object> values) {
        for (Field field : row.kind().fields()) {
            if (field.type() == FieldType.LIST
                    && field.merge() != Merge.FIXED
                    && values.containsKey(field.name())
                    && sight.isNarrowed(row, field)) {
                throw new Rejected(Code.FORBIDDEN_FIELD);
            }
        }
    }

    /** What is the same for rows made and rows changed, and the row is kept. */
    private void finish(Mutation mutation, Row row, Outcome outcome) {
        if (row.kind() == RowKind.SHORTAGE) {
            shortages.check(mutation, row);
        }
        batch.numbers().give(row, batch.stamp()).ifPresent(outcome.lost::add);
        batch.keep(row);
    }

    private static boolean isPersonal(RowKind kind) {
        return kind.fields().stream().anyMatch(field -> field.scope().personal());
    }

    /** Takes personal fields out where the row is about somebody who was erased. */
    private List<String> withoutPersonal(Row row, TreeMap<String, @Nullable Object> values) {
        if (!row.isErased() && !isAboutErased(row.kind(), values)) {
            return List.of();
        }
        List<String> personal =
                values.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .map(Map.Entry::getKey)
                        .filter(name -> row.scope(name).personal())
                        .collect(Collectors.toList());
        personal.forEach(values::remove);
        return personal;
    }

    /** What was sent is not said again: it is the erased person's. */
    private void lose(List<String> names, Outcome outcome) {
        names.forEach(
                name ->
                        outcome.lost.add(
                                new Lost(name, null, null, batch.v(), Code.ERASED.text())));
    }

    private boolean isAboutErased(RowKind kind, Map<String, ? extends @Nullable Object> values) {
        boolean[] erased = new boolean[1];
        Refs.each(
                kind,
                values,
                (ref, id) -> {
                    if (ref == null || ref.equals(RowKind.MEMBER.t())) {
                        erased[0] |= batch.isErased(id);
                    } else if (ref.equals(RowKind.ORDER.t()) || ref.equals(RowKind.CASE.t())) {
                        erased[0] |=
                                batch.find(RowKind.of(ref).orElseThrow(), id)
                                        .filter(Row::isErased)
                                        .isPresent();
                    }
                });
        return erased[0];
    }

    private MutationResult result(Mutation mutation, Row row, Outcome outcome) {
        boolean merged = outcome.otherwise || !outcome.lost.isEmpty();
        return new MutationResult(
                mutation.seq(),
                mutation.mid(),
                merged ? MutationResult.MERGED : MutationResult.OK,
                row.v(),
                merged
                        ? sight.change(row).orElseGet(() -> Sight.gone(row, Change.MOVED_OUT))
                        : null,
                null,
                outcome.lost.isEmpty() ? null : List.copyOf(outcome.lost));
    }
}
