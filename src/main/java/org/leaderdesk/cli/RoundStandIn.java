package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.StandIn;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;

/** Says where a round is handed out while its own point cannot be used. */
@Command
final class RoundStandIn extends RoundCommand {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    private static final class What {

        @Option(names = "--point", paramLabel = "P", descriptionKey = "cli.option.stand-in-point")
        private @Nullable String point;

        @Option(names = "--none", descriptionKey = "cli.option.stand-in-none")
        private boolean none;
    }

    RoundStandIn(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Optional<String> point = Optional.ofNullable(what.none ? null : what.point);
        return changing((session, round) -> new StandIn(session).run(round.id(), point));
    }
}
