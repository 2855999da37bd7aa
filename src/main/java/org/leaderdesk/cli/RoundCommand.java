package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.Option;

/** A command about one pickup round, the latest unless another is named. */
abstract class RoundCommand extends BookCommand {

    @Option(names = "--round", paramLabel = "ID|today|latest", descriptionKey = "cli.option.round")
    private String round = "latest";

    RoundCommand(Desk desk) {
        super(desk);
    }

    PickupRound round(Session session) {
        return Rounds.one(round, session);
    }
}
