package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.planner.PlanRules;

import java.time.LocalTime;
import java.util.List;

/** The numbers of the plan as the leader set them. */
final class PlanRulesIn {

    private PlanRulesIn() {}

    static PlanRules read(Transaction tx) {
        return new PlanRules(
                ReadRules.in(tx, Rule.PLAN_MINUTES),
                ReadRules.in(tx, Rule.WAVE_GROUPS),
                ReadRules.in(tx, Rule.TOPIC_REST),
                ReadRules.in(tx, Rule.PRODUCT_REST),
                ReadRules.in(tx, Rule.QUIET_FROM),
                ReadRules.in(tx, Rule.QUIET_UNTIL),
                ReadRules.in(tx, Rule.BUSY_FROM),
                ReadRules.in(tx, Rule.BUSY_UNTIL),
                ReadRules.in(tx, Rule.HELPERS) > 0,
                times(tx, Rule.TOPIC_TIMES),
                times(tx, Rule.RECOMMENDATION_TIMES),
                ReadRules.in(tx, Rule.FLASH_SALE),
                ReadRules.in(tx, Rule.FLASH_SALE_AT_HOME),
                ReadRules.in(tx, Rule.LIVE),
                List.of(
                        ReadRules.in(tx, Rule.SHARE_TRAFFIC),
                        ReadRules.in(tx, Rule.SHARE_PROFIT),
                        ReadRules.in(tx, Rule.SHARE_HIT),
                        ReadRules.in(tx, Rule.SHARE_EXPERIENCE)));
    }

    private static List<LocalTime> times(Transaction tx, List<Rule<LocalTime>> rules) {
        return rules.stream().map(rule -> ReadRules.in(tx, rule)).toList();
    }
}
