package org.leaderdesk.book.audit;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The 32 bytes that tie one audit row to all before it. Not a secret: they stand in the table. */
public final class ChainMac {

    public static final int BYTES = 32;

    /** What the first row follows. */
    public static final ChainMac START = new ChainMac(new byte[BYTES]);

    private final byte[] bytes;

    private ChainMac(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ChainMac of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a chain MAC has 32 bytes, not " + bytes.length);
        }
        return new ChainMac(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** In constant time: an answer that comes sooner would tell a forger how far a guess held. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChainMac mac && MessageDigest.isEqual(mac.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
