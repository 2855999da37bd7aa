package org.leaderdesk.book.keys;

import org.leaderdesk.domain.leader.Role;

/** Which key a value is sealed under. The code is part of every seal and never changes. */
public enum KeyClass {
    /** What the counter needs: name, phone tail, building and room, remarks with digits masked. */
    COUNTER(1),
    /** What only a leader sees: full phone, address, nickname, remarks as written. */
    CONTACT(2),
    /** What belongs to this desk and says nothing about a person: the sync token. */
    DEVICE(3);

    private final byte code;

    KeyClass(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    /** Whether the slots of this role open the key at all. */
    public boolean isFor(Role role) {
        return switch (this) {
            case COUNTER -> role == Role.LEADER || role == Role.PICKUP_STAFF;
            case CONTACT -> role == Role.LEADER;
            case DEVICE -> true;
        };
    }
}
