package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.PickupPoints;
import org.leaderdesk.domain.pickup.PickupPoint;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the pickup points with what sort of place each is and how much it is used. */
@Command
final class PointsList extends BookCommand {

    PointsList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<PickupPoints.Used> points =
                signedIn(session -> new PickupPoints(session).run().points());
        new Listing(
                        console(),
                        json(),
                        "cli.column.id",
                        "cli.column.point",
                        "cli.column.kind",
                        "cli.column.orders")
                .show(
                        listing -> {
                            for (PickupPoints.Used each : points) {
                                listing.row(() -> json(each), () -> cells(each));
                            }
                        });
        return DONE;
    }

    static Map<String, Object> json(PickupPoint point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("point_id", point.id().toString());
        json.put("name", point.name());
        json.put("kind", point.kind().name());
        return json;
    }

    private static Map<String, Object> json(PickupPoints.Used used) {
        Map<String, Object> json = json(used.point());
        json.put("orders", used.orders());
        return json;
    }

    private List<String> cells(PickupPoints.Used used) {
        return List.of(
                used.point().id().toString(),
                used.point().name(),
                console().named(used.point().kind()),
                Integer.toString(used.orders()));
    }
}
