package org.leaderdesk.book.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in the key-slot file under COUNTER: the public half of CONTACT (here, and not in the
 * clear, so that nobody can put a public key of their own in its place) and the secrets of the
 * pickup codes, which the counter prints and checks. The newest secret comes first; codes printed
 * under older ones stay accepted.
 */
record CounterSecrets(PublicKey contact, List<Secret> codeSecrets) {

    private static final int PUBLIC_BYTES = 44;

    static CounterSecrets fresh(PublicKey contact, SecureRandom random) {
        return new CounterSecrets(contact, List.of(Secret.random(Hashes.HMAC, random)));
    }

    /** The same with another secret for codes printed from now on. */
    CounterSecrets printing(Secret secret) {
        List<Secret> secrets = new ArrayList<>(List.of(secret));
        codeSecrets.stream()
                .filter(each -> !Arrays.equals(each.getEncoded(), secret.getEncoded()))
                .forEach(secrets::add);
        return new CounterSecrets(contact, List.copyOf(secrets));
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(PUBLIC_BYTES + Secret.BYTES * codeSecrets.size());
        bytes.put(contact.getEncoded());
        codeSecrets.forEach(secret -> bytes.put(secret.getEncoded()));
        return bytes.array();
    }

    static CounterSecrets of(byte[] bytes) throws GeneralSecurityException {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        byte[] contact = new byte[PUBLIC_BYTES];
        from.get(contact);
        List<Secret> codeSecrets = new ArrayList<>();
        while (from.hasRemaining()) {
            byte[] secret = new byte[Secret.BYTES];
            from.get(secret);
            codeSecrets.add(Secret.owning(Hashes.HMAC, secret));
        }
        PublicKey key =
                KeyFactory.getInstance(ContactSecrets.CURVE)
                        .generatePublic(new X509EncodedKeySpec(contact));
        return new CounterSecrets(key, List.copyOf(codeSecrets));
    }

    void forget() {
        codeSecrets.forEach(Secret::destroy);
    }

    @Override
    public String toString() {
        return "‹secret›";
    }
}
