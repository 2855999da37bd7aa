package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Levels;
import org.leaderdesk.domain.health.WarningRule;
import org.leaderdesk.domain.leader.Rule;

/** The numbers of health and warnings as the leader set them; the others as they usually are. */
public final class HealthRulesIn {

    private HealthRulesIn() {}

    /** The numbers as they count in a book. */
    public static HealthRules read(Transaction tx) {
        HealthRules usual = HealthRules.usual();
        return new HealthRules(
                usual.levels(),
                score(tx, usual.score()),
                usual.needed(),
                ReadRules.in(tx, Rule.TARGET_YELLOW),
                usual.warnings().stream()
                        .map(
                                rule ->
                                        new WarningRule(
                                                rule.watched(),
                                                rule.level(),
                                                threshold(tx, rule),
                                                days(tx, rule),
                                                rule.source()))
                        .toList());
    }

    private static Levels score(Transaction tx, Levels usual) {
        return new Levels(
                usual.zero(),
                usual.hundred(),
                ReadRules.in(tx, Rule.SCORE_ORANGE),
                ReadRules.in(tx, Rule.SCORE_YELLOW),
                ReadRules.in(tx, Rule.SCORE_GREEN),
                usual.strict(),
                usual.industry());
    }

    private static int days(Transaction tx, WarningRule rule) {
        return switch (rule.watched()) {
            case GROUP_SCORE, GROUP_AGAINST_INDUSTRY -> ReadRules.in(tx, Rule.LOW_DAYS);
            default -> rule.days();
        };
    }

    private static double threshold(Transaction tx, WarningRule rule) {
        return switch (rule.watched()) {
            case LEADER_AWAY -> ReadRules.in(tx, Rule.LEADER_AWAY);
            case LEADER_ORDERS -> -ReadRules.in(tx, Rule.LEADER_ORDERS);
            case LEADER_SATISFACTION -> ReadRules.in(tx, Rule.LEADER_SATISFACTION);
            case GROUP_SCORE -> ReadRules.in(tx, Rule.GROUP_LOW);
            case GROUP_AGAINST_INDUSTRY -> -ReadRules.in(tx, Rule.INDUSTRY_BELOW);
            case GROUP_MESSAGES -> -ReadRules.in(tx, Rule.MESSAGE_DROP);
            case MEMBER_AWAY ->
                    ReadRules.in(
                            tx,
                            rule.level() == Level.YELLOW ? Rule.MEMBER_LEAVING : Rule.MEMBER_LEFT);
            case STOCK_COVER -> ReadRules.in(tx, stock(rule.level()));
            case GIVE_BACK_WAITING -> ReadRules.in(tx, Rule.GIVE_BACK_LATE);
            case SYNC_WAITING -> ReadRules.in(tx, Rule.SYNC_LATE);
            default -> rule.threshold();
        };
    }

    private static Rule<Integer> stock(Level level) {
        return switch (level) {
            case YELLOW -> Rule.STOCK_YELLOW;
            case ORANGE -> Rule.STOCK_ORANGE;
            case RED -> Rule.STOCK_RED;
        };
    }
}
