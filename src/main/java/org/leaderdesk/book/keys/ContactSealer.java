package org.leaderdesk.book.keys;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.UUID;

import javax.crypto.KEM;

/**
 * Seals contact values with no more than the public half of CONTACT (X25519, DHKEM of RFC 9180).
 *
 * <p>An encapsulation costs over half a millisecond, so one serves {@link #VALUES_PER_ENVELOPE}
 * values, each with its own nonce. Until it is replaced or the ring is closed, its key is in the
 * memory of the process that has just seen those very values; it opens no others.
 */
final class ContactSealer {

    static final int ENCAPSULATION_BYTES = 32;
    static final int VALUES_PER_ENVELOPE = 1000;

    private final PublicKey contact;
    private final SecureRandom random;
    private final Gcm gcm;
    private @Nullable Envelope current;

    private static final class Envelope {
        final byte[] encapsulation;
        final Secret key;
        int left = VALUES_PER_ENVELOPE;

        Envelope(byte[] encapsulation, Secret key) {
            this.encapsulation = encapsulation;
            this.key = key;
        }
    }

    ContactSealer(PublicKey contact, SecureRandom random, Gcm gcm) {
        this.contact = contact;
        this.random = random;
        this.gcm = gcm;
    }

    synchronized byte[] seal(UUID row, byte[] plain) {
        Envelope envelope = current;
        if (envelope == null || envelope.left == 0) {
            forget();
            envelope = encapsulate();
            current = envelope;
        }
        envelope.left--;
        int at = 1 + ENCAPSULATION_BYTES;
        byte[] sealed = new byte[at + Gcm.OVERHEAD + plain.length];
        sealed[0] = Seal.TO_CONTACT;
        System.arraycopy(envelope.encapsulation, 0, sealed, 1, ENCAPSULATION_BYTES);
        byte[] associated = Seal.associated(Seal.TO_CONTACT, KeyClass.CONTACT, row);
        gcm.encrypt(envelope.key, associated, plain, sealed, at);
        return sealed;
    }

    synchronized void forget() {
        if (current != null) {
            current.key.destroy();
            current = null;
        }
    }

    private Envelope encapsulate() {
        try {
            KEM.Encapsulated made =
                    KEM.getInstance("DHKEM")
                            .newEncapsulator(contact, null, random)
                            .encapsulate(0, Secret.BYTES, Gcm.KEY);
            return new Envelope(
                    made.encapsulation(), Secret.owning(Gcm.KEY, made.key().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new JdkLacks("DHKEM over X25519", e);
        }
    }
}
