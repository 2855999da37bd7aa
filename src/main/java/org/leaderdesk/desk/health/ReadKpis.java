package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiCounts;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.leader.Role;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The twelve figures of the dashboard (S060, S061) over a day, a week, a quarter or any other
 * range, each with its target, its light and how it went.
 */
public final class ReadKpis {

    /** Of so many days each has its point in a line; of more each whole ISO week has. */
    public static final int MOST_DAYS = 14;

    private static final String TARGET = "target.";

    private final Session session;

    public ReadKpis(Session session) {
        this.session = session;
    }

    /**
     * The dashboard of a range.
     *
     * @param tiles the twelve, with the swing after the second
     * @param line what each point of a tile's line is about, the earliest first: of a single day
     *     the fourteen days up to it
     * @param counts what the tiles are calculated from
     * @param today the orders of today so far, and what they came to
     */
    public record Dashboard(
            DayRange range,
            List<Tile> tiles,
            List<DayRange> line,
            KpiCounts counts,
            KpiCounts today) {}

    /**
     * A figure.
     *
     * @param line its value over each range of {@link Dashboard#line()}; empty where unknown
     * @param isRebased whether points of the line are empty since they were counted on another
     *     basis than the tile
     */
    public record Tile(KpiTile tile, List<OptionalDouble> line, boolean isRebased) {}

    /**
     * Counts it.
     *
     * @throws Refused NOT_PERMITTED
     */
    public Dashboard run(DayRange range) {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> dashboard(tx, range, line(range), false));
    }

    /**
     * Counts each of some points, of which the last is what the tiles say. Points that were over
     * before the book's first order are left out, where it has one.
     *
     * @param points the earliest first, at least one
     * @throws Refused NOT_PERMITTED
     */
    public Dashboard run(List<DayRange> points) {
        session.require(Role.LEADER);
        return session.book()
                .read(session.who(), tx -> dashboard(tx, points.getLast(), points, true));
    }

    private Dashboard dashboard(
            Transaction tx, DayRange range, List<DayRange> line, boolean isTrimmed) {
        DayRange first = line.isEmpty() ? range : line.getFirst();
        KpiCountsIn counts =
                new KpiCountsIn(
                        tx,
                        session.zone(),
                        first.from().isBefore(range.from()) ? first.from() : range.from(),
                        range.to());
        HealthRules rules = HealthRulesIn.read(tx);
        KpiCounts now = counts.of(range, true);
        List<KpiTile> tiles = KpiTile.all(now, targets(tx), rules);
        boolean classes = tiles.stream().anyMatch(each -> each.kpi() == Kpi.K12_CORE);
        List<DayRange> shown = isTrimmed ? fromTheBooksBeginning(counts, line) : line;
        List<KpiCounts> points = shown.stream().map(each -> counts.of(each, classes)).toList();
        List<Tile> all = new ArrayList<>();
        for (KpiTile each : tiles) {
            Kpi kpi = each.kpi();
            boolean isRebased = points.stream().anyMatch(point -> !kpi.isAlike(point, now));
            all.add(new Tile(each, kpi.sparkline(points, now), isRebased));
        }
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        return new Dashboard(range, all, shown, now, counts.soFar(today));
    }

    private static List<DayRange> fromTheBooksBeginning(KpiCountsIn counts, List<DayRange> line) {
        Optional<LocalDate> first = counts.bookFrom();
        if (first.isEmpty()) {
            return line;
        }
        return line.stream().filter(each -> !each.to().isBefore(first.get())).toList();
    }

    private static List<DayRange> line(DayRange range) {
        long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
        if (days == 1) {
            return DayRange.upTo(range.to(), MOST_DAYS).days();
        }
        return days <= MOST_DAYS ? range.days() : range.weeks();
    }

    /** The targets that the leader set; one that cannot be one counts as none. */
    static Map<Kpi, Double> targets(Transaction tx) {
        Map<String, String> set = tx.settings().startingWith(TARGET);
        Map<Kpi, Double> targets = new EnumMap<>(Kpi.class);
        for (Kpi kpi : Kpi.values()) {
            String value = set.get(kpi.name());
            if (value != null
                    && value.matches("-?\\d{1,9}(\\.\\d{1,4})?")
                    && kpi.refusal(Double.parseDouble(value)).isEmpty()) {
                targets.put(kpi, Double.valueOf(value));
            }
        }
        return targets;
    }

    /**
     * Sets a target, or puts it back to what a source asks for.
     *
     * @param target in the figure's unit; empty to put it back
     * @throws Refused NOT_PERMITTED, KPI_TARGET_RANGE (the target, the least, the most),
     *     KPI_TARGET_LOW (the target)
     */
    public void target(Kpi kpi, OptionalDouble target) {
        session.require(Role.LEADER);
        Optional<Refused> refusal =
                target.isEmpty() ? Optional.empty() : kpi.refusal(target.getAsDouble());
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    if (target.isPresent()) {
                                        tx.settings().set(TARGET + kpi, text(target.getAsDouble()));
                                    } else {
                                        tx.settings().clear(TARGET + kpi);
                                    }
                                    return true;
                                });
    }

    private static String text(double target) {
        return BigDecimal.valueOf(target)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
