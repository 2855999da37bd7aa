package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The op erase: a person is gone for ever, under every id they had. What is personal is emptied in
 * their row, their orders and whatever is about those; pieces and money stay. What devices sent and
 * were answered about these rows is forgotten too.
 */
final class Erasure {

    private final Batch batch;
    private final Device device;
    private final Sight sight;
    private final Set<String> spokenOf = new LinkedHashSet<>();

    Erasure(Batch batch, Device device, Sight sight) {
        this.batch = batch;
        this.device = device;
        this.sight = sight;
    }

    /**
     * Does it, also for a person nobody heard of yet: who comes back later stays erased.
     *
     * @throws Rejected before any of it had an effect
     */
    MutationResult run(Mutation mutation) {
        if (!mutation.t().equals(RowKind.MEMBER.t())) {
            throw new Rejected(Code.UNKNOWN_OPERATION);
        }
        if (device.role() != DeviceRole.LEADER) {
            throw new Rejected(Code.NOT_PERMITTED);
        }
        String member = batch.resolved(mutation.id());
        Set<String> ids = everyIdOf(member);
        List<Row> rows = new ArrayList<>();
        ids.forEach(id -> rows.addAll(rowsAbout(id)));
        ids.forEach(batch::erased);
        rows.forEach(this::empty);
        spokenOf.addAll(ids);
        rows.forEach(row -> spokenOf.add(row.id()));
        new MutationTable(batch.tx(), batch.sealer(), batch.feed().id())
                .forget(List.copyOf(spokenOf));
        Row now = batch.find(RowKind.MEMBER, member).orElse(null);
        return new MutationResult(
                mutation.seq(),
                mutation.mid(),
                MutationResult.OK,
                batch.v(),
                now == null ? null : sight.change(now).orElse(null),
                null,
                null);
    }

    /** The person's ids: the row's, its aliases', and of rows that were merged into it by hand. */
    private Set<String> everyIdOf(String member) {
        Set<String> ids = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(member));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!ids.add(id)) {
                continue;
            }
            open.addAll(
                    batch.tx()
                            .list(
                                    "SELECT id FROM alias WHERE feed = ? AND stands_for = ?",
                                    row -> row.getString(1),
                                    batch.feed().id(),
                                    id));
            for (Row row : Hanging.rows(batch, id)) {
                if (row.kind() == RowKind.MEMBER && id.equals(row.text("merged_into"))) {
                    open.add(row.id());
                }
            }
        }
        return ids;
    }

    private List<Row> rowsAbout(String member) {
        List<Row> rows = new ArrayList<>();
        batch.find(RowKind.MEMBER, member).filter(row -> !row.isDeleted()).ifPresent(rows::add);
        rows.addAll(hangingOn(member));
        for (Row order : batch.ordersOf(member)) {
            rows.add(order);
            rows.addAll(hangingOn(order.id()));
        }
        return rows;
    }

    private List<Row> hangingOn(String id) {
        List<Row> rows = new ArrayList<>();
        // Deleted ones too: answers may still quote them.
        batch.hanging().on(id).forEach(hang -> spokenOf.add(hang.id()));
        for (Row row : Hanging.rows(batch, id)) {
            if (row.kind() != RowKind.MEMBER) {
                rows.add(row);
                if (row.kind() == RowKind.CASE) {
                    rows.addAll(hangingOn(row.id()));
                }
            }
        }
        return rows;
    }

    private void empty(Row row) {
        boolean personal = row.kind().fields().stream().anyMatch(field -> field.scope().personal());
        if (personal) {
            Row emptied = row.copy();
            emptied.erase();
            batch.keep(emptied);
        }
    }
}
