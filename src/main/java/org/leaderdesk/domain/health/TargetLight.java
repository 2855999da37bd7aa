package org.leaderdesk.domain.health;

import org.leaderdesk.domain.health.Kpi.Way;

/** How near a value is to its target (S080). */
public final class TargetLight {

    private TargetLight() {}

    /** Green where the target is reached, yellow from some per cent of it, else red. */
    public static Light of(Way way, double value, double target, HealthRules rules) {
        double reached = reached(way, value, target);
        if (reached >= 1) {
            return Light.GREEN;
        }
        return reached * 100 >= rules.yellow() ? Light.YELLOW : Light.RED;
    }

    /**
     * The part of a target that is reached: of what is to fall, target by value, so that 10 days
     * where 7 are wanted are 70 %. Of a target of nothing, all or nothing.
     */
    public static double reached(Way way, double value, double target) {
        if (way == Way.RISES) {
            return target <= 0 ? (value >= target ? 1 : 0) : value / target;
        }
        double off = way == Way.STEADY ? Math.abs(value) : value;
        if (off <= target) {
            return 1;
        }
        return Math.max(0, target / off);
    }
}
