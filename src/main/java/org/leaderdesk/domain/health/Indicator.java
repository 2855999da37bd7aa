package org.leaderdesk.domain.health;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the health of a group (S056) and of a leader (S057) is made of, and what stands in for a
 * figure that nobody can count. Where the tables of bands know only one band between red and green,
 * it is yellow.
 */
public enum Indicator {
    /** Questions answered within 30 minutes; slow answers take its light down (R057). */
    H1(Unit.PER_CENT, Action.ANSWER_FASTER, bands(70, 90, 70, 70, 90), "R056 R057"),
    /** Members who took part in an activity, on a day. */
    H2(Unit.PER_CENT, Action.RUN_ACTIVITY, bands(40, 80, 40, 45, 80).industry(45), "R045"),
    /** Messages a day. */
    H3(Unit.PER_DAY, Action.MORE_TOPICS, bands(10, 50, 10, 20, 50).industry(20), "R041 R042"),
    /** Members who talked about a topic, on a day. */
    H4(Unit.PER_CENT, Action.BETTER_TOPICS, bands(33, 65, 33, 50, 65), "R043"),
    /** Messages that members made themselves: photos, recipes. */
    H5(Unit.PER_CENT, Action.ASK_FOR_PHOTOS, bands(10, 30, 10, 15, 30).industry(15), "R044 R024"),
    /** Members without an order for 30 days. */
    H6(Unit.PER_CENT, Action.WIN_BACK, bands(30, 8, 30, 15, 8).beyond(), "R048 R047"),
    /** Orders a day. */
    H7(Unit.PER_DAY, Action.FLASH_SALE, bands(5, 15, 5, 10, 15).beyond(), "R050"),
    /** Of the members who ordered in a month, those who ordered in the next. */
    H8(Unit.PER_CENT, Action.REPURCHASE_OFFER, bands(25, 50, 25, 35, 50).industry(35), "R062 R064"),
    /** Messages per group and day. */
    L1(Unit.PER_DAY, Action.MORE_TOPICS, bands(20, 50, 20, 20, 50), "R041"),
    /** Ordering members a day, against the leader's own weeks before. */
    L2(Unit.PER_CENT, Action.FITTING_GOODS, bands(0, 15, 0, 0, 15), "R074"),
    /** Minutes until an answer. */
    L3(Unit.MINUTES, Action.ANSWER_FASTER, bands(30, 5, 30, 15, 5), "R056 R057"),
    /** Of the members who ordered in a month, those who stayed in the next. */
    L4(Unit.PER_CENT, Action.WIN_BACK, bands(42, 60, 42, 42, 60), "R066"),
    /** Pickup reviews of 4 or 5. */
    L5(Unit.PER_CENT, Action.ASK_WHAT_WAS_WRONG, bands(60, 85, 60, 60, 85), "R078 R104"),
    /** Orders of the month so far against the same days of the last; orange at a fifth less. */
    L6(
            Unit.PER_CENT,
            Action.FLASH_SALE,
            bands(-20, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -20).beyond(),
            "R103"),
    /** For H2: members who bought a product of the week's plan. */
    H2_BUYERS(H2, Unit.PER_CENT, Action.RUN_ACTIVITY, bands(40, 80, 40, 45, 80).industry(45)),
    /** For L1: slots of the plan that were posted; lit like any target. */
    L1_PLAN(L1, Unit.PER_CENT, Action.POST_THE_PLAN, bands(70, 100, 70, 70, 100)),
    /**
     * For L3: hours until an after-sales case was settled; planned in 24, done in 72 (R123, R126).
     */
    L3_CASES(L3, Unit.HOURS, Action.SETTLE_CASES, bands(72, 24, 72, 72, 24));

    /** Whose health it is about. */
    public enum Side {
        GROUP,
        LEADER
    }

    private final Optional<Indicator> instead;
    private final Unit unit;
    private final Action action;
    private final Levels usual;
    private final String source;

    Indicator(Unit unit, Action action, Levels usual, String source) {
        this(Optional.empty(), unit, action, usual, source);
    }

    Indicator(Indicator instead, Unit unit, Action action, Levels usual) {
        this(Optional.of(instead), unit, action, usual, "OURS");
    }

    Indicator(Optional<Indicator> instead, Unit unit, Action action, Levels usual, String source) {
        this.instead = instead;
        this.unit = unit;
        this.action = action;
        this.usual = usual;
        this.source = source;
    }

    /** The eight of a group or the six of a leader, in their order. */
    public static List<Indicator> of(Side side) {
        return Arrays.stream(values())
                .filter(each -> each.side() == side && each.instead.isEmpty())
                .toList();
    }

    public Side side() {
        return name().startsWith("H") ? Side.GROUP : Side.LEADER;
    }

    /** What it stands in for, where it is a replacement. */
    public Optional<Indicator> instead() {
        return instead;
    }

    /** Its number, or that of what it stands in for: H1 to H8, L1 to L6. */
    public Indicator number() {
        return instead.orElse(this);
    }

    public Unit unit() {
        return unit;
    }

    /** What a leader can do about it. */
    public Action action() {
        return action;
    }

    /** Its numbers where nobody said otherwise. */
    public Levels usual() {
        return usual;
    }

    /** Where its numbers come from; what the rules leave open is ours. */
    public String source() {
        return source;
    }

    private static Levels bands(
            double zero, double hundred, double orange, double yellow, double green) {
        return new Levels(zero, hundred, orange, yellow, green, false, OptionalDouble.empty());
    }
}
