package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.PutBackArrival;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.desk.pickup.RecordArrival.Receiving;
import org.leaderdesk.desk.pickup.RecordArrival.Typed;
import org.leaderdesk.desk.pickup.ScanArrival;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Notes what came off the truck: one variant, a file of them, or all the rest as ordered. */
@Command
final class ArriveRecord extends RoundCommand {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @Option(names = "--delivery", paramLabel = "N", descriptionKey = "cli.option.delivery")
    private @Nullable Integer delivery;

    private static final class What {

        @ArgGroup(exclusive = false)
        private @Nullable One one;

        @Option(names = "--file", paramLabel = "F", descriptionKey = "cli.option.arrival-file")
        private @Nullable Path file;

        @Option(names = "--rest-as-ordered", descriptionKey = "cli.option.rest-as-ordered")
        private boolean rest;
    }

    /** One variant. */
    private static final class One {

        @Option(
                names = "--variant",
                required = true,
                paramLabel = "V",
                descriptionKey = "cli.option.variant-named")
        private String variant = "";

        @ArgGroup(exclusive = true, multiplicity = "1")
        private Count count = new Count();

        @Option(names = "--loss", paramLabel = "N", descriptionKey = "cli.option.loss")
        private int loss;

        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "cli.option.arrival-note")
        private String note = "";

        @Option(names = "--trace", paramLabel = "CODE", descriptionKey = "cli.option.trace")
        private @Nullable String trace;
    }

    /** How many. */
    private static final class Count {

        @Option(names = "--qty", paramLabel = "N", descriptionKey = "cli.option.arrived")
        private @Nullable Integer quantity;

        @Option(names = "--more", paramLabel = "N", descriptionKey = "cli.option.arrived-more")
        private @Nullable Integer more;

        @Option(names = "--not-counted", descriptionKey = "cli.option.not-counted")
        private boolean none;
    }

    ArriveRecord(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    UUID round = round(session).id();
                    One one = what.one;
                    Receiving now =
                            one != null ? one(session, round, one) : several(session, round);
                    ArriveJson.tell(console(), json(), now);
                    return DONE;
                });
    }

    private Receiving several(Session session, UUID round) {
        RecordArrival arrival = new RecordArrival(session);
        return what.rest
                ? arrival.restAsOrdered(round, truck())
                : arrival.file(round, Objects.requireNonNull(what.file));
    }

    private Receiving one(Session session, UUID round, One one) {
        if (one.count.none) {
            return new PutBackArrival(session).notCounted(round, one.variant, truck());
        }
        Integer quantity = one.count.quantity;
        if (quantity == null) {
            int more = Objects.requireNonNull(one.count.more);
            return new ScanArrival(session).run(round, one.variant, truck(), more).receiving();
        }
        return new RecordArrival(session)
                .typed(
                        round,
                        List.of(
                                new Typed(
                                        one.variant,
                                        truck(),
                                        quantity,
                                        one.loss,
                                        one.note,
                                        Optional.ofNullable(one.trace))));
    }

    private OptionalInt truck() {
        return delivery == null ? OptionalInt.empty() : OptionalInt.of(delivery);
    }
}
