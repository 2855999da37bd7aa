package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.AllocateShortage;
import org.leaderdesk.desk.pickup.RecordArrival;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.UUID;

/** Says that all pieces of a variant weigh less than was sold. */
@Command
final class ArriveWeigh extends RoundCommand {

    @Option(
            names = "--variant",
            required = true,
            paramLabel = "V",
            descriptionKey = "cli.option.variant-named")
    private String variant = "";

    @Option(
            names = "--sold",
            required = true,
            paramLabel = "GRAMS",
            descriptionKey = "cli.option.sold-grams")
    private int sold;

    @Option(
            names = "--weighed",
            required = true,
            paramLabel = "GRAMS",
            descriptionKey = "cli.option.weighed-grams")
    private int weighed;

    ArriveWeigh(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    UUID id = new RecordArrival(session).variant(variant);
                    ArriveJson.tell(
                            console(),
                            json(),
                            new AllocateShortage(session)
                                    .byWeight(round(session).id(), id, sold, weighed),
                            true);
                    return DONE;
                });
    }
}
