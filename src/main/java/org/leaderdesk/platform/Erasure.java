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
    private final MutationTable answers;

    Erasure(Batch batch, Device device, Sight sight, MutationTable answers) {
        this.batch = batch;
        this.device = device;
        this.sight = sight;
        this.answers = answers;
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
        Set<String> about = everyIdOf(member);
        List<Row> rows = new ArrayList<>();
        for (String id : List.copyOf(about)) {
            batch.erased(id);
            batch.find(RowKind.MEMBER, id).filter(row -> !row.isDeleted()).ifPresent(rows::add);
            batch.ordersOf(id).forEach(rows::add);
        }
        rows.forEach(row -> about.add(row.id()));
        Set<Hanging.Hang> hangs = batch.hanging().under(about);
        rows.addAll(batch.rows(hangs));
        rows.forEach(this::empty);
        // Deleted ones too: answers may still quote them.
        hangs.forEach(hang -> about.add(hang.id()));
        answers.forget(about);
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

    /** What somebody thought of a person: its key alone says it, so that nothing could be left. */
    private void remove(Row row) {
        if (!row.isDeleted()) {
            Row gone = row.copy();
            gone.delete(batch.now());
            gone.stampAll(batch.stamp());
            batch.keep(gone);
        }
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
            for (Row row : batch.rows(batch.hanging().on(id))) {
                if (row.kind() == RowKind.MEMBER && id.equals(row.text("merged_into"))) {
                    open.add(row.id());
                }
            }
        }
        return ids;
    }

    private void empty(Row row) {
        if (row.kind() == RowKind.MEMBER_TAG) {
            remove(row);
            return;
        }
        boolean personal = row.kind().fields().stream().anyMatch(field -> field.scope().personal());
        if (personal) {
            Row emptied = row.copy();
            emptied.erase();
            batch.keep(emptied);
        }
    }
}
