package org.leaderdesk.cli;

import org.leaderdesk.desk.order.ListOrders;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.List;

/** Lists the orders. */
@Command
final class OrdersList extends BookCommand {

    @Mixin private Paging paging = new Paging();

    @Option(names = "--missing", descriptionKey = "cli.option.only-missing")
    private boolean missing;

    OrdersList(Desk desk) {
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
                                    "cli.column.join",
                                    "cli.column.state",
                                    "cli.column.amount",
                                    "cli.column.refund",
                                    "cli.column.time",
                                    "cli.column.lines")
                            .show(
                                    listing -> {
                                        new ListOrders(session)
                                                .run(
                                                        paging.after(),
                                                        paging.limit(),
                                                        missing,
                                                        each ->
                                                                listing.row(
                                                                        () ->
                                                                                OrderJson.of(
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

    private List<String> cells(ListOrders.Listed listed, ZoneId zone) {
        Order order = listed.order();
        Money refund = order.charges().refund();
        return List.of(
                order.id().toString(),
                order.joinNumber(),
                console().named(order.status().state()),
                order.charges().amount().map(Money::toString).orElse(""),
                refund.isZero() ? "" : refund.toString(),
                order.time().map(time -> Moments.shown(time.at(), zone)).orElse(""),
                String.join(
                        "; ",
                        listed.lines().stream()
                                .map(
                                        each ->
                                                "["
                                                        + each.line().place()
                                                        + "] "
                                                        + (each.product() + " " + each.variant())
                                                                .strip()
                                                        + " ×"
                                                        + each.line().picked())
                                .toList()));
    }
}
