package org.leaderdesk.desk.member;

import java.util.Arrays;

/**
 * Which members stand under a key: one long each, 40 bits of key before 24 bits of the member's
 * place, sorted. Finding is a binary search however many there are, and there is no object to each
 * entry.
 */
final class SortedKeys {

    static final int PLACE_BITS = 24;
    static final int MOST = 1 << PLACE_BITS;

    private static final long KEY_MASK = (1L << 40) - 1;

    private long[] entries;
    private int size;

    SortedKeys(int expected) {
        this.entries = new long[Math.max(16, expected)];
    }

    void add(long key, int place) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        // Shifted by the sign bit, so that sorting as signed numbers sorts by key.
        entries[size++] = ((key & KEY_MASK) << PLACE_BITS | place) ^ Long.MIN_VALUE;
    }

    void sort() {
        entries = Arrays.copyOf(entries, size);
        Arrays.sort(entries);
    }

    /** The first entry whose key is at least this one. */
    int from(long key) {
        if (key > KEY_MASK) {
            return size;
        }
        int at = Arrays.binarySearch(entries, 0, size, key << PLACE_BITS ^ Long.MIN_VALUE);
        return at < 0 ? -at - 1 : at;
    }

    int placeAt(int entry) {
        return (int) entries[entry] & MOST - 1;
    }

    void forget() {
        Arrays.fill(entries, 0);
        size = 0;
    }

    /** A text as a key; two texts may share one, so whoever finds by it looks again. */
    static long hash(CharSequence text) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        return hash & KEY_MASK;
    }

    /** The first eight letters as a key that sorts and prefixes as the text does. */
    static long letters(CharSequence text) {
        long key = 0;
        for (int i = 0; i < LETTERS; i++) {
            key = key << 5 | (i < text.length() ? letter(text.charAt(i)) : 0);
        }
        return key;
    }

    static final int LETTERS = 8;

    /** 1–26 for letters; digits and the rest share what is left, and are looked at again. */
    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : c >= '0' && c <= '9' ? 27 + (c - '0') / 3 : 31;
    }
}
