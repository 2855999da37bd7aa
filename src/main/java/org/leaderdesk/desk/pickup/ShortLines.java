package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.RefundCandidate;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Claim;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.ShortLine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The short lines of one round in one transaction, each with what must be paid back for it. */
final class ShortLines {

    private final Transaction tx;
    private final PickupRound round;
    private final RoundContents ordered;
    private final Map<LineId, ShortLine> standing = new HashMap<>();
    private final Map<LineId, Integer> handed;
    private final Map<UUID, Order> orders = new HashMap<>();

    ShortLines(Transaction tx, PickupRound round) {
        this.tx = tx;
        this.round = round;
        this.ordered = new RoundReader(tx).ordered(round);
        this.handed = tx.handovers().handedOf(round.id());
        tx.shortages().of(round.id()).forEach(each -> standing.put(each.line(), each));
    }

    /** The round as it was ordered, whether it came or not. */
    RoundContents ordered() {
        return ordered;
    }

    /** Who goes short as it stands now. */
    Shortage shortage() {
        return Shortage.of(tx, round, ordered);
    }

    /** Variants about which something was decided. */
    Set<UUID> variants() {
        Set<UUID> variants = new HashSet<>();
        for (BagLine line : lines()) {
            if (standing.containsKey(line.id())) {
                variants.add(line.variantId());
            }
        }
        return variants;
    }

    /** What each line of a variant wants. */
    List<Claim> claims(UUID variantId) {
        return lines().stream()
                .filter(line -> line.variantId().equals(variantId))
                .map(this::claim)
                .toList();
    }

    /** The same with whose they are, by collection number. */
    List<AllocateShortage.Wanting> wanting(UUID variantId) {
        List<AllocateShortage.Wanting> wanting = new ArrayList<>();
        for (Bag bag : ordered.bags()) {
            for (BagLine line : bag.lines()) {
                if (line.variantId().equals(variantId)) {
                    wanting.add(
                            new AllocateShortage.Wanting(
                                    bag, line, handed.getOrDefault(line.id(), 0)));
                }
            }
        }
        return wanting;
    }

    private Claim claim(BagLine line) {
        LineId id = line.id();
        return new Claim(
                id,
                line.quantity(),
                handed.getOrDefault(id, 0),
                order(line.orderId()).time(),
                line.joinNumber());
    }

    /**
     * Writes who goes short.
     *
     * @param pieces by line
     * @param about all lines of the goods this is about: those not named are not short any more
     */
    void decide(Map<LineId, Integer> pieces, Set<LineId> about, ShortLine.Cause cause) {
        for (LineId line : about) {
            int shortPieces = pieces.getOrDefault(line, 0);
            ShortLine was = standing.get(line);
            if (shortPieces == 0) {
                if (was != null && was.cause() != ShortLine.Cause.WEIGHT) {
                    remove(was);
                }
            } else {
                Order order = order(line.orderId());
                Optional<Money> refund = RefundCandidate.cost(order, line.place(), shortPieces);
                put(new ShortLine(line, shortPieces, refund, cause), GiveBack.Cause.SHORT);
            }
        }
    }

    void weighed(UUID variantId, int sold, int weighed) {
        List<BagLine> lines =
                lines().stream().filter(l -> l.variantId().equals(variantId)).toList();
        if (lines.isEmpty()) {
            throw new Refused(RefusalCode.VARIANT_NOT_IN_ROUND, variantId, round.name());
        }
        for (BagLine line : lines) {
            ShortLine was = standing.get(line.id());
            if (was != null && was.pieces() > 0) {
                throw new Refused(RefusalCode.SHORTAGE_BY_PIECES, line.productAndVariant());
            }
            Optional<Money> refund =
                    RefundCandidate.cost(order(line.orderId()), line.place(), line.quantity())
                            .map(paid -> paid.share((long) sold - weighed, sold));
            put(new ShortLine(line.id(), 0, refund, ShortLine.Cause.WEIGHT), GiveBack.Cause.WEIGHT);
        }
    }

    void takeBack(Optional<UUID> variant) {
        List<ShortLine> meant =
                lines().stream()
                        .filter(line -> variant.map(line.variantId()::equals).orElse(true))
                        .map(line -> standing.get(line.id()))
                        .filter(java.util.Objects::nonNull)
                        .toList();
        if (meant.isEmpty()) {
            throw new Refused(RefusalCode.NOTHING_SHORT, round.name());
        }
        for (ShortLine each : meant) {
            if (handed.getOrDefault(each.line(), 0) > 0) {
                throw new Refused(
                        RefusalCode.SHORTAGE_HANDED_OVER,
                        order(each.line().orderId()).joinNumber());
            }
            remove(each);
        }
    }

    private void put(ShortLine line, GiveBack.Cause cause) {
        ShortLine was = standing.get(line.line());
        if (line.equals(was)) {
            return;
        }
        if (was != null && !was.refund().equals(line.refund())) {
            takeBackRefund(was);
        }
        tx.shortages().put(round.id(), line);
        if (was == null || !was.refund().equals(line.refund())) {
            tx.giveBack()
                    .add(
                            new GiveBack(
                                    tx.newId(),
                                    GiveBack.Kind.REFUND,
                                    cause,
                                    line.line().orderId(),
                                    OptionalInt.of(line.line().place()),
                                    line.refund(),
                                    GiveBack.State.TO_DO,
                                    tx.now(),
                                    Optional.empty()));
        }
    }

    private void remove(ShortLine line) {
        takeBackRefund(line);
        tx.shortages().remove(line.line());
    }

    /** Money that was paid back cannot be taken back by changing one's mind. */
    private void takeBackRefund(ShortLine line) {
        for (GiveBack each : tx.giveBack().ofOrder(line.line().orderId())) {
            boolean meant =
                    each.kind() == GiveBack.Kind.REFUND
                            && each.cause() != GiveBack.Cause.AFTER_SALES
                            && each.place().equals(OptionalInt.of(line.line().place()))
                            && each.state() != GiveBack.State.TAKEN_BACK;
            if (meant && each.state() != GiveBack.State.TO_DO) {
                throw new Refused(
                        RefusalCode.SHORTAGE_PAID_BACK, order(line.line().orderId()).joinNumber());
            }
            if (meant) {
                tx.giveBack().move(each.id(), GiveBack.State.TAKEN_BACK);
            }
        }
    }

    private Order order(UUID id) {
        return orders.computeIfAbsent(id, key -> tx.orders().find(key).orElseThrow().order());
    }

    private List<BagLine> lines() {
        return ordered.bags().stream().flatMap(bag -> bag.lines().stream()).toList();
    }
}
