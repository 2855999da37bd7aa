package org.leaderdesk.domain.segment;

import org.leaderdesk.domain.money.Money;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Why somebody is in a class, expected to order, at risk, or said to have a habit: a reason with
 * its numbers, to be put into words.
 *
 * @param numbers in the order in which the words name them
 */
public record Because(Code code, List<Object> numbers) {

    private static final int ALL = 100;
    private static final int TENTHS = 10;
    private static final int HALF_HOURS = 6;

    /** What can be said. */
    public enum Code {
        /** Days averaged over, orders in them, orders a month. */
        MONTHLY_ORDERS,
        /** Days since the registration. */
        CAME_LATELY,
        /** Days since the last order. */
        SILENT,
        /** Days since the registration, without an order. */
        NEVER_ORDERED,
        /** Days the book has, days the class would need. */
        HISTORY_TOO_SHORT,
        /** Days of book before the first order, days that would be needed to call them new. */
        HISTORY_BEFORE_TOO_SHORT,
        /** Nothing is known of their coming. */
        NOTHING_KNOWN,
        /** Per cent gone by the model, money they would bring in 90 days. */
        MAY_BE_GONE,
        /** Per cent gone by the silence, money they brought in the 90 days before it. */
        MAY_BE_GONE_PLAINLY,
        /** Days of the next 30 with an order, by the model; per cent still there. */
        EXPECTED_BY_MODEL,
        /** Days of the next 30 with an order, by the plain rule. */
        EXPECTED_PLAINLY,
        /** Pieces of pieces. */
        BUYS_BARGAINS,
        BUYS_FINEST,
        /** Pieces an order. */
        BUYS_FOR_MANY,
        /** Products of products. */
        TRIES_NEW,
        /** Orders of orders. */
        TO_THE_DOOR,
        /** The category, pieces of pieces. */
        PREFERS,
        /** Orders in so many weeks. */
        WEEKLY,
        /** From, until, orders of orders. */
        USUAL_TIME
    }

    public Because {
        numbers = List.copyOf(numbers);
    }

    private static Because of(Code code, Object... numbers) {
        return new Because(code, List.of(numbers));
    }

    /** Why somebody is in their class. */
    public static Because of(Segmented segmented) {
        return switch (segmented.segment()) {
            case CORE, POTENTIAL, ORDINARY ->
                    of(
                            Code.MONTHLY_ORDERS,
                            segmented.averagedDays(),
                            segmented.orders(),
                            tenths(segmented.perMonth(SegmentRules.USUAL)));
            case NEW -> of(Code.CAME_LATELY, segmented.sinceRegistered().orElse(0));
            case CHURN_WARNING, CHURNED -> silent(segmented);
            case HISTORY_TOO_SHORT -> tooShort(segmented);
        };
    }

    private static Because silent(Segmented segmented) {
        OptionalInt last = segmented.sinceLast();
        return last.isPresent()
                ? of(Code.SILENT, last.getAsInt())
                : of(Code.NEVER_ORDERED, segmented.sinceRegistered().orElse(0));
    }

    private static Because tooShort(Segmented segmented) {
        if (segmented.sinceRegistered().isEmpty()) {
            return of(Code.NOTHING_KNOWN);
        }
        int needed = segmented.neededDays().orElse(0);
        int days = segmented.bookDays();
        // A book that is old enough by now may have been too young when they first ordered.
        return days < needed
                ? of(Code.HISTORY_TOO_SHORT, days, needed)
                : of(
                        Code.HISTORY_BEFORE_TOO_SHORT,
                        Math.max(0, days - segmented.sinceRegistered().getAsInt()),
                        needed);
    }

    /** Why somebody may be lost. */
    public static Because of(AtRisk risk, boolean byModel) {
        return of(
                byModel ? Code.MAY_BE_GONE : Code.MAY_BE_GONE_PLAINLY,
                Math.round(risk.gone() * ALL),
                new Money(risk.worth()));
    }

    /** What is expected of somebody, by the model where their chance is known from it. */
    public static Because expected(double days, double alive) {
        return of(Code.EXPECTED_BY_MODEL, tenths(days), Math.round(alive * ALL));
    }

    /** What is expected of somebody by the plain rule. */
    public static Because expected(double days) {
        return of(Code.EXPECTED_PLAINLY, tenths(days));
    }

    /** Why somebody is said to have a habit. */
    public static Because of(Habit habit) {
        int part = habit.because().part();
        int whole = habit.because().whole();
        return switch (habit) {
            case Habit.Typical typical -> typical(typical, part, whole);
            case Habit.Prefers prefers -> of(Code.PREFERS, prefers.category(), part, whole);
            case Habit.Weekly _ -> of(Code.WEEKLY, part, whole);
            case Habit.UsualTime time ->
                    of(
                            Code.USUAL_TIME,
                            clock(time.halfHour()),
                            clock(time.halfHour() + HALF_HOURS),
                            part,
                            whole);
        };
    }

    private static Because typical(Habit.Typical typical, int part, int whole) {
        return switch (typical.portrait()) {
            case PRICE_SENSITIVE -> of(Code.BUYS_BARGAINS, part, whole);
            case QUALITY_SEEKING -> of(Code.BUYS_FINEST, part, whole);
            case FAMILY -> of(Code.BUYS_FOR_MANY, tenths((double) part / whole));
            case TASTER -> of(Code.TRIES_NEW, part, whole);
            case CONVENIENCE -> of(Code.TO_THE_DOOR, part, whole);
            case SOCIAL, HOMEMAKER, YOUNG_OFFICE, RETIRED, MOTHER, GEN_Z, HEALTHY ->
                    throw new IllegalArgumentException(
                            "no purchase shows " + typical.portrait().name());
        };
    }

    private static String clock(int halfHour) {
        return String.format(Locale.ROOT, "%02d:%02d", halfHour / 2, halfHour % 2 * 30);
    }

    /** To one decimal, as people read it. */
    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", Math.round(value * TENTHS) / (double) TENTHS);
    }
}
