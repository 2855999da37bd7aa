package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.PickupPoints;
import org.leaderdesk.domain.pickup.PickupPoint;
import org.leaderdesk.domain.pickup.PointKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what sort of place a pickup point is. */
@Command
final class PointsSet extends BookCommand {

    @Parameters(paramLabel = "POINT", descriptionKey = "cli.option.point-named")
    private String named = "";

    @Option(names = "--kind", required = true, descriptionKey = "cli.option.point-kind")
    private PointKind kind = PointKind.UNKNOWN;

    PointsSet(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    PickupPoint point = new PickupPoints(session).set(named, kind);
                    if (json()) {
                        console().json(PointsList.json(point));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}
