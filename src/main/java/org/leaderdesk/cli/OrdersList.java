package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ListOrders;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Lists the orders. */
@Command
final class OrdersList extends BookCommand {

    @Mixin private Paging paging = new Paging();

    @Option(names = "--missing", descriptionKey = "cli.option.only-missing")
    private boolean missing;

    @Option(names = "--member", paramLabel = "ID", descriptionKey = "cli.option.only-member")
    private @Nullable String member;

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
                                        walk(
                                                session,
                                                each ->
                                                        listing.row(
                                                                () ->
                                                                        OrderJson.of(
                                                                                each,
                                                                                session.zone()),
                                                                () -> cells(each, session.zone())));
                                    });
                    return DONE;
                });
    }

    private void walk(Session session, Consumer<ListOrders.Listed> consumer) {
        ListOrders orders = new ListOrders(session);
        if (member == null) {
            orders.run(paging.after(), paging.limit(), missing, consumer);
        } else {
            orders.ofMember(Ids.parse(member), paging.after(), paging.limit(), missing, consumer);
        }
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
