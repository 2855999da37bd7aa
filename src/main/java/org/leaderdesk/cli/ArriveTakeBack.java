package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.AllocateShortage;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.desk.pickup.Shortage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.UUID;

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
                    UUID round = round(session).id();
                    AllocateShortage allocate = new AllocateShortage(session);
                    Shortage before = allocate.show(round).decided();
                    Shortage left =
                            allocate.takeBack(
                                    round,
                                    Optional.ofNullable(variant)
                                            .map(new RecordArrival(session)::variant));
                    ArriveJson.tellTakenBack(console(), json(), left, before.without(left));
                    return DONE;
                });
    }
}
