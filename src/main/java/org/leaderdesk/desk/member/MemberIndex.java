package org.leaderdesk.desk.member;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.MemberTable.AtCounter;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

/**
 * Finds members by what somebody in front of the counter says: tail of the phone, name or part of
 * it, how it is read or its initials, building and room. Lives in memory while the book is unlocked
 * and holds counter cards only; a full phone is found in the book by its keyed hash instead, so
 * that no list of phones is ever in memory. Thread-safe.
 */
public final class MemberIndex implements AutoCloseable {

    /** So many changed members are indexed anew with each change; more become a part. */
    private static final int LOOSE = 128;

    private static final PersonalText NOTHING = PersonalText.of("");

    private final List<IndexPart> parts;
    private final Map<UUID, AtCounter> loose = new LinkedHashMap<>();
    private @Nullable IndexPart loosePart;

    MemberIndex(List<IndexPart> parts) {
        this.parts = new ArrayList<>(parts);
    }

    /**
     * An index over cards at hand, built at once.
     *
     * @param members may name one id several times, for somebody who goes by several names
     */
    public static MemberIndex of(Iterable<AtCounter> members) {
        return new MemberIndex(List.of(part(members)));
    }

    /** What was typed as an index compares it: one width, lower case, no space around. */
    public static String fold(String query) {
        return IndexPart.fold(query);
    }

    /** How many members can be found. */
    public synchronized int size() {
        return loose.size() + parts.stream().mapToInt(IndexPart::present).sum();
    }

    /**
     * Members for what was typed, the likeliest kind of match first: tail, name, reading, door.
     *
     * @param limit at most so many
     */
    public synchronized List<FoundMember> find(String query, int limit) {
        String folded = IndexPart.fold(query);
        if (folded.isEmpty()) {
            return List.of();
        }
        Matches matches = new Matches(limit);
        if (folded.matches("\\d{4}")) {
            each(matches, (part, more) -> part.byTail(folded, more));
        }
        each(matches, (part, more) -> part.byName(folded, more));
        String letters = folded.replaceAll("[\\s']", "");
        if (letters.matches("[a-z0-9]+") && !letters.matches("\\d+")) {
            each(matches, (part, more) -> part.byReading(letters, true, more));
            each(matches, (part, more) -> part.byReading(letters, false, more));
        }
        DoorNumber.typed(folded)
                .ifPresent(word -> each(matches, (part, more) -> part.byDoor(word, more)));
        if (folded.matches("\\d{2,6}[a-z]?")) {
            String room = "-" + folded.replaceFirst("^0+(?=.)", "");
            each(matches, (part, more) -> part.byDoor(room, more));
        }
        return List.copyOf(matches.found.values());
    }

    private void each(Matches matches, BiConsumer<IndexPart, IntPredicate> search) {
        if (matches.isFull()) {
            return;
        }
        if (!loose.isEmpty()) {
            IndexPart changed = loosePart;
            if (changed == null) {
                changed = part(loose.values());
                loosePart = changed;
            }
            IndexPart searched = changed;
            search.accept(searched, place -> matches.add(searched.at(place)));
        }
        for (IndexPart part : parts) {
            search.accept(part, place -> matches.add(part.at(place)));
        }
    }

    /** After a commit: a member is new or is known better. */
    public synchronized void update(Member member) {
        remove(member.id());
        if (member.erased()) {
            return;
        }
        loose.put(member.id(), new AtCounter(member.id(), member.estateId(), member.counter()));
        if (loose.size() > LOOSE) {
            settle();
        }
    }

    /** After a commit: a member was erased, or merged into another. */
    public synchronized void remove(UUID id) {
        loose.remove(id);
        forgetLoosePart();
        parts.forEach(part -> part.remove(id));
    }

    /** Makes a part of the loose ones, joined with the small parts before it: few parts stay. */
    private void settle() {
        List<AtCounter> together = new ArrayList<>(loose.values());
        while (!parts.isEmpty() && parts.getLast().size() <= 2 * together.size()) {
            IndexPart small = parts.removeLast();
            small.eachPresent(place -> together.add(atCounter(small.at(place))));
            small.forget();
        }
        parts.add(part(together));
        loose.clear();
        forgetLoosePart();
    }

    private void forgetLoosePart() {
        IndexPart old = loosePart;
        if (old != null) {
            old.forget();
            loosePart = null;
        }
    }

    private static AtCounter atCounter(FoundMember found) {
        return new AtCounter(
                found.id(),
                found.estateId(),
                new CounterCard(
                        found.name(), found.tail4(), found.building(), found.room(), NOTHING));
    }

    private static IndexPart part(Iterable<AtCounter> members) {
        List<AtCounter> sorted = new ArrayList<>();
        members.forEach(sorted::add);
        sorted.sort(
                (a, b) -> {
                    int order =
                            Long.compareUnsigned(
                                    a.id().getMostSignificantBits(),
                                    b.id().getMostSignificantBits());
                    return order != 0
                            ? order
                            : Long.compareUnsigned(
                                    a.id().getLeastSignificantBits(),
                                    b.id().getLeastSignificantBits());
                });
        IndexPart part = new IndexPart(sorted.size());
        sorted.forEach(part::add);
        return part.finish();
    }

    /** Zeroes what is personal and lets go of it. */
    @Override
    public synchronized void close() {
        parts.forEach(IndexPart::forget);
        parts.clear();
        forgetLoosePart();
        loose.clear();
    }

    /** What was found so far, each member once. */
    private static final class Matches {
        private final Map<UUID, FoundMember> found = new LinkedHashMap<>();
        private final int limit;

        Matches(int limit) {
            this.limit = limit;
        }

        /** Takes one in; whether more are wanted. */
        boolean add(FoundMember member) {
            if (!isFull()) {
                found.putIfAbsent(member.id(), member);
            }
            return !isFull();
        }

        boolean isFull() {
            return found.size() >= limit;
        }
    }
}
