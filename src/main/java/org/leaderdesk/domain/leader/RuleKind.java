package org.leaderdesk.domain.leader;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a rule's value may be, and how it is written down.
 *
 * @param <T> the value's type
 */
public sealed interface RuleKind<T> {

    /** The value that a text says, where this kind of rule may have it. */
    Optional<T> read(String text);

    /** The value as a text, as it is kept and typed. */
    String write(T value);

    /** What may be typed, for the sentence that says so: 1–120, or 00:00–23:59. */
    String allowed();

    /** What a number counts. */
    enum Unit {
        PER_CENT,
        /** Of a score, 0 to 100. */
        POINTS,
        MINUTES,
        HOURS,
        DAYS,
        WEEKS,
        TIMES,
        CASES,
        GROUPS,
        PEOPLE,
        PRODUCTS,
        /** Orders of a month. */
        ORDERS,
        YUAN
    }

    /** A whole number from {@code least} to {@code most}. */
    record Whole(Unit unit, int least, int most) implements RuleKind<Integer> {

        @Override
        public Optional<Integer> read(String text) {
            try {
                int number = Integer.parseInt(text.strip());
                return number < least || number > most ? Optional.empty() : Optional.of(number);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String write(Integer value) {
            return Integer.toString(value);
        }

        @Override
        public String allowed() {
            return least + "–" + most;
        }
    }

    /**
     * A time of day, to the minute.
     *
     * @param from the earliest
     * @param to the latest, not before it
     */
    record TimeOfDay(LocalTime from, LocalTime to) implements RuleKind<LocalTime> {

        /** Any time of the day. */
        TimeOfDay() {
            this(LocalTime.MIN, LocalTime.of(23, 59));
        }

        @Override
        public Optional<LocalTime> read(String text) {
            try {
                LocalTime time = LocalTime.parse(text.strip());
                boolean within = !time.isBefore(from) && !time.isAfter(to);
                return within && time.getSecond() == 0 && time.getNano() == 0
                        ? Optional.of(time)
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String write(LocalTime value) {
            return value.toString();
        }

        @Override
        public String allowed() {
            return from + "–" + to;
        }
    }

    /**
     * One of several ways.
     *
     * @param ways in the order in which they are offered
     */
    record Way<E extends Enum<E>>(List<E> ways) implements RuleKind<E> {

        @Override
        public Optional<E> read(String text) {
            return ways.stream().filter(way -> way.name().equals(text.strip())).findFirst();
        }

        @Override
        public String write(E value) {
            return value.name();
        }

        @Override
        public String allowed() {
            return ways.stream().map(Enum::name).collect(Collectors.joining(" | "));
        }

        static <E extends Enum<E>> Way<E> of(E[] ways) {
            return new Way<>(Arrays.asList(ways));
        }
    }
}
