package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ReconcileRound;
import org.leaderdesk.domain.pickup.Reconciled;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds a round up, to the piece; does not succeed unless it does. */
@Command
final class ArriveReconcile extends RoundCommand {

    ArriveReconcile(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<Reconciled> rows =
                signedIn(session -> new ReconcileRound(session).run(round(session).id()));
        boolean addsUp = rows.stream().allMatch(Reconciled::addsUp);
        long notCounted = rows.stream().filter(each -> !each.counted()).count();
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("adds_up", addsUp);
            json.put("not_counted", notCounted);
            json.put("rows", rows.stream().map(ArriveReconcile::json).toList());
            console().json(json);
            return addsUp ? DONE : REFUSED;
        }
        new Listing(
                        console(),
                        false,
                        "cli.column.product",
                        "cli.column.ordered",
                        "cli.column.arrived",
                        "cli.column.loss",
                        "cli.column.surplus",
                        "cli.column.short",
                        "cli.column.handed",
                        "cli.column.uncollected",
                        "cli.column.returned",
                        "cli.column.open-orders",
                        "cli.column.open-goods")
                .show(
                        listing -> {
                            rows.forEach(each -> listing.row(Map::of, () -> cells(each)));
                        });
        if (!addsUp) {
            console().say("cli.arrive.does-not-add-up");
        } else if (notCounted > 0) {
            console().say("cli.arrive.not-all-counted", notCounted);
        } else {
            console().say("cli.arrive.adds-up");
        }
        return addsUp ? DONE : REFUSED;
    }

    private static List<String> cells(Reconciled row) {
        return List.of(
                row.name(),
                Integer.toString(row.ordered()),
                row.counted() ? Integer.toString(row.arrived()) : "",
                Integer.toString(row.loss()),
                Integer.toString(row.surplus()),
                Integer.toString(row.shortPieces()),
                Integer.toString(row.handed()),
                Integer.toString(row.uncollected()),
                Integer.toString(row.returned()),
                Integer.toString(row.openOrders()),
                Integer.toString(row.openGoods()));
    }

    private static Map<String, Object> json(Reconciled row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variant_id", row.variantId().toString());
        json.put("product", row.name());
        json.put("ordered", row.ordered());
        json.put("arrived", row.counted() ? row.arrived() : null);
        json.put("damaged", row.loss());
        json.put("surplus", row.surplus());
        json.put("short", row.shortPieces());
        json.put("handed", row.handed());
        json.put("uncollected", row.uncollected());
        json.put("returned", row.returned());
        json.put("open_orders", row.openOrders());
        json.put("open_goods", row.openGoods());
        json.put("adds_up", row.addsUp());
        return json;
    }
}
