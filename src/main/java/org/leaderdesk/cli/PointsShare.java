package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.PickupPoints;
import org.leaderdesk.domain.pickup.PointKind;

import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how many orders people collect themselves, by what sort of place they do. */
@Command
final class PointsShare extends BookCommand {

    PointsShare(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        PickupPoints.Share share = signedIn(session -> new PickupPoints(session).run().share());
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("orders", share.orders());
            json.put("self_pickup", share.collected());
            json.put("per_cent", Shown.number(share.rate()));
            List<Map<String, Object>> kinds = new ArrayList<>();
            share.byKind().forEach((kind, orders) -> kinds.add(json(share, kind, orders)));
            json.put("kinds", kinds);
            console().json(json);
            return DONE;
        }
        new Listing(console(), false, "cli.column.kind", "cli.column.orders", "cli.column.per-cent")
                .show(
                        listing -> {
                            share.byKind()
                                    .forEach(
                                            (kind, orders) ->
                                                    listing.row(
                                                            Map::of,
                                                            () -> cells(share, kind, orders)));
                        });
        console().say("cli.points.share", share.collected(), share.orders());
        return DONE;
    }

    private static Map<String, Object> json(PickupPoints.Share share, PointKind kind, int orders) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind.name());
        json.put("orders", orders);
        json.put("per_cent", Shown.number(share.share(orders)));
        return json;
    }

    private List<String> cells(PickupPoints.Share share, PointKind kind, int orders) {
        return List.of(
                console().named(kind),
                Integer.toString(orders),
                Integer.toString(share.share(orders).orElse(0)));
    }
}
