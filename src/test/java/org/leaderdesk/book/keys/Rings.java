package org.leaderdesk.book.keys;

import org.leaderdesk.domain.leader.Role;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

/** The rings of one book, without a key-slot file. */
final class Rings {

    private final SecureRandom random = new SecureRandom();
    private final SlotSeals seals = new SlotSeals(random);
    private final SlotKeys keys = SlotKeys.fresh(Role.LEADER, random);
    private final KeyFileContent.ClassSecrets secrets = seals.classSecrets(keys);

    KeyRing of(Role role) {
        try {
            SlotKeys own = SlotKeys.taking(keys.bytesFor(role));
            return seals.ring(UUID.randomUUID(), role, own, secrets);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
