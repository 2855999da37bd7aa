package org.leaderdesk.desk.aftersales;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.aftersales.CaseClock;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.aftersales.WorkingHours;
import org.leaderdesk.domain.leader.Rule;

import java.time.Duration;
import java.time.ZoneId;

/** The rules of after-sales as the leader set them. */
final class CaseRules {

    private CaseRules() {}

    static CaseClock clock(Transaction tx, ZoneId zone) {
        return new CaseClock(
                new WorkingHours(
                        ReadRules.in(tx, Rule.CASES_FROM),
                        ReadRules.in(tx, Rule.CASES_UNTIL),
                        zone),
                new CaseClock.Times(
                        Duration.ofMinutes(ReadRules.in(tx, Rule.CASE_REPLY)),
                        hours(tx, Rule.CASE_CHECK),
                        hours(tx, Rule.CASE_PLAN)),
                new CaseClock.Times(
                        hours(tx, Rule.MASS_CONTACT),
                        hours(tx, Rule.MASS_APOLOGY),
                        hours(tx, Rule.MASS_PLAN)),
                hours(tx, Rule.CASE_LIMIT),
                ReadRules.in(tx, Rule.CASE_SOON));
    }

    private static Duration hours(Transaction tx, Rule<Integer> rule) {
        return Duration.ofHours(ReadRules.in(tx, rule));
    }

    /** Of the pieces' value, the per cent that is proposed to be paid beside the goods. */
    static int percent(Transaction tx, Reason reason) {
        return switch (reason) {
            case DAMAGED -> ReadRules.in(tx, Rule.OFFER_DAMAGED);
            case MISSING -> ReadRules.in(tx, Rule.OFFER_MISSING);
            case WRONG -> ReadRules.in(tx, Rule.OFFER_WRONG);
            case QUALITY -> ReadRules.in(tx, Rule.OFFER_QUALITY);
            case LATE -> ReadRules.in(tx, Rule.OFFER_LATE);
            case NO_REASON -> 0;
        };
    }
}
