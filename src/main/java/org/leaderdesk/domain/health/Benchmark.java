package org.leaderdesk.domain.health;

/**
 * Something to compare a KPI with (S068).
 *
 * @param value in the KPI's unit
 * @param source a row of the rules such as R050, or OURS
 */
public record Benchmark(Line line, double value, String source) {

    /** Whose figure it is. */
    public enum Line {
        /** What a source asks for; the target until the leader sets another. */
        TARGET,
        HEAD,
        INDUSTRY
    }
}
