package org.leaderdesk.book.keys;

import org.leaderdesk.domain.leader.Role;

import java.util.Set;

/** Which key a value is sealed under. The code is part of every seal and never changes. */
public enum KeyClass {
    /** What the counter needs: name, phone tail, building and room, remarks with digits masked. */
    COUNTER(1, Set.of(Role.LEADER, Role.PICKUP_STAFF)),
    /** What only a leader sees: full phone, address, nickname, remarks as written. */
    CONTACT(2, Set.of(Role.LEADER)),
    /** What belongs to this desk and says nothing about a person: the sync token. */
    DEVICE(3, Set.of(Role.values()));

    private final byte code;
    private final Set<Role> holders;

    KeyClass(int code, Set<Role> holders) {
        this.code = (byte) code;
        this.holders = holders;
    }

    byte code() {
        return code;
    }

    /** Whether the slots of this role open the key at all. */
    public boolean isFor(Role role) {
        return holders.contains(role);
    }
}
