package org.leaderdesk.wire;

/**
 * How a field's value stands in JSON; every field may also be absent or null, which say nothing is
 * known.
 */
public enum FieldType {
    /** 16 bytes in base64url without padding, 22 characters: a UUID. */
    ID,
    /** A string. */
    TEXT,
    /** A whole number that fits 64 bits: pieces, fen, epoch milliseconds UTC, 0 or 1. */
    NUMBER,
    /** Bytes in base64url without padding. */
    BYTES,
    /** An array of ids in their order. */
    IDS,
    /** An array of objects in their order, replaced as a whole. */
    LIST,
    /**
     * Objects by their number, as {@code {"1": {…}, "2": {…}}}; each merges by itself, and {@code
     * lines.2} names one where a single field is meant.
     */
    LINES
}
