package org.leaderdesk.desk.region;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.health.HealthRulesIn;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.RegionRules;

/** The numbers by which leaders are judged, as they were set in this book. */
final class RegionRulesIn {

    private RegionRulesIn() {}

    static RegionRules read(Transaction tx) {
        return new RegionRules(
                HealthRulesIn.read(tx),
                Rule.STARS.stream().map(each -> ReadRules.in(tx, each)).toList(),
                Money.ofYuan(ReadRules.in(tx, Rule.TIER_WAIST)),
                Money.ofYuan(ReadRules.in(tx, Rule.TIER_HEAD)),
                ReadRules.in(tx, Rule.GROWTH_NOVICE),
                ReadRules.in(tx, Rule.GROWTH_GROWING));
    }
}
