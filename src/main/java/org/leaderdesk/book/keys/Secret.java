package org.leaderdesk.book.keys;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.SecretKey;

/**
 * Key bytes that can be zeroed, which the JDK's own SecretKeySpec cannot. Zeroing takes them out of
 * this object; copies that a Cipher or Mac of the JDK made are its own until it is collected.
 */
final class Secret implements SecretKey {

    static final int BYTES = 32;

    private static final long serialVersionUID = 1;

    private final String algorithm;
    private final byte[] bytes;
    private volatile boolean destroyed;

    private Secret(String algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    static Secret random(String algorithm, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(algorithm, bytes);
    }

    /** Takes the array over: whoever made it must not keep it. */
    static Secret owning(String algorithm, byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        return new Secret(algorithm, bytes);
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("this key was put away");
        }
        return bytes.clone();
    }

    @Override
    public void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("keys stay in memory");
    }

    @Override
    public String toString() {
        return "‹secret›";
    }
}
