package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PointTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.pickup.PickupPoint;
import org.leaderdesk.domain.pickup.PointKind;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** The pickup points, what sort of place each is (S092), and how many orders go by them. */
public final class PickupPoints {

    private static final int DAYS = 28;

    private final Session session;

    public PickupPoints(Session session) {
        this.session = session;
    }

    /**
     * A point with how much it is used.
     *
     * @param orders paid ones of the trailing 28 days that are collected there
     */
    public record Used(PickupPoint point, int orders) {}

    /**
     * How orders reached people in the trailing 28 days.
     *
     * @param orders paid ones that are handed out or brought
     * @param collected those that people collect themselves
     * @param byKind those, by what sort of place it is; UNKNOWN too where the order names no point
     */
    public record Share(int orders, int collected, Map<PointKind, Integer> byKind) {

        /** Orders people collect themselves, in per cent; empty where there are none at all. */
        public OptionalInt rate() {
            return share(collected);
        }

        /** A number of orders in per cent of all. */
        public OptionalInt share(int of) {
            return orders == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Math.round(100.0 * of / orders));
        }
    }

    /**
     * What there is.
     *
     * @param points in the order in which they were first met
     */
    public record Seen(List<Used> points, Share share) {}

    public Seen run() {
        Instant since = session.clock().instant().minus(Duration.ofDays(DAYS));
        return session.book().read(session.who(), tx -> seen(tx, since));
    }

    private static Seen seen(Transaction tx, Instant since) {
        List<PickupPoint> points = tx.points().all();
        Map<UUID, PointKind> kinds = new HashMap<>();
        points.forEach(point -> kinds.put(point.id(), point.kind()));
        Map<UUID, Integer> orders = new HashMap<>();
        Map<PointKind, Integer> byKind = new EnumMap<>(PointKind.class);
        int all = 0;
        int collected = 0;
        for (PointTable.Use use : tx.points().useSince(since)) {
            if (use.logistics() == Logistics.NONE) {
                continue;
            }
            all += use.orders();
            if (use.logistics() == Logistics.PICKUP) {
                collected += use.orders();
                PointKind kind =
                        use.pointId()
                                .map(id -> kinds.getOrDefault(id, PointKind.UNKNOWN))
                                .orElse(PointKind.UNKNOWN);
                byKind.merge(kind, use.orders(), Integer::sum);
                use.pointId().ifPresent(id -> orders.merge(id, use.orders(), Integer::sum));
            }
        }
        return new Seen(
                points.stream()
                        .map(point -> new Used(point, orders.getOrDefault(point.id(), 0)))
                        .toList(),
                new Share(all, collected, byKind));
    }

    /**
     * Says what sort of place a point is.
     *
     * @param named its name or id
     * @throws Refused PICKUP_POINT_UNKNOWN
     */
    public PickupPoint set(String named, PointKind kind) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            PickupPoint point = found(tx, named);
                            tx.points().setKind(point.id(), kind);
                            return new PickupPoint(point.id(), point.name(), kind);
                        });
    }

    /** The point of a name or an id. */
    static PickupPoint found(Transaction tx, String named) {
        String text = named.strip();
        return tx.points().all().stream()
                .filter(each -> each.name().equals(text) || each.id().toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.PICKUP_POINT_UNKNOWN, named));
    }
}
