package org.leaderdesk.wire;

/**
 * A pair of tokens.
 *
 * @param access for the header {@code Authorization: Bearer …}
 * @param accessSeconds how long it counts
 * @param refresh for the next pair, once
 */
public record Tokens(String access, int accessSeconds, String refresh) {

    @Override
    public String toString() {
        return "‹secret›";
    }
}
