package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.RecordArrival.Receiving;
import org.leaderdesk.desk.pickup.Shortage;
import org.leaderdesk.domain.pickup.ArrivalCount;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ordered against arrived, and who goes short, as JSON and as tables. */
final class ArriveJson {

    private ArriveJson() {}

    static void tell(Console console, boolean json, Receiving receiving) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("round_id", receiving.round().id().toString());
            object.put("delivery", receiving.delivery());
            object.put("counts", receiving.counts().stream().map(ArriveJson::count).toList());
            console.json(object);
            return;
        }
        new Listing(
                        console,
                        false,
                        "cli.column.variant-id",
                        "cli.column.zone",
                        "cli.column.product",
                        "cli.column.ordered",
                        "cli.column.arrived",
                        "cli.column.loss",
                        "cli.column.difference",
                        "cli.column.result",
                        "cli.column.seen")
                .show(
                        listing -> {
                            for (ArrivalCount each : receiving.counts()) {
                                listing.row(
                                        Map::of,
                                        () ->
                                                List.of(
                                                        each.variantId().toString(),
                                                        console.named(each.zone()),
                                                        each.name(),
                                                        Integer.toString(each.ordered()),
                                                        each.arrived().isPresent()
                                                                ? Integer.toString(
                                                                        each.arrived().getAsInt())
                                                                : "",
                                                        Integer.toString(each.loss()),
                                                        Integer.toString(each.difference()),
                                                        result(console, each.result()),
                                                        String.join(" ", seen(each))));
                            }
                        });
    }

    private static String result(Console console, ArrivalCount.Result result) {
        return console.messages()
                .text(
                        switch (result) {
                            case NOT_COUNTED -> "arrival.result.not-counted";
                            case ACCEPTED -> "arrival.result.accepted";
                            case SHORT -> "arrival.result.short";
                            case DAMAGED -> "arrival.result.damaged";
                            case SURPLUS -> "arrival.result.surplus";
                        });
    }

    private static List<String> seen(ArrivalCount count) {
        return Stream.concat(count.notes().stream(), count.traceCodes().stream()).toList();
    }

    private static Map<String, Object> count(ArrivalCount count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variant_id", count.variantId().toString());
        json.put("product", count.name());
        json.put("category", Shown.text(count.category()));
        json.put("zone", count.zone().name());
        json.put("supplier", count.supplier().orElse(null));
        json.put("ordered", count.ordered());
        json.put("arrived", Shown.number(count.arrived()));
        json.put("loss", count.loss());
        json.put("difference", count.difference());
        json.put("missing", count.missing());
        json.put("result", count.result().name());
        json.put("notes", count.notes());
        json.put("trace_codes", count.traceCodes());
        return json;
    }

    static void tell(Console console, boolean json, Shortage shortage, boolean decided) {
        if (json) {
            Map<String, Object> object = json(shortage);
            object.put("committed", decided);
            console.json(object);
            return;
        }
        table(console, shortage);
        Shortage light = shortage.byWeight();
        Shortage few = shortage.byPieces();
        if (light.lines().isEmpty() || !few.lines().isEmpty()) {
            console.say(
                    decided ? "cli.arrive.short" : "cli.arrive.would-be-short",
                    few.lines().size(),
                    few.pieces(),
                    few.refund());
        }
        if (!light.lines().isEmpty()) {
            console.say("cli.arrive.light", light.lines().size(), light.refund());
        }
        if (shortage.withoutPrice() > 0) {
            console.note("cli.arrive.without-price", shortage.withoutPrice());
        }
    }

    /**
     * Says what was taken back.
     *
     * @param taken lines that go short no more
     */
    static void tellTakenBack(Console console, boolean json, Shortage left, Shortage taken) {
        if (json) {
            Map<String, Object> object = json(left);
            object.put("committed", true);
            object.put("taken_back", taken.lines().size());
            console.json(object);
            return;
        }
        table(console, taken);
        console.say("cli.arrive.taken-back", taken.lines().size(), taken.refund());
        if (!left.lines().isEmpty()) {
            console.say("cli.arrive.still-short", left.lines().size());
        }
    }

    private static Map<String, Object> json(Shortage shortage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("round_id", shortage.round().id().toString());
        object.put("pieces", shortage.pieces());
        object.put("refund_fen", shortage.refund().fen());
        object.put("without_price", shortage.withoutPrice());
        object.put("lines", shortage.lines().stream().map(ArriveJson::line).toList());
        return object;
    }

    private static void table(Console console, Shortage shortage) {
        new Listing(
                        console,
                        false,
                        "cli.column.collection",
                        "cli.column.join",
                        "cli.column.name",
                        "cli.column.tail",
                        "cli.column.product",
                        "cli.column.quantity",
                        "cli.column.short",
                        "cli.column.refund")
                .show(
                        listing -> {
                            for (Shortage.Short each : shortage.lines()) {
                                listing.row(Map::of, () -> cells(each));
                            }
                        });
    }

    private static List<String> cells(Shortage.Short each) {
        return List.of(
                Integer.toString(each.bag().collectionNumber()),
                each.line().joinNumber(),
                each.bag().name().reveal(),
                each.bag().tail4(),
                each.line().productAndVariant(),
                Integer.toString(each.line().quantity()),
                Integer.toString(each.decided().pieces()),
                each.decided().refund().map(Object::toString).orElse("?"));
    }

    private static Map<String, Object> line(Shortage.Short each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", each.line().orderId().toString());
        json.put("line_id", LineIds.of(each.line().id()));
        json.put("collection_number", each.bag().collectionNumber());
        json.put("join_number", each.line().joinNumber());
        json.put("name", Shown.text(each.bag().name()));
        json.put("tail4", Shown.text(each.bag().tail4()));
        json.put("product", each.line().product());
        json.put("variant", Shown.text(each.line().variant()));
        json.put("qty", each.line().quantity());
        json.put("short", each.decided().pieces());
        json.put("refund_fen", Shown.fen(each.decided().refund()));
        json.put("cause", each.decided().cause().name());
        return json;
    }
}
