package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.HandOver;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Review;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hands over all that is left of some orders, or some lines of one. */
@Command
final class CounterHand extends BookCommand {

    @Parameters(arity = "1..*", paramLabel = "ORDER", descriptionKey = "cli.option.hand-orders")
    private List<String> orders = List.of();

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Part> parts = new ArrayList<>();

    @Option(names = "--round", paramLabel = "ID|today|latest", descriptionKey = "cli.option.round")
    private @Nullable String round;

    @Option(names = "--by", paramLabel = "SELF|FAMILY|NEIGHBOUR", descriptionKey = "cli.option.by")
    private CollectedBy by = CollectedBy.SELF;

    @Option(names = "--review", paramLabel = "GOOD|FAIR|BAD", descriptionKey = "cli.option.review")
    private @Nullable Review review;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "cli.option.hand-note")
    private String note = "";

    @Option(names = "--in-doubt", descriptionKey = "cli.option.in-doubt")
    private boolean inDoubt;

    private static final class Part {

        @Option(
                names = "--line",
                required = true,
                paramLabel = "L",
                descriptionKey = "cli.option.hand-line")
        private String line = "";

        @Option(names = "--qty", paramLabel = "N", descriptionKey = "cli.option.hand-qty")
        private @Nullable Integer qty;
    }

    CounterHand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<UUID> ids = orders.stream().map(Ids::parse).toList();
        if (!parts.isEmpty() && ids.size() > 1) {
            throw new Refused(RefusalCode.OPTIONS_EXCLUDE, "--line", "ORDER ORDER");
        }
        return writing(
                session -> {
                    HandOver handOver = new HandOver(session);
                    Optional<UUID> named =
                            Optional.ofNullable(round)
                                    .map(text -> Rounds.one(text, session))
                                    .map(PickupRound::id);
                    HandOver.Left left = handOver.left(named, ids);
                    Handover done =
                            handOver.run(
                                    new HandOver.Request(
                                            left.round().id(),
                                            parts.isEmpty()
                                                    ? left.pieces()
                                                    : pieces(left, ids.getFirst()),
                                            by,
                                            Optional.ofNullable(review),
                                            PersonalText.of(note),
                                            inDoubt));
                    CounterJson.tell(console(), json(), done, session.zone());
                    return DONE;
                });
    }

    private Map<LineId, Integer> pieces(HandOver.Left left, UUID order) {
        Map<LineId, Integer> pieces = new LinkedHashMap<>();
        for (Part part : parts) {
            LineId line = LineIds.parse(part.line, order);
            Integer qty = part.qty;
            // What nothing is left of is asked for all the same: the refusal says why.
            int wanted = qty == null ? left.pieces().getOrDefault(line, 1) : qty;
            pieces.merge(line, wanted, Integer::sum);
        }
        return pieces;
    }
}
