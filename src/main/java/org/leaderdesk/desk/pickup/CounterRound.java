package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One round in memory: its bags, and what was handed over of each line. Read once; handovers are
 * then followed event by event, so that a count never goes through all bags again.
 */
final class CounterRound implements AutoCloseable {

    /** What these operations change is no bag, and the counter follows handovers by itself. */
    private static final Set<String> BESIDE =
            Set.of(
                    "handover",
                    "give_back",
                    "consent",
                    "arrival",
                    "list",
                    "pickup_code",
                    "setting",
                    "chat_group");

    private final PickupRound round;
    private final RoundIndex index;
    private final Map<LineId, Integer> shortPieces;
    private final Map<LineId, Integer> leftovers;
    private final List<Shelf> shelves;
    private final Map<LineId, Integer> handed = new HashMap<>();
    private final Map<UUID, UUID> ownerOfOrder = new HashMap<>();
    private final Set<UUID> collected = new HashSet<>();
    private long seen;

    CounterRound(Transaction tx, UUID roundId) {
        round = ListRounds.found(tx, roundId);
        index = new RoundIndex(new RoundReader(tx).ordered(round));
        shortPieces = tx.shortages().piecesOf(roundId);
        leftovers = tx.leftovers().piecesOf(roundId);
        shelves = tx.shelves().of(roundId);
        round.groupBuyIds().forEach(id -> handed.putAll(tx.handovers().handedOfGroupBuy(id)));
        index.all().forEach(this::count);
        seen = tx.operations().newest();
    }

    private void count(Bag bag) {
        bag.lines().forEach(line -> ownerOfOrder.put(line.orderId(), bag.ownerId()));
        if (lines(bag).stream().allMatch(line -> line.open() == 0)) {
            collected.add(bag.ownerId());
        } else {
            collected.remove(bag.ownerId());
        }
    }

    /** Follows what was handed over meanwhile; false where it must be read again. */
    boolean follows(Transaction tx) {
        Set<String> kinds = tx.operations().kindsAfter(seen);
        if (!BESIDE.containsAll(kinds)) {
            return false;
        }
        if (kinds.contains("handover")) {
            Set<UUID> touched = new HashSet<>();
            tx.handovers()
                    .changesAfter(seen)
                    .forEach(
                            (line, pieces) -> {
                                handed.merge(line, pieces, Integer::sum);
                                UUID owner = ownerOfOrder.get(line.orderId());
                                if (owner != null) {
                                    touched.add(owner);
                                }
                            });
            touched.forEach(owner -> index.bag(owner).ifPresent(this::count));
        }
        seen = tx.operations().newest();
        return true;
    }

    PickupRound round() {
        return round;
    }

    RoundIndex index() {
        return index;
    }

    int collected() {
        return collected.size();
    }

    Optional<CounterBag> bag(Transaction tx, UUID ownerId) {
        return index.bag(ownerId).map(bag -> counted(tx, bag));
    }

    CounterBag counted(Transaction tx, Bag bag) {
        Map<TemperatureZone, String> places = new EnumMap<>(TemperatureZone.class);
        shelves.stream()
                .filter(shelf -> shelf.holds(bag.collectionNumber()))
                // Its number is on every zone's shelves, but it stands where it has goods.
                .filter(shelf -> bag.lines().stream().anyMatch(l -> l.zone() == shelf.zone()))
                .forEach(shelf -> places.put(shelf.zone(), shelf.name()));
        places.putAll(tx.shelves().ofBag(round.id(), bag.ownerId()));
        return new CounterBag(bag, lines(bag), places);
    }

    private List<CounterLine> lines(Bag bag) {
        return bag.lines().stream().map(this::line).toList();
    }

    private CounterLine line(BagLine line) {
        LineId id = line.id();
        return new CounterLine(
                line,
                shortPieces.getOrDefault(id, 0),
                handed.getOrDefault(id, 0),
                leftovers.getOrDefault(id, 0));
    }

    @Override
    public void close() {
        index.close();
    }
}
