package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.AllocateShortage;
import org.leaderdesk.desk.pickup.RecordArrival;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;

/** Takes back who goes short. */
@Command
final class ArriveTakeBack extends RoundCommand {

    @Option(names = "--variant", paramLabel = "V", descriptionKey = "cli.option.variant-named")
    private @Nullable String variant;

    ArriveTakeBack(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    ArriveJson.tell(
                            console(),
                            json(),
                            new AllocateShortage(session)
                                    .takeBack(
                                            round(session).id(),
                                            Optional.ofNullable(variant)
                                                    .map(new RecordArrival(session)::variant)),
                            true);
                    return DONE;
                });
    }
}
