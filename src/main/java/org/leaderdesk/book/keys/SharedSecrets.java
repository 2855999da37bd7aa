package org.leaderdesk.book.keys;

import org.jspecify.annotations.Nullable;

/**
 * What all desks of one leader have alike.
 *
 * @param code 32 bytes: pickup codes are made with it
 * @param identity 32 bytes: phones are hashed with it; null where a device has no business with
 *     phones
 */
// Arrays, because they are keys; no two are ever compared.
@SuppressWarnings("ArrayRecordComponent")
public record SharedSecrets(byte[] code, byte @Nullable [] identity) {

    @Override
    public String toString() {
        return "‹secret›";
    }
}
