package org.leaderdesk.cli;

import org.leaderdesk.desk.order.OrderHistory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.time",
                                    "cli.column.who",
                                    "cli.column.what",
                                    "cli.column.changes")
                            .show(
                                    listing -> {
                                        OrderHistory history = new OrderHistory(session);
                                        HistoryWords words =
                                                new HistoryWords(
                                                        console().messages(), history, zone);
                                        for (OrderHistory.Event each : history.run(order)) {
                                            listing.row(
                                                    () -> json(each, zone),
                                                    () -> cells(each, zone, words));
                                        }
                                    });
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

    private static List<String> cells(OrderHistory.Event event, ZoneId zone, HistoryWords words) {
        return List.of(
                Moments.shown(event.at(), zone),
                event.who(),
                words.of(event),
                event.changes().stream().map(words::of).collect(Collectors.joining("; ")));
    }
}
