package org.leaderdesk.desk.member;

import org.leaderdesk.book.MemberTable.AtCounter;
import org.leaderdesk.domain.member.PersonalText;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Members in id order, each at its place from 0: what is shown of them stands in one array of bytes
 * that can be zeroed.
 */
final class PackedMembers {

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

    PackedMembers(int room) {
        high = new long[room];
        low = new long[room];
        starts = new int[room + 1];
        estates = new short[room];
        pool = new byte[room * 24];
    }

    /**
     * Adds a member; ids grow from call to call.
     *
     * @param folded the name as it is searched
     * @return its place
     */
    int add(AtCounter member, String folded) {
        grow();
        int place = size++;
        high[place] = member.id().getMostSignificantBits();
        low[place] = member.id().getLeastSignificantBits();
        estates[place] = (short) member.estateId().map(this::estatePlace).orElse(-1).intValue();
        String name = member.card().name().reveal();
        put(name);
        put(folded.equals(name) ? "" : folded);
        put(member.card().tail4());
        put(member.card().building().reveal());
        put(member.card().room().reveal());
        starts[size] = used;
        return place;
    }

    /** Lets go of the room left over. */
    void trim() {
        high = Arrays.copyOf(high, size);
        low = Arrays.copyOf(low, size);
        starts = Arrays.copyOf(starts, size + 1);
        estates = Arrays.copyOf(estates, size);
        byte[] roomy = pool;
        pool = Arrays.copyOf(pool, used);
        Arrays.fill(roomy, (byte) 0);
    }

    int size() {
        return size;
    }

    FoundMember at(int place) {
        return new FoundMember(
                new UUID(high[place], low[place]),
                PersonalText.of(name(place)),
                tail4(place),
                estates[place] < 0 ? Optional.empty() : Optional.of(estateIds.get(estates[place])),
                building(place),
                room(place));
    }

    String name(int place) {
        return field(place, 0);
    }

    String tail4(int place) {
        return field(place, 2);
    }

    PersonalText building(int place) {
        return PersonalText.of(field(place, 3));
    }

    PersonalText room(int place) {
        return PersonalText.of(field(place, 4));
    }

    /**
     * Whether a name, as it is searched, holds these bytes: whole characters are found in UTF-8 as
     * they stand.
     */
    boolean nameHolds(int place, byte[] wanted) {
        int from = starts[place];
        int nameEnd = endOfField(from);
        int foldedEnd = endOfField(nameEnd + 1);
        boolean asWritten = foldedEnd == nameEnd + 1;
        return asWritten ? holds(from, nameEnd, wanted) : holds(nameEnd + 1, foldedEnd, wanted);
    }

    /** Where a member is; negative where nowhere. */
    int place(UUID id) {
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

    /** Blanks what is shown of a member. */
    void blank(int place) {
        Arrays.fill(pool, starts[place], starts[place + 1], (byte) ' ');
    }

    void forget() {
        Arrays.fill(pool, (byte) 0);
        size = 0;
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
