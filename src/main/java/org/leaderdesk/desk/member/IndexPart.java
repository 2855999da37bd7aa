package org.leaderdesk.desk.member;

import org.leaderdesk.book.MemberTable.AtCounter;
import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.member.PinyinName;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Some members of the index, in id order, and the keys they are found by. Built once; afterwards
 * members only leave it.
 */
final class IndexPart {

    private final PackedMembers members;
    private final BitSet gone = new BitSet();
    private final SortedKeys tails;
    private final SortedKeys doors;
    private final SortedKeys grams;
    private final SortedKeys firstLetters;
    private final SortedKeys innerLetters;

    IndexPart(int expected) {
        int room = Math.max(16, expected);
        members = new PackedMembers(room);
        tails = new SortedKeys(room);
        doors = new SortedKeys(room);
        grams = new SortedKeys(room * 5);
        firstLetters = new SortedKeys(room * 2);
        innerLetters = new SortedKeys(room * 4);
    }

    /** Adds a member; ids grow from call to call. */
    void add(AtCounter member) {
        if (members.size() == SortedKeys.MOST) {
            throw new IllegalStateException("an index part holds 16 million members");
        }
        String folded = fold(member.card().name().reveal());
        int place = members.add(member, folded);
        index(place, member, folded);
    }

    private void index(int place, AtCounter member, String folded) {
        String tail = member.card().tail4();
        if (tail.length() == 4) {
            tails.add(SortedKeys.hash(tail), place);
        }
        for (String word : DoorNumber.words(member.card().building(), member.card().room())) {
            doors.add(SortedKeys.hash(word), place);
            doors.add(SortedKeys.hash(word.substring(word.indexOf('-'))), place);
        }
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
        members.trim();
        for (SortedKeys keys : List.of(tails, doors, grams, firstLetters, innerLetters)) {
            keys.sort();
        }
        return this;
    }

    int size() {
        return members.size();
    }

    int present() {
        return members.size() - gone.cardinality();
    }

    void byTail(String tail, IntPredicate more) {
        exact(tails, tail, place -> members.tail4(place).equals(tail), more);
    }

    /** By building and room, 3-1203, or by a room in any building, -1203. */
    void byDoor(String word, IntPredicate more) {
        exact(
                doors,
                word,
                place ->
                        DoorNumber.words(members.building(place), members.room(place)).stream()
                                .anyMatch(
                                        door ->
                                                word.equals(
                                                        word.startsWith("-")
                                                                ? door.substring(door.indexOf('-'))
                                                                : door)),
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
        exact(grams, rarest, place -> members.nameHolds(place, wanted), more);
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
        PinyinName reading = PinyinName.of(members.name(place));
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
        return members.at(place);
    }

    /** Takes a member out; whether it was here. */
    boolean remove(UUID id) {
        int place = members.place(id);
        if (place < 0 || gone.get(place)) {
            return false;
        }
        gone.set(place);
        members.blank(place);
        return true;
    }

    void eachPresent(IntConsumer consumer) {
        for (int place = gone.nextClearBit(0);
                place < members.size();
                place = gone.nextClearBit(place + 1)) {
            consumer.accept(place);
        }
    }

    void forget() {
        members.forget();
        for (SortedKeys keys : List.of(tails, doors, grams, firstLetters, innerLetters)) {
            keys.forget();
        }
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
