package org.leaderdesk.book.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random 12-byte nonce in front of each ciphertext. Random nonces under one key
 * are good for about four thousand million values; the largest book has a few million.
 *
 * <p>Ciphers are kept and lent out again: making one costs ten times what opening a short value
 * does. Thread-safe.
 */
final class Gcm {

    static final String KEY = "AES";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    static final int OVERHEAD = NONCE_BYTES + TAG_BYTES;

    private final SecureRandom random;
    private final ConcurrentLinkedQueue<Cipher> idle = new ConcurrentLinkedQueue<>();

    Gcm(SecureRandom random) {
        this.random = random;
    }

    byte[] encrypt(SecretKey key, byte[] associated, byte[] plain) {
        byte[] sealed = new byte[OVERHEAD + plain.length];
        encrypt(key, associated, plain, sealed, 0);
        return sealed;
    }

    /** Writes nonce, ciphertext and tag into {@code target} from {@code at} to its end. */
    void encrypt(SecretKey key, byte[] associated, byte[] plain, byte[] target, int at) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, target, at, NONCE_BYTES);
        Cipher cipher = borrow();
        try {
            cipher.init(
                    Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(associated);
            cipher.doFinal(plain, 0, plain.length, target, at + NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new JdkLacks("AES-256-GCM", e);
        }
        idle.add(cipher);
    }

    byte[] decrypt(SecretKey key, byte[] associated, byte[] sealed)
            throws GeneralSecurityException {
        return decrypt(key, associated, sealed, 0);
    }

    /** Opens what {@link #encrypt} wrote from {@code at} on; fails rather than give garbage. */
    byte[] decrypt(SecretKey key, byte[] associated, byte[] sealed, int at)
            throws GeneralSecurityException {
        if (sealed.length - at < OVERHEAD) {
            throw new GeneralSecurityException("shorter than any sealed value");
        }
        Cipher cipher = borrow();
        cipher.init(
                Cipher.DECRYPT_MODE,
                key,
                new GCMParameterSpec(TAG_BYTES * Byte.SIZE, sealed, at, NONCE_BYTES));
        cipher.updateAAD(associated);
        int from = at + NONCE_BYTES;
        byte[] plain = cipher.doFinal(sealed, from, sealed.length - from);
        idle.add(cipher);
        return plain;
    }

    /** Lets go of every cipher, and with it of the round keys it keeps. */
    void forget() {
        idle.clear();
    }

    private Cipher borrow() {
        Cipher kept = idle.poll();
        if (kept != null) {
            return kept;
        }
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new JdkLacks("AES-256-GCM", e);
        }
    }
}
