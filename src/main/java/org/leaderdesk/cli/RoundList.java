package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.Command;

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
                    for (PickupRound round : new ListRounds(session).all()) {
                        if (json()) {
                            console().json(RoundJson.of(round, session.zone()));
                        } else {
                            console()
                                    .say(
                                            round.closedAt().isPresent()
                                                    ? "cli.round.closed"
                                                    : "cli.round.open",
                                            round.id().toString(),
                                            round.name());
                        }
                    }
                    return DONE;
                });
    }
}
