package org.leaderdesk.domain.order;

import java.util.Comparator;
import java.util.List;

/** Join numbers as text: "18", "3,7" where the tool merged rows, "A-1" for a walk-in. */
public final class JoinNumber {

    /** Numbers before text, numbers by value: 2 before 10. */
    public static final Comparator<String> ORDER =
            Comparator.comparingLong(JoinNumber::value).thenComparing(Comparator.naturalOrder());

    private JoinNumber() {}

    /** The single numbers in it. */
    public static List<String> parts(String joinNumber) {
        return List.of(joinNumber.split(","));
    }

    /** Whether the order was typed at the desk and stands in no file. */
    public static boolean isWalkIn(String joinNumber) {
        return joinNumber.matches("[A-Z]+-\\d+");
    }

    /** The highest number in it, or -1 where it is none (walk-ins are not comparable to files). */
    public static long highest(String joinNumber) {
        long highest = -1;
        for (String part : parts(joinNumber)) {
            if (part.matches("\\d{1,18}")) {
                highest = Math.max(highest, Long.parseLong(part));
            }
        }
        return highest;
    }

    private static long value(String joinNumber) {
        String first = parts(joinNumber).getFirst();
        return first.matches("\\d{1,18}") ? Long.parseLong(first) : Long.MAX_VALUE;
    }
}
