package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.OpenRound;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/** Joins group buys into one pickup round, or splits them by pickup point. */
@Command
final class RoundOpen extends BookCommand {

    @Option(
            names = "--group-buy",
            arity = "1..*",
            required = true,
            paramLabel = "ID",
            descriptionKey = "cli.option.group-buys")
    private List<String> groupBuys = List.of();

    @Option(names = "--point", paramLabel = "P", descriptionKey = "cli.option.point")
    private @Nullable String point;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.option.round-name")
    private @Nullable String name;

    RoundOpen(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    PickupRound round =
                            new OpenRound(session)
                                    .run(
                                            groupBuys.stream().map(Ids::parse).toList(),
                                            Optional.ofNullable(point),
                                            Optional.ofNullable(name));
                    if (json()) {
                        console().json(RoundJson.of(round, session.zone()));
                    } else {
                        console().say("cli.round.open", round.id().toString(), round.name());
                    }
                    return DONE;
                });
    }
}
