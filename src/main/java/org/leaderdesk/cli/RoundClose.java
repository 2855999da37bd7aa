package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.CloseRound;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes a pickup round. */
@Command
final class RoundClose extends BookCommand {

    @Option(names = "--round", paramLabel = "ID|today|latest", descriptionKey = "cli.option.round")
    private @Nullable String round;

    RoundClose(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    PickupRound open = open(session, new ListRounds(session));
                    int left = new CloseRound(session).run(open.id());
                    PickupRound closed = new ListRounds(session).find(open.id());
                    if (json()) {
                        console().json(RoundJson.of(closed, session.zone()));
                    } else {
                        console().say("cli.round.closed", closed.id().toString(), closed.name());
                    }
                    if (left > 0) {
                        console().note("cli.round.left", left);
                    }
                    return DONE;
                });
    }

    private PickupRound open(Session session, ListRounds rounds) {
        String named = round;
        if (named == null) {
            return rounds.onlyOpen();
        }
        return Rounds.named(named, session)
                .or(rounds::latest)
                .orElseThrow(() -> new Refused(RefusalCode.ROUND_UNKNOWN, named));
    }
}
