package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.Command;

import java.time.ZoneId;
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
                    try (Listing listing =
                            new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.name",
                                    "cli.column.opened",
                                    "cli.column.closed")) {
                        for (PickupRound round : new ListRounds(session).all()) {
                            listing.row(
                                    () -> RoundJson.of(round, session.zone()),
                                    () -> cells(round, session.zone()));
                        }
                    }
                    return DONE;
                });
    }

    private static List<String> cells(PickupRound round, ZoneId zone) {
        return List.of(
                round.id().toString(),
                round.name(),
                RoundJson.time(round.openedAt(), zone),
                round.closedAt().map(at -> RoundJson.time(at, zone)).orElse(""));
    }
}
