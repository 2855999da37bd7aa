package org.leaderdesk.cli;

import org.leaderdesk.desk.order.ListGroupBuys;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the group buys. */
@Command
final class GroupBuysList extends BookCommand {

    @Mixin private Paging paging = new Paging();

    GroupBuysList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.title",
                                    "cli.column.orders",
                                    "cli.column.missing",
                                    "cli.column.closed",
                                    "cli.column.state")
                            .show(
                                    listing -> {
                                        new ListGroupBuys(session)
                                                .run(
                                                        paging.after(),
                                                        paging.limit(),
                                                        each ->
                                                                listing.row(
                                                                        () ->
                                                                                json(
                                                                                        each,
                                                                                        session
                                                                                                .zone()),
                                                                        () ->
                                                                                cells(
                                                                                        each,
                                                                                        session
                                                                                                .zone())));
                                    });
                    return DONE;
                });
    }

    private static Map<String, Object> json(ListGroupBuys.Listed listed, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group_buy", listed.groupBuy().id().toString());
        json.put("title", listed.groupBuy().title());
        json.put(
                "opened_at",
                listed.groupBuy().openedAt().map(at -> RoundJson.time(at, zone)).orElse(null));
        json.put(
                "closed_at",
                listed.groupBuy().closedAt().map(at -> RoundJson.time(at, zone)).orElse(null));
        json.put("state", listed.state().name());
        json.put("orders", listed.orders());
        json.put("missing", listed.missing());
        return json;
    }

    private List<String> cells(ListGroupBuys.Listed listed, ZoneId zone) {
        return List.of(
                listed.groupBuy().id().toString(),
                listed.groupBuy().title(),
                Long.toString(listed.orders()),
                Long.toString(listed.missing()),
                listed.groupBuy().closedAt().map(at -> Moments.shown(at, zone)).orElse(""),
                console().named(listed.state()));
    }
}
