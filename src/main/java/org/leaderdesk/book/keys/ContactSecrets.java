package org.leaderdesk.book.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/**
 * What stands in the key-slot file under CONTACT: the private half of the X25519 pair, and the
 * secret under which phone numbers are hashed. A hash without a secret would be no hiding: there
 * are only some ten thousand million mobile numbers to try.
 */
record ContactSecrets(PrivateKey contact, Secret phone) {

    static final String CURVE = "X25519";

    static ContactSecrets fresh(PrivateKey contact, SecureRandom random) {
        return new ContactSecrets(contact, Secret.random(Hashes.HMAC, random));
    }

    byte[] bytes() {
        byte[] encoded = contact.getEncoded();
        byte[] bytes =
                ByteBuffer.allocate(Secret.BYTES + encoded.length)
                        .put(phone.getEncoded())
                        .put(encoded)
                        .array();
        Arrays.fill(encoded, (byte) 0);
        return bytes;
    }

    static ContactSecrets of(byte[] bytes) throws GeneralSecurityException {
        Secret phone = Secret.owning(Hashes.HMAC, Arrays.copyOf(bytes, Secret.BYTES));
        byte[] encoded = Arrays.copyOfRange(bytes, Secret.BYTES, bytes.length);
        try {
            PrivateKey contact =
                    KeyFactory.getInstance(CURVE).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new ContactSecrets(contact, phone);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    void forget() {
        phone.destroy();
    }

    @Override
    public String toString() {
        return "‹secret›";
    }
}
