package org.leaderdesk.crash;

/**
 * How much of each fault is tried. The default keeps all of them under a minute and a half; {@code
 * mvn verify -Pfaults} tries the full numbers. {@code -Dfaults.seed=N} tries others.
 */
final class FaultSizes {

    private static final boolean FULL = Boolean.getBoolean("faults.full");

    static final int KILLS = FULL ? 1_000 : 15;
    static final int IMAGES = FULL ? 3_000 : 500;
    static final int CONTROL_IMAGES = FULL ? 500 : 60;
    static final int RECORDED_ORDERS = FULL ? 400 : 120;
    static final long SEED = Long.getLong("faults.seed", 20_260_301L);

    private FaultSizes() {}
}
