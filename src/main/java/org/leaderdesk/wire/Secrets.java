package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * What all desks of a leader share.
 *
 * @param code 32 bytes, base64url: pickup codes are made with it
 * @param identity 32 bytes, base64url: phones are hashed with it; of LEADER devices alone
 */
public record Secrets(String code, @Nullable String identity) {

    @Override
    public String toString() {
        return "‹secret›";
    }
}
