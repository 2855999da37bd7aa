package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.ListCases;
import org.leaderdesk.desk.aftersales.ListedCase;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;

/** Lists after-sales cases: the open ones by urgency, or those that are closed. */
@Command
final class AfterSalesList extends BookCommand {

    @ArgGroup(exclusive = true)
    private Which which = new Which();

    @Mixin private Most most = new Most();

    private static final class Which {

        @Option(names = "--closed", descriptionKey = "cli.option.cases-closed")
        private boolean closed;

        @Option(names = "--order", paramLabel = "ID", descriptionKey = "cli.option.cases-order")
        private @Nullable String order;
    }

    AfterSalesList(Desk desk) {
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
                                    "cli.column.id",
                                    "cli.column.join",
                                    "cli.column.name",
                                    "cli.column.tail",
                                    "cli.column.product",
                                    "cli.column.reason",
                                    "cli.column.next",
                                    "cli.column.left",
                                    "cli.column.state")
                            .show(
                                    listing -> {
                                        for (ListedCase each :
                                                cases(new ListCases(session), rows)) {
                                            listing.row(
                                                    () -> CaseJson.of(each, session.zone()),
                                                    () -> CaseJson.cells(console(), each));
                                        }
                                    });
                    return DONE;
                });
    }

    private List<ListedCase> cases(ListCases list, int rows) {
        String order = which.order;
        if (which.closed) {
            return list.closed(rows);
        }
        List<ListedCase> cases = order == null ? list.open() : list.ofOrder(Ids.parse(order));
        return cases.subList(0, Math.min(rows, cases.size()));
    }
}
