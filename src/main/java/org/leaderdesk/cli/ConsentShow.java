package org.leaderdesk.cli;

import picocli.CommandLine.Command;

/** Shows what a member allowed. */
@Command
final class ConsentShow extends ConsentCommand {

    ConsentShow(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    tell(session);
                    return DONE;
                });
    }
}
