package org.leaderdesk.book;

import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.ScorePart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The scores of days that are over, each as it was calculated last; made of rows that travel, they
 * do not travel themselves.
 */
public final class HealthDayTable {

    /** In place of a group: the leader. */
    public static final UUID LEADER = new UUID(0, 0);

    private final Transaction tx;

    HealthDayTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * A kept score.
     *
     * @param subject a chat group, or {@link #LEADER}
     * @param score 0 to 100; empty where too little was known
     * @param measured the indicators that had data
     * @param readings their values
     */
    public record Kept(
            LocalDate day,
            UUID subject,
            OptionalDouble score,
            Light light,
            Set<Indicator> measured,
            Map<Indicator, Double> readings) {

        /** A score of somebody's. */
        public static Kept of(UUID subject, HealthScore score) {
            Map<Indicator, Double> readings = new EnumMap<>(Indicator.class);
            for (ScorePart part : score.parts()) {
                part.reading().value().ifPresent(value -> readings.put(part.indicator(), value));
            }
            return new Kept(
                    score.day(), subject, score.score(), score.light(), score.measured(), readings);
        }
    }

    /** Everybody's of some days, both included, by day. */
    public List<Kept> between(LocalDate from, LocalDate to) {
        return tx.handle()
                .createQuery(
                        "SELECT day, subject, score, light, measured, readings FROM health_day"
                                + " WHERE day BETWEEN ? AND ? ORDER BY day, subject")
                .bind(0, from.toString())
                .bind(1, to.toString())
                .map((row, ctx) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        OptionalDouble known = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(score);
        return new Kept(
                LocalDate.parse(row.getString("day")),
                Bytes.id(row.getBytes("subject")),
                known,
                Light.valueOf(row.getString("light")),
                measured(row.getString("measured")),
                readings(row.getString("readings")));
    }

    /** What a newer program measures besides is left out. */
    private static Set<Indicator> measured(String written) {
        Set<String> names = Set.copyOf(Arrays.asList(written.split(" ")));
        return Arrays.stream(Indicator.values())
                .filter(each -> names.contains(each.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Indicator.class)));
    }

    private static Map<Indicator, Double> readings(String written) {
        Map<Indicator, Double> readings = new EnumMap<>(Indicator.class);
        for (String each : written.split(" ")) {
            String[] parts = each.split(":", 2);
            for (Indicator indicator : Indicator.values()) {
                if (parts.length == 2 && indicator.name().equals(parts[0])) {
                    readings.put(indicator, Double.valueOf(parts[1]));
                }
            }
        }
        return readings;
    }

    /** Keeps a score, over what was kept of its day before. */
    public void put(Kept kept) {
        tx.handle()
                .execute(
                        "INSERT INTO health_day (day, subject, score, light, measured, readings)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (day, subject) DO UPDATE"
                                + " SET score = excluded.score, light = excluded.light, measured ="
                                + " excluded.measured, readings = excluded.readings",
                        kept.day().toString(),
                        kept.subject(),
                        kept.score().isPresent() ? kept.score().getAsDouble() : null,
                        kept.light().name(),
                        kept.measured().stream()
                                .sorted()
                                .map(Indicator::name)
                                .collect(Collectors.joining(" ")),
                        kept.readings().entrySet().stream()
                                .map(each -> each.getKey() + ":" + each.getValue())
                                .collect(Collectors.joining(" ")));
    }
}
