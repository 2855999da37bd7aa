package org.leaderdesk.wire;

/**
 * What all rows of a kind add up to, whatever their order.
 *
 * @param rows how many
 * @param sum 16 hexadecimal digits: the exclusive or of the first 8 bytes of SHA-256 over {@code
 *     t\nid\nv\n} and the row's canonical JSON (names sorted, nothing that says nothing, no white
 *     space)
 */
public record Digest(long rows, String sum) {}
