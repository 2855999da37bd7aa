package org.leaderdesk.domain.health;

/** What a figure is worth at a glance (S080), the best first. */
public enum Light {
    GREEN,
    YELLOW,
    ORANGE,
    RED,
    /** Not measured; never green. */
    GREY;

    /** The worse of two; what is not measured says nothing about the other. */
    Light worse(Light other) {
        if (this == GREY || other == GREY) {
            return this == GREY ? other : this;
        }
        return compareTo(other) > 0 ? this : other;
    }
}
