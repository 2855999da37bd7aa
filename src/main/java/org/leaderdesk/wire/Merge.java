package org.leaderdesk.wire;

/** What the platform does where two desks wrote the same field without knowing of each other. */
public enum Merge {
    /** Belongs to the row's making; a later value for it is rejected as {@code fixed_field}. */
    FIXED,
    /** The value that arrives later stands; the other one goes back to its desk as lost. */
    LATEST,
    /**
     * As {@link #LATEST}, but nobody is told: who did it and when, and hashes that nobody can read.
     * Where two desks say otherwise of these alone they did the same.
     */
    UNTOLD,
    /**
     * The value further along {@link Field#order()} stands; of numbers, the higher. Nothing is
     * lost.
     */
    HIGHER,
    /**
     * A number that only one row of its {@link RowKind#series()} may have: of two equal ones the
     * later-arriving gets the next free number, and the desk is told as of a lost field.
     */
    NEXT_FREE
}
