package org.leaderdesk.sync.fault;

/**
 * How much of each fault of the sync is tried: little in every build, all of it by {@code mvn
 * verify -Pfaults}. {@code -Dfaults.seed=N} tries others.
 */
public final class FaultNumbers {

    private static final boolean FULL = Boolean.getBoolean("faults.full");

    /** Whether an exchange is cut at every byte, and not at some. */
    static final boolean EVERY_BYTE = FULL;

    /** Bytes at which an exchange is cut besides the ends of its records. */
    static final int CUTS = 300;

    /** How often a platform is killed. */
    static final int KILLS = FULL ? 200 : 5;

    /** Seeds of the simulator, and the steps of each. */
    public static final int SEEDS = Integer.getInteger("faults.seeds", FULL ? 100 : 5);

    /** The first of these seeds. */
    public static final long FIRST = Long.getLong("faults.first", 1);

    public static final int STEPS = Integer.getInteger("faults.steps", FULL ? 100_000 : 1_000);

    public static final long SEED = Long.getLong("faults.seed", 20_260_301L);

    private FaultNumbers() {}
}
