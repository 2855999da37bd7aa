package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.Option;

import java.util.function.BiFunction;

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

    /** Changes the round, and says how it stands then. */
    Integer changing(BiFunction<Session, PickupRound, PickupRound> change) {
        return writing(
                session -> {
                    PickupRound changed = change.apply(session, round(session));
                    if (json()) {
                        console().json(RoundJson.of(changed, session.zone()));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}
