package org.leaderdesk.desk.member;

import org.leaderdesk.book.MemberTable.AtCounter;
import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.PinyinName;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Some members of the index, in id order, and the keys they are found by. Built once; afterwards
 * members only leave it. Personal values stand in one array of bytes that can be zeroed.
 */
final class IndexPart {

    private static final byte FIELD = 0x1f;
    private static final int FIELDS = 5;

    private long[] high;
    private long[] low;
    private int[] starts;
    private short[] estates;
    private byte[] pool;
    private int used;
    private int size;
    private final List<UUID> estateIds = new ArrayList<>();
    private final Map<UUID, Integer> estatePlaces = new HashMap<>();
    private final BitSet gone = new BitSet();
    private final SortedKeys tails;
    private final SortedKeys doors;
    private final SortedKeys grams;
    private final SortedKeys firstLetters;
    private final SortedKeys innerLetters;

    IndexPart(int expected) {
        int room = Math.max(16, expected);
        high = new long[room];
        low = new long[room];
        starts = new int[room + 1];
        estates = new short[room];
        pool = new byte[room * 24];
        tails = new SortedKeys(room);
        doors = new SortedKeys(room);
        grams = new SortedKeys(room * 5);
        firstLetters = new SortedKeys(room * 2);
        innerLetters = new SortedKeys(room * 4);
    }

    /** Adds a member; ids grow from call to call. */
    void add(AtCounter member) {
        if (size == SortedKeys.MOST) {
            throw new IllegalStateException("an index part holds 16 million members");
        }
        grow();
        int place = size++;
        high[place] = member.id().getMostSignificantBits();
        low[place] = member.id().getLeastSignificantBits();
        estates[place] = (short) member.estateId().map(this::estatePlace).orElse(-1).intValue();
        String name = member.card().name().reveal();
        String folded = fold(name);
        put(name);
        put(folded.equals(name) ? "" : folded);
        put(member.card().tail4());
        put(member.card().building().reveal());
        put(member.card().room().reveal());
        starts[size] = used;
        index(place, member, folded);
    }

    private void index(int place, AtCounter member, String folded) {
        String tail = member.card().tail4();
        if (tail.length() == 4) {
            tails.add(SortedKeys.hash(tail), place);
        }
        DoorNumber.words(member.card().building(), member.card().room())
                .forEach(word -> doors.add(SortedKeys.hash(word), place));
        for (int i = 0; i < folded.length(); i++) {
            grams.add(SortedKeys.hash(folded.subSequence(i, i + 1)), place);
            if (i + 1 < folded.length()) {
                grams.add(SortedKeys.hash(folded.subSequence(i, i + 2)), place);
            }
        }
        letters(place, PinyinName.of(member.card().name().reveal()));
    }

    private void letters(int place, PinyinName reading) {
        StringBuilder full = new StringBuilder(reading.full());
        StringBuilder initials = new StringBuilder(reading.initials());
        boolean first = true;
        for (String syllable : reading.syllables()) {
            SortedKeys keys = first ? firstLetters : innerLetters;
            keys.add(SortedKeys.letters(full), place);
            keys.add(SortedKeys.letters(initials), place);
            full.delete(0, syllable.length());
            boolean digits = Character.isDigit(syllable.codePointAt(0));
            int initial = digits ? syllable.length() : Character.charCount(syllable.codePointAt(0));
            initials.delete(0, initial);
            first = false;
        }
    }

    /** Sorts the keys and lets go of the room left over. */
    IndexPart finish() {
        high = Arrays.copyOf(high, size);
        low = Arrays.copyOf(low, size);
        starts = Arrays.copyOf(starts, size + 1);
        estates = Arrays.copyOf(estates, size);
        byte[] roomy = pool;
        pool = Arrays.copyOf(pool, used);
        Arrays.fill(roomy, (byte) 0);
        for (SortedKeys keys : List.of(tails, doors, grams, firstLetters, innerLetters)) {
            keys.sort();
        }
        return this;
    }

    int size() {
        return size;
    }

    int present() {
        return size - gone.cardinality();
    }

    void byTail(String tail, IntPredicate more) {
        exact(tails, tail, place -> field(place, 2).equals(tail), more);
    }

    void byDoor(String word, IntPredicate more) {
        exact(
                doors,
                word,
                place ->
                        DoorNumber.words(
                                        PersonalText.of(field(place, 3)),
                                        PersonalText.of(field(place, 4)))
                                .contains(word),
                more);
    }

    /** By part of the name, through the rarest pair of characters in it. */
    void byName(String folded, IntPredicate more) {
        byte[] wanted = folded.getBytes(StandardCharsets.UTF_8);
        String rarest = folded;
        if (folded.length() > 2) {
            int fewest = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < folded.length(); i++) {
                String pair = folded.substring(i, i + 2);
                long key = SortedKeys.hash(pair);
                int count = grams.from(key + 1) - grams.from(key);
                if (count < fewest) {
                    fewest = count;
                    rarest = pair;
                }
            }
        }
        exact(grams, rarest, place -> nameHolds(place, wanted), more);
    }

    /** By how the name is read, from its first character, or from a later one. */
    void byReading(String letters, boolean fromFirst, IntPredicate more) {
        SortedKeys keys = fromFirst ? firstLetters : innerLetters;
        String head = letters.substring(0, Math.min(letters.length(), SortedKeys.LETTERS));
        long key = SortedKeys.letters(head);
        long beyond = key + (1L << 5 * (SortedKeys.LETTERS - head.length()));
        boolean look =
                letters.length() > SortedKeys.LETTERS
                        || letters.chars().anyMatch(c -> c < 'a' || c > 'z');
        walk(keys, key, beyond, place -> !look || isRead(place, letters), more);
    }

    private boolean isRead(int place, String letters) {
        PinyinName reading = PinyinName.of(field(place, 0));
        return reading.full().contains(letters) || reading.initials().contains(letters);
    }

    private void exact(SortedKeys keys, String text, IntPredicate really, IntPredicate more) {
        long key = SortedKeys.hash(text);
        walk(keys, key, key + 1, really, more);
    }

    private void walk(
            SortedKeys keys, long from, long beyond, IntPredicate really, IntPredicate more) {
        int end = keys.from(beyond);
        for (int entry = keys.from(from); entry < end; entry++) {
            int place = keys.placeAt(entry);
            if (!gone.get(place) && really.test(place) && !more.test(place)) {
                return;
            }
        }
    }

    FoundMember at(int place) {
        return new FoundMember(
                new UUID(high[place], low[place]),
                PersonalText.of(field(place, 0)),
                field(place, 2),
                estates[place] < 0 ? Optional.empty() : Optional.of(estateIds.get(estates[place])),
                PersonalText.of(field(place, 3)),
                PersonalText.of(field(place, 4)));
    }

    /** Takes a member out; whether it was here. */
    boolean remove(UUID id) {
        int place = place(id);
        if (place < 0 || gone.get(place)) {
            return false;
        }
        gone.set(place);
        Arrays.fill(pool, starts[place], starts[place + 1], (byte) ' ');
        return true;
    }

    void eachPresent(IntConsumer consumer) {
        for (int place = gone.nextClearBit(0); place < size; place = gone.nextClearBit(place + 1)) {
            consumer.accept(place);
        }
    }

    void forget() {
        Arrays.fill(pool, (byte) 0);
        for (SortedKeys keys : List.of(tails, doors, grams, firstLetters, innerLetters)) {
            keys.forget();
        }
        size = 0;
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private int place(UUID id) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = Long.compareUnsigned(high[middle], id.getMostSignificantBits());
            if (order == 0) {
                order = Long.compareUnsigned(low[middle], id.getLeastSignificantBits());
            }
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    private int estatePlace(UUID id) {
        return estatePlaces.computeIfAbsent(
                id,
                fresh -> {
                    estateIds.add(fresh);
                    return estateIds.size() - 1;
                });
    }

    private void put(String text) {
        byte[] bytes = text.replace((char) FIELD, ' ').getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length + 1 > pool.length) {
            byte[] small = pool;
            pool = Arrays.copyOf(pool, (used + bytes.length + 1) * 2);
            Arrays.fill(small, (byte) 0);
        }
        System.arraycopy(bytes, 0, pool, used, bytes.length);
        used += bytes.length;
        pool[used++] = FIELD;
    }

    private void grow() {
        if (size == high.length) {
            int more = size * 2;
            high = Arrays.copyOf(high, more);
            low = Arrays.copyOf(low, more);
            starts = Arrays.copyOf(starts, more + 1);
            estates = Arrays.copyOf(estates, more);
        }
    }

    private String field(int place, int number) {
        int from = starts[place];
        int end = starts[place + 1];
        for (int field = 0; field < FIELDS && from < end; field++) {
            int to = from;
            while (to < end && pool[to] != FIELD) {
                to++;
            }
            if (field == number) {
                return new String(pool, from, to - from, StandardCharsets.UTF_8);
            }
            from = to + 1;
        }
        return "";
    }

    /** Looks at the bytes: whole characters are found in UTF-8 as they stand. */
    private boolean nameHolds(int place, byte[] wanted) {
        int from = starts[place];
        int nameEnd = endOfField(from);
        int foldedEnd = endOfField(nameEnd + 1);
        boolean asWritten = foldedEnd == nameEnd + 1;
        return asWritten ? holds(from, nameEnd, wanted) : holds(nameEnd + 1, foldedEnd, wanted);
    }

    private int endOfField(int from) {
        int end = from;
        while (pool[end] != FIELD) {
            end++;
        }
        return end;
    }

    private boolean holds(int from, int end, byte[] wanted) {
        for (int at = from; at + wanted.length <= end; at++) {
            if (Arrays.equals(pool, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
