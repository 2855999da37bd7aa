package org.leaderdesk.book.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

import javax.crypto.KEM;

/** Opens what {@link ContactSealer} sealed; the last envelope keys are kept, since each is slow. */
final class ContactOpener {

    private static final int KEPT = 64;

    private final PrivateKey contact;
    private final Gcm gcm;
    private final SequencedMap<ByteBuffer, Secret> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    ContactOpener(PrivateKey contact, Gcm gcm) {
        this.contact = contact;
        this.gcm = gcm;
    }

    byte[] open(UUID row, byte[] sealed) throws GeneralSecurityException {
        int at = 1 + ContactSealer.ENCAPSULATION_BYTES;
        if (sealed.length < at) {
            throw new GeneralSecurityException("shorter than an encapsulation");
        }
        byte[] associated = Seal.associated(Seal.TO_CONTACT, KeyClass.CONTACT, row);
        return gcm.decrypt(key(Arrays.copyOfRange(sealed, 1, at)), associated, sealed, at);
    }

    synchronized void forget() {
        kept.values().forEach(Secret::destroy);
        kept.clear();
    }

    private synchronized Secret key(byte[] encapsulation) throws GeneralSecurityException {
        Secret known = kept.get(ByteBuffer.wrap(encapsulation));
        if (known != null) {
            return known;
        }
        byte[] derived =
                KEM.getInstance("DHKEM")
                        .newDecapsulator(contact)
                        .decapsulate(encapsulation, 0, Secret.BYTES, Gcm.KEY)
                        .getEncoded();
        Secret key = Secret.owning(Gcm.KEY, derived);
        kept.put(ByteBuffer.wrap(encapsulation), key);
        if (kept.size() > KEPT) {
            // Not destroyed: another thread may be opening a value with it just now.
            kept.pollFirstEntry();
        }
        return key;
    }
}
