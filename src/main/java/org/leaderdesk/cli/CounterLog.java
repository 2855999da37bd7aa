package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ListHandovers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists what went over the counter, the latest first. */
@Command
final class CounterLog extends RoundCommand {

    @Mixin private Most most = new Most();

    CounterLog(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        int rows = most.rows();
        return signedIn(
                session -> {
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.event",
                                    "cli.column.time",
                                    "cli.column.collection",
                                    "cli.column.pieces",
                                    "cli.column.who",
                                    "cli.column.note")
                            .show(
                                    listing -> {
                                        for (ListHandovers.Entry each :
                                                new ListHandovers(session)
                                                        .run(round(session).id(), rows)) {
                                            listing.row(
                                                    () -> json(each, session.zone()),
                                                    () -> cells(each, session.zone()));
                                        }
                                    });
                    return DONE;
                });
    }

    private static Map<String, Object> json(ListHandovers.Entry each, ZoneId zone) {
        Map<String, Object> json = CounterJson.of(each.handover(), zone);
        json.put("undone", each.undone());
        json.put("user", Shown.text(each.who()));
        json.put("collection_numbers", each.collectionNumbers());
        return json;
    }

    private static List<String> cells(ListHandovers.Entry each, ZoneId zone) {
        return List.of(
                each.handover().id().toString(),
                Moments.shown(each.handover().at(), zone),
                each.collectionNumbers().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")),
                Integer.toString(each.pieces()),
                each.who(),
                each.handover().note().reveal());
    }
}
