package org.leaderdesk.wire;

/** What a device was enrolled for; it fixes what it is sent. */
public enum DeviceRole {
    LEADER,
    PICKUP_STAFF,
    REGIONAL_MANAGER
}
