package org.leaderdesk.domain.pickup;

/** What sort of place a pickup point is (R084). */
public enum PointKind {
    /** Nobody has said. */
    UNKNOWN,
    CONVENIENCE_STORE,
    PROPERTY_OFFICE,
    LEADER_HOME
}
