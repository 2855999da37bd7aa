package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.HandOver;
import org.leaderdesk.domain.member.PersonalText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.UUID;

/** Takes a handover back. */
@Command
final class CounterUndo extends BookCommand {

    @Parameters(paramLabel = "EVENT", descriptionKey = "cli.option.event")
    private String event = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.undo-reason")
    private String reason = "";

    CounterUndo(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID id = Ids.parse(event);
        return writing(
                session -> {
                    CounterJson.tell(
                            console(),
                            json(),
                            new HandOver(session).undo(id, PersonalText.of(reason)),
                            session.zone());
                    return DONE;
                });
    }
}
