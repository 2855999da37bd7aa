package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.Command;

import java.util.List;

/** Lists the pickup rounds. */
@Command
final class RoundList extends BookCommand {

    RoundList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    ListRounds rounds = new ListRounds(session);
                    try (Listing listing =
                            new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.round",
                                    "cli.column.group-buys",
                                    "cli.column.point",
                                    "cli.column.bags",
                                    "cli.column.state")) {
                        for (ListRounds.Described each : rounds.described()) {
                            listing.row(
                                    () -> RoundJson.of(each.round(), session.zone()),
                                    () -> cells(each));
                        }
                    }
                    return DONE;
                });
    }

    private List<String> cells(ListRounds.Described described) {
        PickupRound round = described.round();
        return List.of(
                round.id().toString(),
                round.name(),
                String.join(" + ", described.groupBuys()),
                described.pickupPoint(),
                Integer.toString(described.bags()),
                console()
                        .messages()
                        .text(
                                round.closedAt().isPresent()
                                        ? "cli.round.state.closed"
                                        : "cli.round.state.open"));
    }
}
