package org.leaderdesk.cli;

import org.leaderdesk.desk.order.OrderHistory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Shows what happened to an order. */
@Command
final class OrdersHistory extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.order")
    private String id = "";

    OrdersHistory(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID order = Ids.parse(id);
        return signedIn(
                session -> {
                    ZoneId zone = session.zone();
                    try (Listing listing =
                            new Listing(
                                    console(),
                                    json(),
                                    "cli.column.time",
                                    "cli.column.who",
                                    "cli.column.what",
                                    "cli.column.changes")) {
                        OrderHistory history = new OrderHistory(session);
                        for (OrderHistory.Event each : history.run(order)) {
                            listing.row(() -> json(each, zone), () -> cells(each, zone, history));
                        }
                    }
                    return DONE;
                });
    }

    private static Map<String, Object> json(OrderHistory.Event event, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", event.kind());
        json.put("who", event.who());
        json.put("at", RoundJson.time(event.at(), zone));
        json.put("changes", event.changes().stream().map(OrdersHistory::json).toList());
        return json;
    }

    private static Map<String, Object> json(OrderHistory.Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", change.field());
        json.put("from", change.from().orElse(null));
        json.put("to", change.to().orElse(null));
        return json;
    }

    private String named(OrderHistory.Event event) {
        return switch (event.kind()) {
            case "order.create" -> console().messages().text("orders.history-create");
            case "order.change" ->
                    console().messages().text("orders.history-change", event.changes().size());
            default -> console().messages().text("orders.history-short");
        };
    }

    private List<String> cells(OrderHistory.Event event, ZoneId zone, OrderHistory history) {
        return List.of(
                RoundJson.time(event.at(), zone),
                event.who(),
                named(event),
                event.changes().stream()
                        .map(change -> shown(change, history))
                        .collect(Collectors.joining("; ")));
    }

    /** Of whom the order is, nothing is said but that it changed; goods go by their names. */
    private static String shown(OrderHistory.Change change, OrderHistory history) {
        if (change.field().equals("member_id")) {
            return change.field();
        }
        boolean goods = change.field().endsWith(".variant_id");
        UnaryOperator<String> named = goods ? history::productOf : text -> text;
        return (goods ? change.field().replace(".variant_id", ".product") : change.field())
                + " "
                + change.from().map(named).orElse("")
                + "→"
                + change.to().map(named).orElse("");
    }
}
