package org.leaderdesk.domain.leader;

import org.leaderdesk.domain.leader.RuleKind.TimeOfDay;
import org.leaderdesk.domain.leader.RuleKind.Unit;
import org.leaderdesk.domain.leader.RuleKind.Way;
import org.leaderdesk.domain.leader.RuleKind.Whole;
import org.leaderdesk.domain.pickup.ShortagePolicy;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A number or a choice by which the desk decides, with the value it has until the leader says
 * otherwise. Its name and its sentence are {@code rule.<id>.name} and {@code rule.<id>.why}.
 *
 * @param <T> the value's type
 */
public final class Rule<T> {

    /** Every rule, in the order in which it is declared below. */
    private static final List<Rule<?>> ALL = new ArrayList<>();

    /** Where nothing but this program says so. */
    public static final String OURS = "OURS";

    /** More than a leader sells in a month. */
    private static final int MOST_YUAN = 100_000_000;

    /** Orders alike from which a file is another export of a group buy. */
    public static final Rule<Integer> SAME_GROUP_BUY =
            rule("same-group-buy", Topic.IMPORT, new Whole(Unit.PER_CENT, 51, 100), 80, OURS);

    /** Orders alike under which a file is of another group buy. */
    public static final Rule<Integer> OTHER_GROUP_BUY =
            rule("other-group-buy", Topic.IMPORT, new Whole(Unit.PER_CENT, 0, 50), 20, OURS);

    /** When chilled goods nobody collected are late, on the day they are handed out. */
    public static final Rule<LocalTime> PICKUP_CLOSES =
            rule("pickup-closes", Topic.PICKUP, new TimeOfDay(), LocalTime.of(20, 0), OURS);

    /** How long after goods are ready frozen ones are late. */
    public static final Rule<Integer> FROZEN_LATE =
            rule("frozen-late", Topic.PICKUP, new Whole(Unit.HOURS, 1, 240), 24, OURS);

    /** How long after goods are ready those of the shelf are late. */
    public static final Rule<Integer> AMBIENT_LATE =
            rule("ambient-late", Topic.PICKUP, new Whole(Unit.HOURS, 1, 240), 48, "R081");

    /** Who goes short where nobody says otherwise. */
    public static final Rule<ShortagePolicy> SHORTAGE =
            rule(
                    "shortage",
                    Topic.PICKUP,
                    Way.of(ShortagePolicy.values()),
                    ShortagePolicy.FIRST_COME,
                    OURS);

    /** After how long something that should have been done in the selling tool is a warning. */
    public static final Rule<Integer> GIVE_BACK_LATE =
            rule("give-back-late", Topic.PICKUP, new Whole(Unit.HOURS, 1, 240), 24, OURS);

    /** How soon a member hears from us, in working hours. */
    public static final Rule<Integer> CASE_REPLY =
            rule("case-reply", Topic.AFTER_SALES, new Whole(Unit.MINUTES, 5, 480), 30, "R123");

    /** How soon the goods are looked at, in working hours. */
    public static final Rule<Integer> CASE_CHECK =
            rule("case-check", Topic.AFTER_SALES, new Whole(Unit.HOURS, 1, 24), 2, "R123");

    /** How soon an answer is chosen. */
    public static final Rule<Integer> CASE_PLAN =
            rule("case-plan", Topic.AFTER_SALES, new Whole(Unit.HOURS, 1, 72), 24, "R123");

    /** How soon all is done. */
    public static final Rule<Integer> CASE_LIMIT =
            rule("case-limit", Topic.AFTER_SALES, new Whole(Unit.HOURS, 24, 240), 72, "R126");

    /** From when somebody answers. */
    public static final Rule<LocalTime> CASES_FROM =
            rule("cases-from", Topic.AFTER_SALES, new TimeOfDay(), LocalTime.of(8, 0), OURS);

    /** Until when somebody answers; before the other it is of the next day. */
    public static final Rule<LocalTime> CASES_UNTIL =
            rule("cases-until", Topic.AFTER_SALES, new TimeOfDay(), LocalTime.of(22, 0), OURS);

    /** Of a stage's time, the last part in which it is urgent. */
    public static final Rule<Integer> CASE_SOON =
            rule("case-soon", Topic.AFTER_SALES, new Whole(Unit.PER_CENT, 0, 100), 25, OURS);

    /** From how many open cases of the same goods in one round they are a mass complaint. */
    public static final Rule<Integer> MASS_CASES =
            rule("mass-cases", Topic.AFTER_SALES, new Whole(Unit.CASES, 2, 100), 5, OURS);

    /** How soon everybody of a mass complaint is spoken to, in working hours. */
    public static final Rule<Integer> MASS_CONTACT =
            rule("mass-contact", Topic.AFTER_SALES, new Whole(Unit.HOURS, 1, 24), 1, "R125");

    /** How soon everybody of a mass complaint is told that we are sorry, in working hours. */
    public static final Rule<Integer> MASS_APOLOGY =
            rule("mass-apology", Topic.AFTER_SALES, new Whole(Unit.HOURS, 1, 24), 2, "R125");

    /** How soon an answer to a mass complaint is chosen. */
    public static final Rule<Integer> MASS_PLAN =
            rule("mass-plan", Topic.AFTER_SALES, new Whole(Unit.HOURS, 1, 72), 24, "R125");

    /** How many times what a line cost can be paid beside the goods. */
    public static final Rule<Integer> COMPENSATION_MOST =
            rule("compensation-most", Topic.AFTER_SALES, new Whole(Unit.TIMES, 0, 3), 3, "R128");

    /** Until how many days after they were collected goods can be returned without a reason. */
    public static final Rule<Integer> NO_REASON_DAYS =
            rule("no-reason-days", Topic.AFTER_SALES, new Whole(Unit.DAYS, 0, 30), 7, "R130");

    /** Of what damaged pieces cost, what is proposed to be paid for them. */
    public static final Rule<Integer> OFFER_DAMAGED = offer("offer-damaged", 100);

    /** Of what missing pieces cost, what is proposed to be paid for them. */
    public static final Rule<Integer> OFFER_MISSING = offer("offer-missing", 100);

    /** Of what the right goods cost, what is proposed to be paid for wrong ones. */
    public static final Rule<Integer> OFFER_WRONG = offer("offer-wrong", 50);

    /**
     * Of what goods cost, what is proposed to be paid where they are not as good as they should be.
     */
    public static final Rule<Integer> OFFER_QUALITY = offer("offer-quality", 30);

    /** Of what goods cost, what is proposed to be paid where they came late. */
    public static final Rule<Integer> OFFER_LATE = offer("offer-late", 10);

    /** For fewer days than this a stock is yellow. */
    public static final Rule<Integer> STOCK_YELLOW =
            rule("stock-yellow", Topic.STOCK, new Whole(Unit.DAYS, 1, 60), 3, "R086");

    /** For fewer days than this a stock is orange. */
    public static final Rule<Integer> STOCK_ORANGE =
            rule("stock-orange", Topic.STOCK, new Whole(Unit.DAYS, 1, 60), 2, "R086");

    /** For fewer days than this a stock is red. */
    public static final Rule<Integer> STOCK_RED =
            rule("stock-red", Topic.STOCK, new Whole(Unit.DAYS, 1, 60), 1, "R086");

    /** For how many days a replenishment is to last; goods stay under 7 days in stock. */
    public static final Rule<Integer> STOCK_REACH =
            rule("stock-reach", Topic.STOCK, new Whole(Unit.DAYS, 1, 60), 6, "R088");

    /** Minutes a day that the leader has for posting, one for each wave and slot. */
    public static final Rule<Integer> PLAN_MINUTES =
            rule("plan-minutes", Topic.PLAN, new Whole(Unit.MINUTES, 1, 900), 40, OURS);

    /** The most groups that a person forwards one post to at once. */
    public static final Rule<Integer> WAVE_GROUPS =
            rule("wave-groups", Topic.PLAN, new Whole(Unit.GROUPS, 1, 9), 9, OURS);

    /** In how many days a topic does not come again in a group. */
    public static final Rule<Integer> TOPIC_REST =
            rule("topic-rest", Topic.PLAN, new Whole(Unit.DAYS, 1, 60), 14, OURS);

    /** In how many days a product does not come again in a group. */
    public static final Rule<Integer> PRODUCT_REST =
            rule("product-rest", Topic.PLAN, new Whole(Unit.DAYS, 1, 30), 3, OURS);

    /** How many people help the leader; with a helper, posts go on while goods are handed out. */
    public static final Rule<Integer> HELPERS =
            rule("helpers", Topic.PLAN, new Whole(Unit.PEOPLE, 0, 50), 0, OURS);

    /** From when nothing is posted. */
    public static final Rule<LocalTime> QUIET_FROM = plannedAt("quiet-from", 22, 0, OURS);

    /** Until when nothing is posted. */
    public static final Rule<LocalTime> QUIET_UNTIL = plannedAt("quiet-until", 7, 0, OURS);

    /** From when the leader hands goods out. */
    public static final Rule<LocalTime> BUSY_FROM = plannedAt("busy-from", 17, 30, OURS);

    /** Until when the leader hands goods out. */
    public static final Rule<LocalTime> BUSY_UNTIL = plannedAt("busy-until", 20, 0, OURS);

    /** When the topics are posted. */
    public static final List<Rule<LocalTime>> TOPIC_TIMES =
            List.of(
                    plannedAt("topic-1", 7, 0, OURS),
                    plannedAt("topic-2", 10, 0, OURS),
                    plannedAt("topic-3", 12, 15, OURS),
                    plannedAt("topic-4", 15, 30, OURS),
                    plannedAt("topic-5", 21, 15, OURS));

    /** When products are recommended. */
    public static final List<Rule<LocalTime>> RECOMMENDATION_TIMES =
            List.of(
                    plannedAt("recommendation-1", 9, 30, OURS),
                    plannedAt("recommendation-2", 16, 45, OURS),
                    plannedAt("recommendation-3", 20, 50, "R080"));

    /** When the flash sale of a working day is posted. */
    public static final Rule<LocalTime> FLASH_SALE = plannedAt("flash-sale", 20, 20, "R080");

    /** When the flash sale of a day off is posted. */
    public static final Rule<LocalTime> FLASH_SALE_AT_HOME =
            plannedAt("flash-sale-at-home", 10, 15, "R080");

    /** When the leader talks live on Wednesdays. */
    public static final Rule<LocalTime> LIVE = plannedAt("live", 20, 0, "R026");

    /** Of all product posts, those that draw people in. */
    public static final Rule<Integer> SHARE_TRAFFIC = share("share-traffic", 5);

    /** Of all product posts, those that earn. */
    public static final Rule<Integer> SHARE_PROFIT = share("share-profit", 60);

    /** Of all product posts, those of favourites. */
    public static final Rule<Integer> SHARE_HIT = share("share-hit", 30);

    /** Of all product posts, those of new goods. */
    public static final Rule<Integer> SHARE_EXPERIENCE = share("share-experience", 5);

    /** How many new products are tried a week. */
    public static final Rule<Integer> TRIALS =
            rule("trials", Topic.PLAN, new Whole(Unit.PRODUCTS, 0, 9), 3, "R092");

    /** How many days a new product is tried. */
    public static final Rule<Integer> TRIAL_DAYS =
            rule("trial-days", Topic.PLAN, new Whole(Unit.DAYS, 1, 14), 3, "R092");

    /** Of the people reached, how many must click for a product to stay. */
    public static final Rule<Integer> TRIAL_CLICKS =
            rule("trial-clicks", Topic.PLAN, new Whole(Unit.PER_CENT, 0, 100), 15, "R092");

    /** Who registered so many days ago or less is new. */
    public static final Rule<Integer> MEMBER_NEW =
            rule("member-new", Topic.MEMBERS, new Whole(Unit.DAYS, 1, 90), 30, "R001");

    /** From how many orders a month somebody is a potential member. */
    public static final Rule<Integer> MEMBER_POTENTIAL =
            rule("member-potential", Topic.MEMBERS, new Whole(Unit.ORDERS, 1, 30), 2, "R002");

    /** From how many orders a month somebody is a core member. */
    public static final Rule<Integer> MEMBER_CORE =
            rule("member-core", Topic.MEMBERS, new Whole(Unit.ORDERS, 1, 60), 5, "R003");

    /** After how many days without an order a member may be leaving. */
    public static final Rule<Integer> MEMBER_LEAVING =
            rule("member-leaving", Topic.MEMBERS, new Whole(Unit.DAYS, 3, 30), 15, "R004");

    /** After how many days without an order a member has left. */
    public static final Rule<Integer> MEMBER_LEFT =
            rule("member-left", Topic.MEMBERS, new Whole(Unit.DAYS, 31, 365), 60, OURS);

    /** Of all who ordered, those who spent most: the top tier. */
    public static final Rule<Integer> MEMBER_TIER_HIGH =
            rule("member-tier-high", Topic.MEMBERS, new Whole(Unit.PER_CENT, 1, 40), 20, "R007");

    /** Of all who ordered, those of the middle tier; the rest are the bottom one. */
    public static final Rule<Integer> MEMBER_TIER_MIDDLE =
            rule("member-tier-middle", Topic.MEMBERS, new Whole(Unit.PER_CENT, 1, 60), 50, "R007");

    /** In how many days nobody is written to in private a second time. */
    public static final Rule<Integer> OUTREACH_GAP =
            rule("outreach-gap", Topic.MEMBERS, new Whole(Unit.DAYS, 3, 90), 3, OURS);

    /** From when nobody is written to in private; no later than the notice of consent says. */
    public static final Rule<LocalTime> OUTREACH_QUIET_FROM =
            rule(
                    "outreach-quiet-from",
                    Topic.MEMBERS,
                    new TimeOfDay(LocalTime.of(18, 0), LocalTime.of(22, 0)),
                    LocalTime.of(22, 0),
                    OURS);

    /** Until when nobody is written to in private; no earlier than the notice of consent says. */
    public static final Rule<LocalTime> OUTREACH_QUIET_UNTIL =
            rule(
                    "outreach-quiet-until",
                    Topic.MEMBERS,
                    new TimeOfDay(LocalTime.of(7, 0), LocalTime.of(12, 0)),
                    LocalTime.of(7, 0),
                    OURS);

    /** Under which score a group is low, where that lasts for three days. */
    public static final Rule<Integer> GROUP_LOW =
            rule("group-low", Topic.HEALTH, new Whole(Unit.POINTS, 1, 100), 70, "R105");

    /** On how many days running a group must be low for a warning. */
    public static final Rule<Integer> LOW_DAYS =
            rule("low-days", Topic.HEALTH, new Whole(Unit.DAYS, 1, 5), 3, "R105");

    /** By how much an indicator must be under what is usual elsewhere for a group to be low. */
    public static final Rule<Integer> INDUSTRY_BELOW =
            rule("industry-below", Topic.HEALTH, new Whole(Unit.PER_CENT, 1, 99), 30, "R055");

    /** From which score on a group's light is green; the three bands never overlap. */
    public static final Rule<Integer> SCORE_GREEN =
            rule("score-green", Topic.HEALTH, new Whole(Unit.POINTS, 71, 100), 85, OURS);

    /** From which score on it is yellow. */
    public static final Rule<Integer> SCORE_YELLOW =
            rule("score-yellow", Topic.HEALTH, new Whole(Unit.POINTS, 51, 70), 70, OURS);

    /** From which score on it is orange; under it red. */
    public static final Rule<Integer> SCORE_ORANGE =
            rule("score-orange", Topic.HEALTH, new Whole(Unit.POINTS, 1, 50), 50, OURS);

    /** From what part of a target on its light is yellow and not red. */
    public static final Rule<Integer> TARGET_YELLOW =
            rule("target-yellow", Topic.HEALTH, new Whole(Unit.PER_CENT, 1, 99), 70, OURS);

    /** After how many days without the leader there is a warning. */
    public static final Rule<Integer> LEADER_AWAY =
            rule("leader-away", Topic.HEALTH, new Whole(Unit.DAYS, 1, 30), 3, "R102");

    /** By how much the month's orders must fall against the last one's for a warning. */
    public static final Rule<Integer> LEADER_ORDERS =
            rule("leader-orders", Topic.HEALTH, new Whole(Unit.PER_CENT, 1, 99), 20, "R103");

    /** Under which part of good reviews there is a warning. */
    public static final Rule<Integer> LEADER_SATISFACTION =
            rule("leader-satisfaction", Topic.HEALTH, new Whole(Unit.PER_CENT, 1, 100), 60, "R104");

    /** How many days after their first order a leader is a novice. */
    public static final Rule<Integer> GROWTH_NOVICE =
            rule("growth-novice", Topic.HEALTH, new Whole(Unit.DAYS, 1, 60), 30, "R118");

    /** How many days after their first order a leader is growing; the two never overlap. */
    public static final Rule<Integer> GROWTH_GROWING =
            rule("growth-growing", Topic.HEALTH, new Whole(Unit.DAYS, 61, 365), 90, "R118");

    /** From how many points on a leader has two stars and more (S135); the four never cross. */
    public static final List<Rule<Integer>> STARS =
            List.of(
                    rule("star-2", Topic.HEALTH, new Whole(Unit.POINTS, 1, 45), 40, OURS),
                    rule("star-3", Topic.HEALTH, new Whole(Unit.POINTS, 46, 60), 55, OURS),
                    rule("star-4", Topic.HEALTH, new Whole(Unit.POINTS, 61, 75), 70, OURS),
                    rule("star-5", Topic.HEALTH, new Whole(Unit.POINTS, 76, 100), 85, OURS));

    /** From what sales in thirty days on a leader is no novice. */
    public static final Rule<Integer> TIER_WAIST =
            rule("tier-waist", Topic.HEALTH, new Whole(Unit.YUAN, 1_000, 99_999), 50_000, "R110");

    /** Beyond what sales in thirty days a leader is of the head. */
    public static final Rule<Integer> TIER_HEAD =
            rule(
                    "tier-head",
                    Topic.HEALTH,
                    new Whole(Unit.YUAN, 100_000, 10_000_000),
                    100_000,
                    "R110");

    /** By how much a group's messages must drop against their week for a warning. */
    public static final Rule<Integer> MESSAGE_DROP =
            rule("message-drop", Topic.HEALTH, new Whole(Unit.PER_CENT, 1, 99), 30, OURS);

    /** In how many days something is to be done about a warning. */
    public static final Rule<Integer> WARNING_DUE =
            rule("warning-due", Topic.HEALTH, new Whole(Unit.DAYS, 1, 14), 2, "S088");

    /** After how long something that was not sent to the platform is a warning. */
    public static final Rule<Integer> SYNC_LATE =
            rule("sync-late", Topic.HEALTH, new Whole(Unit.HOURS, 1, 240), 24, OURS);

    /** From which month's sales on the middle commission is paid. */
    public static final Rule<Integer> INCOME_MIDDLE_FROM =
            rule(
                    "income-middle-from",
                    Topic.INCOME,
                    new Whole(Unit.YUAN, 1, MOST_YUAN),
                    50_000,
                    "R110");

    /** From which month's sales on the highest commission is paid. */
    public static final Rule<Integer> INCOME_HIGH_FROM =
            rule(
                    "income-high-from",
                    Topic.INCOME,
                    new Whole(Unit.YUAN, 1, MOST_YUAN),
                    100_000,
                    "R110");

    /** The commission of a month in the lowest band. */
    public static final Rule<Integer> INCOME_LOW = commission("income-low", 8, "R107");

    /** The commission of a month in the middle band. */
    public static final Rule<Integer> INCOME_MIDDLE = commission("income-middle", 10, "R107");

    /** The commission of a month in the highest band. */
    public static final Rule<Integer> INCOME_HIGH = commission("income-high", 12, "R107");

    /** What is paid besides on what goes over the month's target. */
    public static final Rule<Integer> INCOME_BONUS = commission("income-bonus", 3, "R108");

    /** What is to be sold in a month; 0 where there is no target, and so no bonus. */
    public static final Rule<Integer> INCOME_TARGET =
            rule("income-target", Topic.INCOME, new Whole(Unit.YUAN, 0, MOST_YUAN), 0, "R108");

    /** The commission on what is sold for somebody else. */
    public static final Rule<Integer> INCOME_HELP_SELL = commission("income-help-sell", 10, OURS);

    /** After how long without a touch full phones are locked, and without a round everything. */
    public static final Rule<Integer> IDLE_LOCK =
            rule("idle-lock", Topic.BOOK, new Whole(Unit.MINUTES, 1, 120), 10, OURS);

    /** After how long without a touch everything is locked also while a round is open. */
    public static final Rule<Integer> SHIFT_LOCK =
            rule("shift-lock", Topic.BOOK, new Whole(Unit.HOURS, 1, 12), 4, OURS);

    /** How many of the newest days' backups are kept. */
    public static final Rule<Integer> DAILY_BACKUPS =
            rule("daily-backups", Topic.BOOK, new Whole(Unit.DAYS, 1, 60), 7, OURS);

    /** Of how many weeks before those the last backup is kept. */
    public static final Rule<Integer> WEEKLY_BACKUPS =
            rule("weekly-backups", Topic.BOOK, new Whole(Unit.WEEKS, 0, 52), 4, OURS);

    /** What a rule is about. */
    public enum Topic {
        IMPORT,
        PICKUP,
        AFTER_SALES,
        STOCK,
        PLAN,
        MEMBERS,
        HEALTH,
        INCOME,
        BOOK
    }

    private final String id;
    private final Topic topic;
    private final RuleKind<T> kind;
    private final T usual;
    private final String source;

    private Rule(String id, Topic topic, RuleKind<T> kind, T usual, String source) {
        this.id = id;
        this.topic = topic;
        this.kind = kind;
        this.usual = usual;
        this.source = source;
        ALL.add(this);
    }

    private static <T> Rule<T> rule(
            String id, Topic topic, RuleKind<T> kind, T usual, String source) {
        return new Rule<>(id, topic, kind, usual, source);
    }

    private static Rule<Integer> offer(String id, int usual) {
        return rule(id, Topic.AFTER_SALES, new Whole(Unit.PER_CENT, 0, 300), usual, OURS);
    }

    private static Rule<Integer> commission(String id, int usual, String source) {
        return rule(id, Topic.INCOME, new Whole(Unit.PER_CENT, 0, 50), usual, source);
    }

    private static Rule<LocalTime> plannedAt(String id, int hour, int minute, String source) {
        return rule(id, Topic.PLAN, new TimeOfDay(), LocalTime.of(hour, minute), source);
    }

    private static Rule<Integer> share(String id, int usual) {
        return rule(id, Topic.PLAN, new Whole(Unit.PER_CENT, 0, 100), usual, "R091");
    }

    public static List<Rule<?>> all() {
        return Collections.unmodifiableList(ALL);
    }

    /** The rule of an id. */
    public static Optional<Rule<?>> of(String id) {
        return all().stream().filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** Whether a region's book goes by it: how leaders are judged, and how the book is kept. */
    public boolean isRegions() {
        return STARS.contains(this)
                || List.of(
                                SCORE_GREEN,
                                SCORE_YELLOW,
                                SCORE_ORANGE,
                                LEADER_AWAY,
                                LEADER_ORDERS,
                                LEADER_SATISFACTION,
                                GROWTH_NOVICE,
                                GROWTH_GROWING,
                                TIER_WAIST,
                                TIER_HEAD,
                                IDLE_LOCK,
                                DAILY_BACKUPS,
                                WEEKLY_BACKUPS)
                        .contains(this);
    }

    /** Its name in settings, commands and texts; never changes. */
    public String id() {
        return id;
    }

    public Topic topic() {
        return topic;
    }

    public RuleKind<T> kind() {
        return kind;
    }

    /** The value where the leader has not said otherwise. */
    public T usual() {
        return usual;
    }

    /** Where it comes from: a row of the rules such as R081, or {@link #OURS}. */
    public String source() {
        return source;
    }
}
