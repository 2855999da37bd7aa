package org.leaderdesk.desk.pickup;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.Elsewhere;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The counter of one round while it is open: finds who stands in front of it and says what they
 * get. Reads the round once and again after somebody else changed the book; a search then looks at
 * memory and at a few rows. Thread-safe; closing it forgets everybody.
 */
public final class Counter implements AutoCloseable {

    private static final int CODE_LENGTH = 8;

    private final Session session;
    private final UUID roundId;
    private @Nullable Loaded loaded;

    public Counter(Session session, UUID roundId) {
        this.session = session;
        this.roundId = roundId;
    }

    private record Loaded(
            PickupRound round,
            RoundIndex index,
            Map<LineId, Integer> shortPieces,
            Map<LineId, Integer> leftovers,
            List<Shelf> shelves,
            long seen) {}

    /**
     * How far a round is.
     *
     * @param bags how many it hands out
     * @param collected how many of them are empty
     */
    public record Progress(PickupRound round, int bags, int collected) {}

    /**
     * Who may be meant: by pickup code, tail of the phone, collection or join number, name, its
     * reading or initials, building and room, in that order.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public synchronized CounterFound find(String typed) {
        String folded = MemberIndex.fold(typed);
        if (folded.isEmpty()) {
            return CounterFound.NOBODY;
        }
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Loaded now = load(tx);
                            return byCode(tx, now, folded)
                                    .or(() -> inRound(tx, now, folded))
                                    .or(() -> product(tx, typed.strip()))
                                    .orElse(CounterFound.NOBODY);
                        });
    }

    /** One bag as it stands now; empty where the round has none of theirs. */
    public synchronized Optional<CounterBag> bag(UUID ownerId) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Loaded now = load(tx);
                            return now.index().bag(ownerId).map(bag -> counted(tx, now, bag));
                        });
    }

    /** Bags that were collected together with this one before, and are not empty now. */
    public synchronized List<CounterBag> companions(UUID ownerId, int limit) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Loaded now = load(tx);
                            return tx.handovers().companionsOf(ownerId, limit).stream()
                                    .flatMap(id -> now.index().bag(id).stream())
                                    .map(bag -> counted(tx, now, bag))
                                    .filter(bag -> bag.open() > 0)
                                    .toList();
                        });
    }

    /** How far the round is; adds up every bag of it, in memory. */
    public synchronized Progress progress() {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Loaded now = load(tx);
                            Map<LineId, Integer> handed = tx.handovers().handedOf(roundId);
                            int collected =
                                    (int)
                                            now.index()
                                                    .all()
                                                    .filter(bag -> isCollected(now, bag, handed))
                                                    .count();
                            return new Progress(now.round(), now.index().size(), collected);
                        });
    }

    private static boolean isCollected(Loaded now, Bag bag, Map<LineId, Integer> handed) {
        return lines(now, bag, handed).stream().allMatch(line -> line.open() == 0);
    }

    private Optional<CounterFound> byCode(Transaction tx, Loaded now, String folded) {
        if (folded.length() != CODE_LENGTH) {
            return Optional.empty();
        }
        return tx.pickupCodes()
                .orderOf(folded.toUpperCase(Locale.ROOT))
                .flatMap(id -> tx.orders().find(id))
                .map(
                        filed -> {
                            UUID owner = filed.order().memberId().orElse(filed.order().id());
                            Optional<Bag> bag =
                                    now.index()
                                            .bag(owner)
                                            .filter(each -> has(each, filed.order().id()));
                            return bag.map(each -> found(List.of(counted(tx, now, each))))
                                    .orElseGet(
                                            () ->
                                                    new CounterFound(
                                                            List.of(),
                                                            List.of(
                                                                    elsewhere(
                                                                            tx,
                                                                            filed.order(),
                                                                            filed.counter())),
                                                            Optional.empty()));
                        });
    }

    private static boolean has(Bag bag, UUID orderId) {
        return bag.lines().stream().anyMatch(line -> line.orderId().equals(orderId));
    }

    private Elsewhere elsewhere(Transaction tx, Order order, CounterCard card) {
        CounterCard shown =
                order.memberId()
                        .flatMap(id -> tx.members().find(id))
                        .map(member -> member.counter())
                        .orElse(card);
        Elsewhere.Why why =
                switch (order.status().state()) {
                    case UNPAID -> Elsewhere.Why.NOT_PAID;
                    case CANCELLED -> Elsewhere.Why.CANCELLED;
                    case REFUNDED -> Elsewhere.Why.REFUNDED;
                    case PAID, SHIPPED, DELIVERED ->
                            order.charges().isRefunded()
                                    ? Elsewhere.Why.REFUNDED
                                    : order.isPicked()
                                            ? Elsewhere.Why.OTHER_ROUND
                                            : Elsewhere.Why.NOT_COLLECTED_HERE;
                };
        String round =
                tx.rounds().ofGroupBuy(order.groupBuyId()).stream()
                        .filter(each -> !each.id().equals(roundId))
                        .map(PickupRound::name)
                        .findFirst()
                        .orElse("");
        return new Elsewhere(order.id(), shown.name(), shown.tail4(), why, round);
    }

    private Optional<CounterFound> inRound(Transaction tx, Loaded now, String folded) {
        List<CounterBag> bags =
                now.index().find(folded).stream().map(bag -> counted(tx, now, bag)).toList();
        return bags.isEmpty() ? Optional.empty() : Optional.of(found(bags));
    }

    /** A product's code under the scanner in place of a person's. */
    private static Optional<CounterFound> product(Transaction tx, String typed) {
        return tx.products()
                .findByCode(typed)
                .flatMap(variant -> tx.products().find(variant.productId()))
                .map(
                        product ->
                                new CounterFound(
                                        List.of(), List.of(), Optional.of(product.name())));
    }

    private static CounterFound found(List<CounterBag> bags) {
        return new CounterFound(bags, List.of(), Optional.empty());
    }

    private CounterBag counted(Transaction tx, Loaded now, Bag bag) {
        Map<LineId, Integer> handed = tx.handovers().handedOfOwner(bag.ownerId());
        Map<TemperatureZone, String> places = new EnumMap<>(TemperatureZone.class);
        now.shelves().stream()
                .filter(shelf -> shelf.holds(bag.collectionNumber()))
                .forEach(shelf -> places.put(shelf.zone(), shelf.name()));
        places.putAll(tx.shelves().ofBag(roundId, bag.ownerId()));
        return new CounterBag(bag, lines(now, bag, handed), places);
    }

    private static List<CounterLine> lines(Loaded now, Bag bag, Map<LineId, Integer> handed) {
        return bag.lines().stream().map(line -> line(now, line, handed)).toList();
    }

    private static CounterLine line(Loaded now, BagLine line, Map<LineId, Integer> handed) {
        LineId id = line.id();
        return new CounterLine(
                line,
                now.shortPieces().getOrDefault(id, 0),
                handed.getOrDefault(id, 0),
                now.leftovers().getOrDefault(id, 0));
    }

    /** What the counter does itself changes no bag, so that it need not read the round again. */
    private Loaded load(Transaction tx) {
        long newest = tx.operations().newestBeside("handover", "give_back");
        Loaded known = loaded;
        if (known != null && known.seen() == newest) {
            return known;
        }
        if (known != null) {
            known.index().close();
        }
        PickupRound round = ListRounds.found(tx, roundId);
        Loaded now =
                new Loaded(
                        round,
                        new RoundIndex(new RoundReader(tx).ordered(round)),
                        tx.shortages().piecesOf(roundId),
                        tx.leftovers().piecesOf(roundId),
                        tx.shelves().of(roundId),
                        newest);
        loaded = now;
        return now;
    }

    @Override
    public synchronized void close() {
        Loaded known = loaded;
        if (known != null) {
            known.index().close();
            loaded = null;
        }
    }
}
