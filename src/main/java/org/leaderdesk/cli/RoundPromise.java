package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.PromiseRound;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;

/** Says when the goods of a round are promised to be ready. */
@Command
final class RoundPromise extends RoundCommand {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    private static final class What {

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "cli.option.promise-at")
        private @Nullable String at;

        @Option(names = "--none", descriptionKey = "cli.option.promise-none")
        private boolean none;
    }

    RoundPromise(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Optional<String> at = Optional.ofNullable(what.none ? null : what.at);
        return changing(
                (session, round) ->
                        new PromiseRound(session)
                                .run(
                                        round.id(),
                                        at.map(
                                                text ->
                                                        Moments.read(
                                                                "--at", text, session.zone()))));
    }
}
