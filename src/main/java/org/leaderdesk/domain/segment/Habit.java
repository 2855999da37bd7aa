package org.leaderdesk.domain.segment;

import org.leaderdesk.domain.member.Portrait;

import java.util.Comparator;

/**
 * What a member's purchases show (S007, S008, S010, S015, S016): a tag and the count because of
 * which it is given. Nothing here guesses who somebody is: no age, no sex, no household.
 */
public sealed interface Habit {

    /** By kind, and within a kind by name: the order in which they are listed. */
    Comparator<Habit> ORDER = Comparator.comparing(Habit::kind).thenComparing(Habit::toString);

    /** The count because of which. */
    Share because();

    /** What kind of habit it is. */
    Kind kind();

    /** The kinds, in the order in which they are listed. */
    enum Kind {
        PORTRAIT,
        CATEGORY,
        WEEKLY,
        USUAL_TIME
    }

    /**
     * Buys as one of the typical portraits does; by PRICE_SENSITIVE, QUALITY_SEEKING, FAMILY,
     * TASTER or CONVENIENCE a way of buying is meant.
     */
    record Typical(Portrait portrait, Share because) implements Habit {

        @Override
        public Kind kind() {
            return Kind.PORTRAIT;
        }
    }

    /** Mostly buys of a category: pieces of it of all. */
    record Prefers(String category, Share because) implements Habit {

        @Override
        public Kind kind() {
            return Kind.CATEGORY;
        }
    }

    /** Orders every week: orders of so many weeks (R020). */
    record Weekly(Share because) implements Habit {

        @Override
        public Kind kind() {
            return Kind.WEEKLY;
        }
    }

    /**
     * Orders at the same time of day: orders of those whose time is known.
     *
     * @param halfHour with which three hours begin, 0 to 42
     */
    record UsualTime(int halfHour, Share because) implements Habit {

        @Override
        public Kind kind() {
            return Kind.USUAL_TIME;
        }
    }

    /**
     * So many of so many; of pieces a mean where there are more of them than of the others.
     *
     * @param whole at least 1
     */
    record Share(int part, int whole) {

        private static final int ALL = 100;

        /** Whether the part is at least so many per cent. */
        boolean isAtLeast(int percent) {
            return (long) part * ALL >= (long) whole * percent;
        }

        /** In per cent, rounded down. */
        public int percent() {
            return (int) ((long) part * ALL / whole);
        }
    }
}
