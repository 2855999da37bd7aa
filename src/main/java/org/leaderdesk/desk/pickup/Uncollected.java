package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Lateness;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What of a round arrived, and what of that nobody collected. */
final class Uncollected {

    private final Transaction tx;
    private final PickupRound round;

    Uncollected(Transaction tx, PickupRound round) {
        this.tx = tx;
        this.round = round;
    }

    /** What arrived, is nobody's shortage, was not handed over, and is still there. */
    RoundContents left() {
        Map<LineId, Integer> handed = tx.handovers().handedOf(round.id());
        Map<LineId, Integer> leftovers = tx.leftovers().piecesOf(round.id());
        return each(
                arrived(new RoundReader(tx).read(round)),
                line -> {
                    int open =
                            line.quantity()
                                    - handed.getOrDefault(line.id(), 0)
                                    - leftovers.getOrDefault(line.id(), 0);
                    return open > 0 ? Optional.of(line.of(open)) : Optional.empty();
                });
    }

    /** The lines of goods of which some came. */
    RoundContents arrived(RoundContents contents) {
        Set<UUID> came = new HashSet<>();
        for (Arrival arrival : tx.arrivals().of(round.id())) {
            if (arrival.usable() > 0) {
                came.add(arrival.variantId());
            }
        }
        return each(
                contents,
                line -> came.contains(line.variantId()) ? Optional.of(line) : Optional.empty());
    }

    private static RoundContents each(
            RoundContents contents, Function<BagLine, Optional<BagLine>> kept) {
        List<Bag> bags =
                contents.bags().stream()
                        .map(
                                bag ->
                                        bag.with(
                                                bag.lines().stream()
                                                        .map(kept)
                                                        .flatMap(Optional::stream)
                                                        .toList()))
                        .filter(bag -> !bag.lines().isEmpty())
                        .toList();
        return new RoundContents(
                contents.roundId(),
                contents.name(),
                contents.groupBuys(),
                bags,
                contents.leftOut());
    }

    /** When what is left is late; empty while nothing arrived. */
    Optional<Lateness> lateness() {
        return tx.arrivals()
                .firstOf(round.id())
                .map(
                        ready ->
                                new Lateness(
                                        ready,
                                        tx.identity().orElseThrow().zone(),
                                        ReadRules.in(tx, Rule.PICKUP_CLOSES),
                                        hours(Rule.FROZEN_LATE),
                                        hours(Rule.AMBIENT_LATE)));
    }

    private Duration hours(Rule<Integer> rule) {
        return Duration.ofHours(ReadRules.in(tx, rule));
    }
}
