package org.leaderdesk.domain.health;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From when a figure is a warning. Several rules about one figure are one warning that grows
 * graver.
 *
 * @param threshold in the figure's unit
 * @param days on how many days running it must be crossed
 * @param source a row of the rules such as R102, or OURS
 */
public record WarningRule(Watched watched, Level level, double threshold, int days, String source) {

    private static final String OURS = "OURS";

    private static final List<WarningRule> USUAL =
            List.of(
                    new WarningRule(Watched.LEADER_AWAY, Level.YELLOW, 3, 1, "R102"),
                    new WarningRule(Watched.LEADER_ORDERS, Level.ORANGE, -20, 1, "R103"),
                    new WarningRule(Watched.LEADER_SATISFACTION, Level.RED, 60, 1, "R104"),
                    new WarningRule(Watched.GROUP_SCORE, Level.ORANGE, 70, 3, "R105"),
                    new WarningRule(Watched.GROUP_AGAINST_INDUSTRY, Level.ORANGE, -30, 3, "R055"),
                    new WarningRule(Watched.GROUP_MESSAGES, Level.YELLOW, -30, 1, "S082"),
                    new WarningRule(Watched.MEMBER_AWAY, Level.YELLOW, 15, 1, "R004"),
                    new WarningRule(Watched.MEMBER_AWAY, Level.ORANGE, 60, 1, OURS),
                    new WarningRule(Watched.STOCK_COVER, Level.YELLOW, 3, 1, "R086"),
                    new WarningRule(Watched.STOCK_COVER, Level.ORANGE, 2, 1, "R086"),
                    new WarningRule(Watched.STOCK_COVER, Level.RED, 1, 1, "R086"),
                    new WarningRule(Watched.GIVE_BACK_WAITING, Level.ORANGE, 24, 1, OURS),
                    new WarningRule(Watched.CASE_REPLY_LATE, Level.YELLOW, 1, 1, "R123"),
                    new WarningRule(Watched.CASE_CHECK_LATE, Level.YELLOW, 1, 1, "R123"),
                    new WarningRule(Watched.CASE_PLAN_LATE, Level.ORANGE, 1, 1, "R123"),
                    new WarningRule(Watched.CASE_END_LATE, Level.RED, 1, 1, "R126"),
                    new WarningRule(Watched.SYNC_WAITING, Level.YELLOW, 24, 1, OURS),
                    new WarningRule(Watched.SYNC_CONFLICTS, Level.YELLOW, 1, 1, OURS));

    public WarningRule {
        if (days < 1) {
            throw new IllegalArgumentException("a warning needs a day at least");
        }
    }

    /** On which side of the threshold a warning lies. */
    public enum Crossing {
        BELOW,
        AT_MOST,
        AT_LEAST
    }

    /** The rules where nobody said otherwise. */
    public static List<WarningRule> usual() {
        return USUAL;
    }

    /** Whether a value is on the side that warns. */
    public boolean isCrossed(double value) {
        return switch (watched.crossing()) {
            case BELOW -> value < threshold;
            case AT_MOST -> value <= threshold;
            case AT_LEAST -> value >= threshold;
        };
    }

    /** The gravest of some rules. */
    static Optional<WarningRule> gravest(Collection<WarningRule> rules) {
        return rules.stream().max(Comparator.comparing(WarningRule::level));
    }
}
