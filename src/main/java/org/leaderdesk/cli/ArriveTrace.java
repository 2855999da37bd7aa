package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.TraceBatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a batch brought, from whom, and who got of it. */
@Command
final class ArriveTrace extends BookCommand {

    @Parameters(paramLabel = "CODE", descriptionKey = "cli.option.trace")
    private String code = "";

    ArriveTrace(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<TraceBatch.Delivered> found = signedIn(session -> new TraceBatch(session).run(code));
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("deliveries", found.stream().map(ArriveTrace::json).toList());
            console().json(json);
            return DONE;
        }
        for (TraceBatch.Delivered each : found) {
            console()
                    .say(
                            each.alone() ? "cli.arrive.traced" : "cli.arrive.traced-mixed",
                            each.round().name(),
                            each.arrival().delivery(),
                            each.name(),
                            each.supplier()
                                    .orElseGet(
                                            () ->
                                                    console()
                                                            .messages()
                                                            .text("cli.arrive.no-supplier")),
                            each.arrival().quantity());
            new Listing(
                            console(),
                            false,
                            "cli.column.collection",
                            "cli.column.join",
                            "cli.column.name",
                            "cli.column.tail",
                            "cli.column.quantity",
                            "cli.column.handed")
                    .show(
                            listing -> {
                                each.shares()
                                        .forEach(share -> listing.row(Map::of, () -> cells(share)));
                            });
        }
        return DONE;
    }

    private static List<String> cells(TraceBatch.Share share) {
        return List.of(
                Integer.toString(share.bag().collectionNumber()),
                share.line().joinNumber(),
                share.bag().name().reveal(),
                share.bag().tail4(),
                Integer.toString(share.line().quantity()),
                Integer.toString(share.handed()));
    }

    private static Map<String, Object> json(TraceBatch.Delivered each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("round_id", each.round().id().toString());
        json.put("round", each.round().name());
        json.put("delivery", each.arrival().delivery());
        json.put("variant_id", each.arrival().variantId().toString());
        json.put("product", each.name());
        json.put("supplier", each.supplier().orElse(null));
        json.put("qty", each.arrival().quantity());
        json.put("loss", each.arrival().loss());
        json.put("note", Shown.text(each.arrival().note()));
        json.put("alone", each.alone());
        json.put("orders", each.shares().stream().map(ArriveTrace::json).toList());
        return json;
    }

    private static Map<String, Object> json(TraceBatch.Share share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", share.line().orderId().toString());
        json.put("line_id", LineIds.of(share.line().id()));
        json.put("collection_number", share.bag().collectionNumber());
        json.put("join_number", share.line().joinNumber());
        json.put("name", Shown.text(share.bag().name()));
        json.put("tail4", Shown.text(share.bag().tail4()));
        json.put("qty", share.line().quantity());
        json.put("handed", share.handed());
        return json;
    }
}
