package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.MemberTable.AtCounter;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.RoundContents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the bags of one round by what somebody says or scans: tail of the phone, collection or join
 * number, name, reading, door. Lives in memory while the counter is open.
 */
final class RoundIndex implements AutoCloseable {

    private static final PersonalText NOTHING = PersonalText.of("");
    private static final int MANY = 50;

    private final Map<UUID, Bag> bags = new LinkedHashMap<>();
    private final Map<Integer, UUID> byCollection = new HashMap<>();
    private final Map<String, Set<UUID>> byJoin = new HashMap<>();
    private final MemberIndex people;

    RoundIndex(RoundContents contents) {
        List<AtCounter> names = new ArrayList<>();
        for (Bag bag : contents.bags()) {
            bags.put(bag.ownerId(), bag);
            byCollection.put(bag.collectionNumber(), bag.ownerId());
            Set<PersonalText> recipients = new LinkedHashSet<>(List.of(bag.name()));
            for (BagLine line : bag.lines()) {
                line.recipient().ifPresent(recipients::add);
                for (String part : JoinNumber.parts(line.joinNumber())) {
                    byJoin.computeIfAbsent(
                                    part.toLowerCase(java.util.Locale.ROOT),
                                    k -> new LinkedHashSet<>())
                            .add(bag.ownerId());
                }
            }
            recipients.forEach(name -> names.add(entry(bag, name)));
        }
        people = MemberIndex.of(names);
    }

    private static AtCounter entry(Bag bag, PersonalText name) {
        return new AtCounter(
                bag.ownerId(),
                Optional.empty(),
                new CounterCard(name, bag.tail4(), bag.building(), bag.room(), NOTHING));
    }

    Optional<Bag> bag(UUID ownerId) {
        return Optional.ofNullable(bags.get(ownerId));
    }

    Stream<Bag> all() {
        return bags.values().stream();
    }

    int size() {
        return bags.size();
    }

    /**
     * Bags for what was typed. Digits are the tail of a phone, a collection number or a join
     * number, in that order; only where they are none of these, and for anything else, a name, its
     * reading or a door.
     *
     * @param folded as {@link MemberIndex#fold} does it
     */
    List<Bag> find(String folded) {
        Set<UUID> found = new LinkedHashSet<>();
        List<UUID> persons = people.find(folded, MANY).stream().map(each -> each.id()).toList();
        persons.stream()
                .filter(id -> bag(id).map(Bag::tail4).equals(Optional.of(folded)))
                .forEach(found::add);
        if (folded.matches("[1-9]\\d{0,8}")) {
            UUID numbered = byCollection.get(Integer.parseInt(folded));
            if (numbered != null) {
                found.add(numbered);
            }
        }
        found.addAll(byJoin.getOrDefault(folded, Set.of()));
        if (found.isEmpty()) {
            found.addAll(persons);
        }
        return found.stream().map(bags::get).filter(java.util.Objects::nonNull).toList();
    }

    @Override
    public void close() {
        people.close();
        bags.clear();
    }
}
