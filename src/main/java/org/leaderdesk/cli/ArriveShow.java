package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.RecordArrival;

import picocli.CommandLine.Command;

/** Shows ordered against arrived. */
@Command
final class ArriveShow extends RoundCommand {

    ArriveShow(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    ArriveJson.tell(
                            console(),
                            json(),
                            new RecordArrival(session).show(round(session).id()));
                    return DONE;
                });
    }
}
