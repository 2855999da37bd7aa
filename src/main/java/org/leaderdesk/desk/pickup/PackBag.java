package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.book.keys.Crockford;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts a packed bag onto a place of its own: a shelf, a fridge, a locker of the 共享快递柜. The counter
 * then says where it stands. Holds the round in memory while somebody packs; closing forgets it.
 */
public final class PackBag implements AutoCloseable {

    private static final int LONGEST_NAME = 40;

    private final Session session;
    private final UUID roundId;
    private final Counter counter;

    public PackBag(Session session, UUID roundId) {
        this.session = session;
        this.roundId = roundId;
        this.counter = new Counter(session, roundId);
    }

    /**
     * What packing did.
     *
     * @param bag as it stands now
     * @param was where the parts that were put somewhere stood before, by zone; empty for those
     *     that had no place of their own
     */
    public record Packed(CounterBag bag, Map<TemperatureZone, Optional<String>> was) {

        /** The zones that were put somewhere. */
        public Set<TemperatureZone> zones() {
            return was.keySet();
        }
    }

    /**
     * The bag with this collection number, or whose slip has this pickup code.
     *
     * @throws Refused ROUND_UNKNOWN, BAG_UNKNOWN, BAG_ELSEWHERE
     */
    public CounterBag find(String scanned) {
        String code = RecordArrival.folded(scanned);
        CounterFound found = counter.find(code);
        boolean number = code.matches("\\d{1,6}");
        Optional<CounterBag> bag =
                found.here().stream()
                        .filter(
                                each ->
                                        number
                                                ? each.bag().collectionNumber()
                                                        == Integer.parseInt(code)
                                                : found.here().size() == 1 && isCode(code))
                        .findFirst();
        if (bag.isEmpty() && !found.elsewhere().isEmpty()) {
            throw new Refused(RefusalCode.BAG_ELSEWHERE, found.elsewhere().getFirst().round());
        }
        return bag.orElseThrow(() -> new Refused(RefusalCode.BAG_UNKNOWN, code));
    }

    private static boolean isCode(String code) {
        return Crockford.fold(code).matches("[0-9A-Z]{8}");
    }

    /**
     * Puts a bag's part of a zone somewhere. Where no zone is said, a known shelf says it, else the
     * bag's only zone.
     *
     * @param place as people call it; digits of a phone are masked
     * @throws Refused PLACE_UNFIT, BAG_UNKNOWN, BAG_EMPTY, SHELF_OTHER_ZONE, ZONE_NOT_IN_BAG,
     *     ZONE_NOT_SAID
     */
    public Packed run(UUID ownerId, Optional<TemperatureZone> zone, String place) {
        String name = DigitRuns.masked(PersonalText.of(RecordArrival.folded(place))).reveal();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused(RefusalCode.PLACE_UNFIT, LONGEST_NAME);
        }
        CounterBag bag = bag(ownerId);
        Map<TemperatureZone, Optional<String>> moved =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    Map<TemperatureZone, String> had =
                                            tx.shelves().ofBag(roundId, ownerId);
                                    Map<TemperatureZone, Optional<String>> was =
                                            new EnumMap<>(TemperatureZone.class);
                                    for (TemperatureZone each : meant(tx, bag, zone, name)) {
                                        was.put(each, Optional.ofNullable(had.get(each)));
                                        tx.shelves().put(roundId, ownerId, each, name);
                                    }
                                    return was;
                                });
        return new Packed(bag(ownerId), moved);
    }

    private Set<TemperatureZone> meant(
            Transaction tx, CounterBag bag, Optional<TemperatureZone> said, String name) {
        Set<TemperatureZone> zones = bag.zones();
        if (zones.isEmpty()) {
            throw new Refused(RefusalCode.BAG_EMPTY, bag.bag().collectionNumber());
        }
        if (said.isPresent()) {
            if (!zones.contains(said.get())) {
                throw new Refused(RefusalCode.ZONE_NOT_IN_BAG, bag.bag().collectionNumber());
            }
            return EnumSet.of(said.get());
        }
        Set<TemperatureZone> known =
                tx.shelves().of(roundId).stream()
                        .filter(shelf -> shelf.name().equals(name))
                        .map(Shelf::zone)
                        .collect(Collectors.toSet());
        if (!known.isEmpty()) {
            known.retainAll(zones);
            if (known.isEmpty()) {
                throw new Refused(RefusalCode.SHELF_OTHER_ZONE, name, bag.bag().collectionNumber());
            }
            return known;
        }
        if (zones.size() > 1) {
            throw new Refused(RefusalCode.ZONE_NOT_SAID, bag.bag().collectionNumber(), name);
        }
        return zones;
    }

    /** Puts a bag's parts back where they stood before. */
    public CounterBag putBack(UUID ownerId, Map<TemperatureZone, Optional<String>> was) {
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    was.forEach(
                                            (zone, name) ->
                                                    name.ifPresentOrElse(
                                                            there ->
                                                                    tx.shelves()
                                                                            .put(
                                                                                    roundId,
                                                                                    ownerId, zone,
                                                                                    there),
                                                            () ->
                                                                    tx.shelves()
                                                                            .remove(
                                                                                    roundId,
                                                                                    ownerId,
                                                                                    zone)));
                                    return true;
                                });
        return bag(ownerId);
    }

    private CounterBag bag(UUID ownerId) {
        return counter.meet(ownerId)
                .map(Customer::bag)
                .orElseThrow(() -> new Refused(RefusalCode.BAG_UNKNOWN, ownerId.toString()));
    }

    @Override
    public void close() {
        counter.close();
    }
}
