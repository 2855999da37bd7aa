package org.leaderdesk.wire;

/** Which devices a field is sent to. What a device is not sent it cannot push either. */
public enum Scope {
    /** Every device of the leader. */
    ALL,
    /** Personal, and needed at the counter: name, tail-4, room. Sealed at rest on the platform. */
    COUNTER,
    /**
     * Personal, and the leader's devices' alone: phone, address. Sealed at rest on the platform.
     */
    CONTACT,
    /** Not personal, and the leader's devices' alone: what goods cost. */
    LEADER,
    /** Not personal: the leader's devices' and those of the regions the leader belongs to. */
    REGION;

    /** Whether the platform keeps it sealed, and an erasure empties it. */
    public boolean personal() {
        return this == COUNTER || this == CONTACT;
    }

    /** Whether a device of this role is sent it and may write it. */
    public boolean isFor(DeviceRole role) {
        return switch (role) {
            case LEADER -> true;
            case PICKUP_STAFF -> this == ALL || this == COUNTER;
            case REGIONAL_MANAGER -> this == REGION;
        };
    }
}
