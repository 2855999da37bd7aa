package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        Map<Row, Row> orders = batch.changes();
        orders.keySet().removeIf(row -> row.kind() != RowKind.ORDER);
        expect(orders);
        orders.forEach(this::order);
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

    /** Reads what may move with any of the orders, all at once. */
    private void expect(Map<Row, Row> orders) {
        Set<String> members = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        orders.forEach(
                (now, was) -> {
                    ids.add(now.id());
                    for (Row row : List.of(now, was)) {
                        String member = row.text("member_id");
                        if (member != null) {
                            members.add(member);
                        }
                    }
                });
        batch.expect(RowKind.MEMBER, members);
        ids.addAll(members);
        List<Row> _ = batch.rows(batch.hanging().under(ids));
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
        return batch.rows(batch.hanging().under(List.of(id)));
    }

    private void leaves(Row row, String point) {
        left.add(
                new Object[] {
                    batch.feed().id(), batch.v(), row.kind().t(), row.id(), point, batch.now()
                });
    }
}
