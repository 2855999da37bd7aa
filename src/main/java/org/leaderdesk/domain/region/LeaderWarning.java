package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.WarningRule;
import org.leaderdesk.domain.health.Watched;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One of the three warnings about a leader (S079, R102–R104), or that there is none, or that nobody
 * measures it: that is never the same as none.
 *
 * @param value days or per cent; empty where it is not measured
 * @param rule the rule that fired; empty where none did
 */
public record LeaderWarning(Watched watched, OptionalDouble value, Optional<WarningRule> rule) {

    /** What is watched of a leader, the least grave first. */
    public static final List<Watched> WATCHED =
            List.of(Watched.LEADER_AWAY, Watched.LEADER_ORDERS, Watched.LEADER_SATISFACTION);

    /**
     * The three on a day, in this order.
     *
     * @param row the leader's last row; empty where there never was one
     * @param day the day that is looked at, not before the row's
     */
    static List<LeaderWarning> of(
            Optional<LeaderDayFigures> row, LocalDate day, HealthRules rules) {
        return WATCHED.stream().map(each -> of(each, row, day, rules)).toList();
    }

    private static LeaderWarning of(
            Watched watched, Optional<LeaderDayFigures> row, LocalDate day, HealthRules rules) {
        OptionalDouble value =
                row.map(each -> value(watched, each, day)).orElse(OptionalDouble.empty());
        Optional<WarningRule> fired =
                rules.warnings().stream()
                        .filter(rule -> rule.watched() == watched)
                        .filter(rule -> value.isPresent() && rule.isCrossed(value.getAsDouble()))
                        .findFirst();
        // What was well a week ago may not be so now; what was not stands until it is measured.
        boolean isOld = row.filter(each -> Standing.isOld(each, day)).isPresent();
        boolean isKnown = watched == Watched.LEADER_AWAY || !isOld || fired.isPresent();
        return new LeaderWarning(watched, isKnown ? value : OptionalDouble.empty(), fired);
    }

    /** What a row says of a figure on a day. */
    static OptionalDouble value(Watched watched, LeaderDayFigures row, LocalDate day) {
        return switch (watched) {
            case LEADER_AWAY -> away(row, day);
            case LEADER_ORDERS -> row.ratio(DayFigure.ORDERS_CHANGE);
            case LEADER_SATISFACTION -> row.ratio(DayFigure.SATISFIED);
            default -> throw new IllegalArgumentException(watched + " is not a leader's");
        };
    }

    /** Days since the last sign-in; of a clock that runs ahead 0. */
    private static OptionalDouble away(LeaderDayFigures row, LocalDate day) {
        return row.date(DayFigure.SIGNED_IN_ON)
                .map(last -> OptionalDouble.of(Math.max(0, ChronoUnit.DAYS.between(last, day))))
                .orElse(OptionalDouble.empty());
    }

    public boolean isMeasured() {
        return value.isPresent();
    }

    /** How grave it is; empty where there is no warning. */
    public Optional<Level> level() {
        return rule.map(WarningRule::level);
    }
}
