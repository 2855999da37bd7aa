package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.WarningRule;
import org.leaderdesk.domain.leader.Rule;

/** The numbers of health and warnings as the leader set them; the others as they usually are. */
final class HealthRulesIn {

    private HealthRulesIn() {}

    static HealthRules read(Transaction tx) {
        HealthRules usual = HealthRules.usual();
        return new HealthRules(
                usual.levels(),
                usual.score(),
                usual.needed(),
                ReadRules.in(tx, Rule.TARGET_YELLOW),
                usual.warnings().stream()
                        .map(
                                rule ->
                                        new WarningRule(
                                                rule.watched(),
                                                rule.level(),
                                                threshold(tx, rule),
                                                rule.days(),
                                                rule.source()))
                        .toList());
    }

    private static double threshold(Transaction tx, WarningRule rule) {
        return switch (rule.watched()) {
            case LEADER_AWAY -> ReadRules.in(tx, Rule.LEADER_AWAY);
            case GROUP_SCORE -> ReadRules.in(tx, Rule.GROUP_LOW);
            case GROUP_MESSAGES -> -ReadRules.in(tx, Rule.MESSAGE_DROP);
            case MEMBER_AWAY ->
                    ReadRules.in(
                            tx,
                            rule.level() == Level.YELLOW ? Rule.MEMBER_LEAVING : Rule.MEMBER_LEFT);
            case STOCK_COVER -> ReadRules.in(tx, stock(rule.level()));
            case GIVE_BACK_WAITING -> ReadRules.in(tx, Rule.GIVE_BACK_LATE);
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
