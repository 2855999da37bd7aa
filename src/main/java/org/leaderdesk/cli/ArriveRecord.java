package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.desk.pickup.RecordArrival.Typed;
import org.leaderdesk.domain.pickup.PickupRound;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Notes what came off the truck: one variant, or a file of them. */
@Command
final class ArriveRecord extends RoundCommand {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    private static final class What {

        @ArgGroup(exclusive = false)
        private @Nullable One one;

        @Option(names = "--file", paramLabel = "F", descriptionKey = "cli.option.arrival-file")
        private @Nullable Path file;
    }

    /** One variant. */
    private static final class One {

        @Option(
                names = "--variant",
                required = true,
                paramLabel = "V",
                descriptionKey = "cli.option.variant-named")
        private String variant = "";

        @Option(
                names = "--qty",
                required = true,
                paramLabel = "N",
                descriptionKey = "cli.option.arrived")
        private int quantity;

        @Option(names = "--loss", paramLabel = "N", descriptionKey = "cli.option.loss")
        private int loss;

        @Option(names = "--delivery", paramLabel = "N", descriptionKey = "cli.option.delivery")
        private @Nullable Integer delivery;

        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "cli.option.arrival-note")
        private String note = "";

        Typed typed() {
            return new Typed(
                    variant,
                    delivery == null ? OptionalInt.empty() : OptionalInt.of(delivery),
                    quantity,
                    loss,
                    note);
        }
    }

    ArriveRecord(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    PickupRound round = round(session);
                    RecordArrival arrival = new RecordArrival(session);
                    One one = what.one;
                    Path file = what.file;
                    ArriveJson.tell(
                            console(),
                            json(),
                            one != null
                                    ? arrival.typed(round.id(), List.of(one.typed()))
                                    : arrival.file(round.id(), Objects.requireNonNull(file)));
                    return DONE;
                });
    }
}
