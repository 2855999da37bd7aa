package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.i18n.SyncWords;

import picocli.CommandLine.Command;

import java.util.Optional;

/** Says how the desk stands with its platform; asks nobody. */
@Command
final class SyncStatusCommand extends AnyBookCommand {

    SyncStatusCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    Optional<ReadSync.Standing> standing = new ReadSync(session).run();
                    if (json()) {
                        console().json(SyncJson.standing(standing, session.zone()));
                    } else if (standing.isEmpty()) {
                        console().say("cli.sync.not-enrolled");
                    } else {
                        say(session, standing.get());
                    }
                    return DONE;
                });
    }

    private void say(Session session, ReadSync.Standing standing) {
        console()
                .say(
                        "cli.sync.status",
                        standing.platform(),
                        standing.letter(),
                        console().named(standing.role()),
                        standing.lastOk()
                                .map(at -> Moments.shown(at, session.zone()))
                                .orElseGet(() -> console().messages().text("sync.never")),
                        standing.pending(),
                        standing.waiting(),
                        standing.conflicts());
        if (standing.isClockFarOff()) {
            console()
                    .err()
                    .println(
                            new SyncWords(console().messages(), session.zone())
                                    .clock(standing.clockOffset()));
        }
        standing.trouble()
                .ifPresent(
                        trouble ->
                                console()
                                        .err()
                                        .println(Failures.sentence(console().messages(), trouble)));
    }
}
