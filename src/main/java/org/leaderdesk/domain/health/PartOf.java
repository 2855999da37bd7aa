package org.leaderdesk.domain.health;

/** Of whom a figure is a part. */
public enum PartOf {
    /** Of the chat's members; also of a figure that is no part of people. */
    MEMBERS,
    /** Of those who ever ordered, since nobody said how large the chat is. */
    BUYERS,
    /** Of these on some of its days, of those on others; it compares with no other figure. */
    BOTH
}
