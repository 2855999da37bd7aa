package org.leaderdesk.book;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDv7 ids: 48 bits of epoch milliseconds, then a counter and randomness, so that ids of
 * one desk sort in the order they were made and rows append where they are stored. Safe for
 * threads.
 */
public final class IdSource {

    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final SecureRandom random;
    private final byte[] noise = new byte[4096];
    private int used = noise.length;
    private long stamp; // milliseconds and counter together; only ever grows

    public IdSource(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** What comes before every id made at a moment or later. */
    static UUID firstAt(Instant at) {
        return new UUID((at.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }

    public synchronized UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        stamp = Math.max(stamp + 1, now);
        long high = ((stamp >>> COUNTER_BITS) << 16) | 0x7000L | (stamp & 0xFFF);
        if (used == noise.length) {
            random.nextBytes(noise);
            used = 0;
        }
        long low = ByteBuffer.wrap(noise, used, Long.BYTES).getLong();
        used += Long.BYTES;
        return new UUID(high, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
