package org.leaderdesk.book.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one try at a passcode costs, in Argon2id's terms. It is what stands between a stolen
 * key-slot file and a short passcode: it makes guessing slow, not impossible. Six digits are only a
 * million guesses, which one good machine makes in a day or less; six letters and digits are not.
 *
 * @param memoryKib memory, in KiB
 * @param passes over that memory
 * @param lanes of which each could run on a core of its own; this program runs them in turn
 */
public record ArgonCost(int memoryKib, int passes, int lanes) {

    /** What a desk uses unless it is too slow for it: 64 MiB, three passes. */
    public static final ArgonCost DEFAULT = new ArgonCost(64 * 1024, 3, 1);

    /** What every desk can bear. */
    public static final ArgonCost FLOOR = new ArgonCost(19 * 1024, 2, 1);

    private static final List<ArgonCost> FROM_DEAR_TO_CHEAP =
            List.of(DEFAULT, new ArgonCost(46 * 1024, 2, 1), FLOOR);

    private static final Duration BEARABLE = Duration.ofSeconds(1);

    public ArgonCost {
        // The upper bounds keep a forged key-slot file from asking for all memory there is.
        if (lanes < 1 || lanes > 16 || passes < 1 || passes > 32) {
            throw new IllegalArgumentException("Argon2 with " + passes + " passes, " + lanes);
        }
        if (memoryKib < 8 * lanes || memoryKib > 256 * 1024) {
            throw new IllegalArgumentException("Argon2 over " + memoryKib + " KiB");
        }
    }

    /** Measures this machine, and takes the dearest cost that stays under a second. */
    public static ArgonCost calibrated() {
        return calibrated(ArgonCost::nanos);
    }

    static ArgonCost calibrated(ToLongFunction<ArgonCost> nanos) {
        // The first run also pays for loading and compiling.
        long _ = nanos.applyAsLong(FLOOR);
        return FROM_DEAR_TO_CHEAP.stream()
                .filter(cost -> nanos.applyAsLong(cost) <= BEARABLE.toNanos())
                .findFirst()
                .orElse(FLOOR);
    }

    /** The key that a passcode makes with this salt. */
    byte[] stretch(byte[] passcode, byte[] salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKib)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        byte[] key = new byte[Secret.BYTES];
        argon.generateBytes(passcode, key);
        return key;
    }

    private static long nanos(ArgonCost cost) {
        long start = System.nanoTime();
        cost.stretch(new byte[Secret.BYTES], new byte[Passcode.SALT_BYTES]);
        return System.nanoTime() - start;
    }
}
