package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.ReopenRound;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.UUID;

/** Opens a pickup round again. */
@Command
final class RoundReopen extends BookCommand {

    @Option(
            names = "--round",
            required = true,
            paramLabel = "ID",
            descriptionKey = "cli.option.round-id")
    private String round = "";

    RoundReopen(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID id = Ids.parse(round);
        return writing(
                session -> {
                    new ReopenRound(session).run(id);
                    PickupRound open = new ListRounds(session).find(id);
                    if (json()) {
                        console().json(RoundJson.of(open, session.zone()));
                    } else {
                        console().say("cli.round.open", open.id().toString(), open.name());
                    }
                    return DONE;
                });
    }
}
