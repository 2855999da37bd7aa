package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Kpi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One number of a leader's day, as it travels to the region: a count, money or a ratio over many
 * people, never anything about one. It has no text, so that nothing can be told in it that is not
 * here.
 */
public enum DayFigure {
    /** The day the leader signed in last, staff do not count; days since 1970-01-01. */
    SIGNED_IN_ON(Form.DAY),
    /** The day of the book's first order; days since 1970-01-01. */
    SELLING_SINCE(Form.DAY),
    /** Chat groups. */
    GROUPS(Form.COUNT),
    /** Members who are not erased. */
    MEMBERS(Form.COUNT),
    /** Members who ordered in the thirty days up to the day. */
    ACTIVE_MEMBERS(Form.COUNT),
    /** Orders of the day that stand. */
    ORDERS(Form.COUNT),
    /** What they come to, less refunds. */
    SALES(Form.FEN),
    /** Orders of the month so far, and what they come to, less refunds. */
    MONTH_ORDERS(Form.COUNT),
    MONTH_SALES(Form.FEN),
    /** What the orders of the thirty days up to the day come to, less refunds. */
    SALES_30(Form.FEN),
    /** Slots of the full 5/3/1 of the day, and how many of them were posted. */
    SLOTS_DUE(Form.COUNT),
    SLOTS_DONE(Form.COUNT),
    /**
     * After-sales cases settled in the thirty days up to the day, and those of them within 24 h.
     */
    CASES_SETTLED(Form.COUNT),
    CASES_IN_TIME(Form.COUNT),
    /** The leader's score (S057), 0 to 100. */
    SCORE(Form.RATIO),
    /** Which indicators it was made of: a bit for each, at its place among {@link Indicator}. */
    SCORE_BASIS(Form.COUNT),
    /** The mean of the scores of the groups that have one, and how many those are. */
    GROUP_SCORE(Form.RATIO),
    GROUPS_SCORED(Form.COUNT),
    /** Groups by the light of their score. */
    GROUPS_GREEN(Form.COUNT),
    GROUPS_YELLOW(Form.COUNT),
    GROUPS_ORANGE(Form.COUNT),
    GROUPS_RED(Form.COUNT),
    /** Orders of the month so far against the same days of the last, in per cent (R103). */
    ORDERS_CHANGE(Form.RATIO),
    /** Pickup reviews of 4 or 5 of the week, in per cent (R104). */
    SATISFIED(Form.RATIO),
    /** Warnings that stand, by their level, whatever they are about. */
    WARNINGS_YELLOW(Form.COUNT),
    WARNINGS_ORANGE(Form.COUNT),
    WARNINGS_RED(Form.COUNT),
    /** The leader's indicators, or what stands in for them. */
    L1(Form.RATIO),
    L2(Form.RATIO),
    L3(Form.RATIO),
    L4(Form.RATIO),
    L5(Form.RATIO),
    L6(Form.RATIO),
    /** The mean of the groups' indicators, over the groups where each is known. */
    H1(Form.RATIO),
    H2(Form.RATIO),
    H3(Form.RATIO),
    H4(Form.RATIO),
    H5(Form.RATIO),
    H6(Form.RATIO),
    H7(Form.RATIO),
    H8(Form.RATIO),
    /** The dashboard's figures over the thirty days up to the day, in the units of {@link Kpi}. */
    K1(Form.RATIO),
    K2(Form.RATIO),
    K2_SWING(Form.RATIO),
    K3(Form.RATIO),
    K4(Form.RATIO),
    K5(Form.RATIO),
    K6(Form.RATIO),
    K7(Form.RATIO),
    K8(Form.RATIO),
    K9(Form.RATIO),
    K10(Form.RATIO),
    K11(Form.RATIO),
    K12(Form.RATIO);

    /** How a figure is written: always one whole number. */
    public enum Form {
        COUNT,
        FEN,
        /** Days since 1970-01-01. */
        DAY,
        /** Thousandths. */
        RATIO
    }

    private final Form form;

    DayFigure(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /** Its name in tables and on the wire. */
    public String column() {
        String name = name().toLowerCase(Locale.ROOT);
        return switch (form) {
            case RATIO -> name + "_e3";
            case FEN -> name + "_fen";
            case COUNT, DAY -> name;
        };
    }

    /** The figure of an indicator or of what stands in for it. */
    public static DayFigure of(Indicator indicator) {
        return valueOf(indicator.number().name());
    }

    /** The figure of one of the dashboard; what stands in for the twelfth is not told. */
    public static Optional<DayFigure> of(Kpi kpi) {
        return Arrays.stream(values()).filter(each -> each.name().equals(kpi.name())).findFirst();
    }

    /** Every column, in order. */
    public static List<String> columns() {
        return Arrays.stream(values()).map(DayFigure::column).toList();
    }
}
