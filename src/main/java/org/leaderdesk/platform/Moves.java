package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an order that goes to another pickup point, or to another member, takes with it: devices of
 * the old point are told that it left, and those of the new one are sent the member and what hangs
 * on the order, though it did not change. Nothing to do where no device is for some points only.
 */
final class Moves {

    private final Batch batch;
    private final List<@Nullable Object[]> left = new ArrayList<>();
    private final Set<Row> sent = new LinkedHashSet<>();

    Moves(Batch batch) {
        this.batch = batch;
    }

    void run() {
        if (!hasScopedDevices()) {
            return;
        }
        batch.changes()
                .forEach(
                        (now, was) -> {
                            if (now.kind() == RowKind.ORDER) {
                                order(now, was);
                            }
                        });
        sent.forEach(batch::send);
        batch.tx()
                .batch(
                        "INSERT INTO moved (feed, v, t, id, point, at) VALUES (?, ?, ?, ?, ?, ?) ON"
                                + " CONFLICT DO NOTHING",
                        left);
    }

    private boolean hasScopedDevices() {
        return batch.tx()
                .first(
                        "SELECT 1 FROM device WHERE feed = ? AND points <> '[]' AND revoked_at IS"
                                + " NULL",
                        row -> true,
                        batch.feed().id())
                .isPresent();
    }

    private void order(Row now, Row was) {
        String point = now.isDeleted() ? null : now.text("pickup_point_id");
        boolean fresh = was.v() == 0;
        boolean elsewhere =
                fresh
                        || now.isDeleted()
                        || was.isDeleted()
                        || !Objects.equals(point, was.text("pickup_point_id"));
        boolean others = !Objects.equals(now.text("member_id"), was.text("member_id"));
        if (!elsewhere && !others) {
            return;
        }
        if (!fresh && !was.isDeleted()) {
            String before = Objects.requireNonNullElse(was.text("pickup_point_id"), "");
            leaves(now, before);
            hanging(now.id()).forEach(row -> leaves(row, before));
            member(was).forEach(row -> leaves(row, before));
        }
        if (!now.isDeleted()) {
            if (elsewhere && !fresh) {
                sent.addAll(hanging(now.id()));
            }
            sent.addAll(member(now));
        }
    }

    private List<Row> member(Row order) {
        String id = order.text("member_id");
        if (id == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        batch.find(RowKind.MEMBER, id).filter(row -> !row.isDeleted()).ifPresent(rows::add);
        rows.addAll(hanging(id));
        return rows;
    }

    private List<Row> hanging(String id) {
        List<Row> rows = new ArrayList<>();
        for (Row row : Hanging.rows(batch, id)) {
            if (row.kind() != RowKind.MEMBER) {
                rows.add(row);
                if (row.kind() == RowKind.CASE) {
                    rows.addAll(hanging(row.id()));
                }
            }
        }
        return rows;
    }

    private void leaves(Row row, String point) {
        left.add(
                new Object[] {
                    batch.feed().id(), batch.v(), row.kind().t(), row.id(), point, batch.now()
                });
    }
}
