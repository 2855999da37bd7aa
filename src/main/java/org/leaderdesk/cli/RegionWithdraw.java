package org.leaderdesk.cli;

import org.leaderdesk.desk.region.AskLeader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.UUID;

/** Takes back what was asked of a leader. */
@Command
final class RegionWithdraw extends AnyBookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.intervention")
    private String id = "";

    RegionWithdraw(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID asked = Ids.parse(id);
        return writing(
                session -> {
                    new AskLeader(session).withdraw(asked);
                    if (json()) {
                        console().json(Map.of("intervention_id", asked.toString()));
                    } else {
                        console().say("cli.region.withdrawn", asked);
                    }
                    return DONE;
                });
    }
}
