package org.leaderdesk.book;

import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.pickup.PickupPoint;
import org.leaderdesk.domain.pickup.PointKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pickup points and what sort of place each is; imports make them by their names. */
public final class PointTable {

    private final Transaction tx;

    PointTable(Transaction tx) {
        this.tx = tx;
    }

    /** All of them, in the order in which they were first met. */
    public List<PickupPoint> all() {
        return tx.handle()
                .createQuery("SELECT id, name, kind FROM pickup_point ORDER BY id")
                .map(
                        (row, ctx) ->
                                new PickupPoint(
                                        Bytes.id(row.getBytes(1)),
                                        row.getString(2),
                                        PointKind.valueOf(row.getString(3))))
                .list();
    }

    /** Says what sort of place a point is. */
    public void setKind(UUID id, PointKind kind) {
        tx.handle().execute("UPDATE pickup_point SET kind = ? WHERE id = ?", kind.name(), id);
        tx.operations().record("pickup_point.set", id, Arguments.none().with("kind", kind.name()));
    }

    /**
     * Orders that reach people in one way at one point.
     *
     * @param pointId empty where the order names no point
     */
    public record Use(Optional<UUID> pointId, Logistics logistics, int orders) {}

    /** How the orders placed since a moment reach people; those paid that stand. */
    public List<Use> useSince(Instant since) {
        List<Use> use = new ArrayList<>();
        tx.handle()
                .createQuery(
                        "SELECT o.pickup_point_id, o.logistics, count(*) FROM orders o WHERE"
                                + " o.ordered_at >= ? AND "
                                + SalesCounts.STANDS
                                + " GROUP BY 1, 2")
                .bind(0, since.toEpochMilli())
                .map(
                        (row, ctx) ->
                                new Use(
                                        Optional.ofNullable(Bytes.idOrNull(row.getBytes(1))),
                                        Logistics.valueOf(row.getString(2)),
                                        row.getInt(3)))
                .forEach(use::add);
        return use;
    }
}
