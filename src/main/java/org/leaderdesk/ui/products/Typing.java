package org.leaderdesk.ui.products;

import org.leaderdesk.domain.money.Money;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads what a person typed about goods; full-width digits and a ¥ are no mistake. */
final class Typing {

    private static final int MOST_DAYS = 3650;
    private static final Pattern YUAN = Pattern.compile("\\d{1,7}(\\.\\d{0,2})?|\\.\\d{1,2}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

    private Typing() {}

    /** What can be wrong. */
    enum Fault {
        NONE,
        NO_MONEY,
        NO_COUNT,
        NO_DAYS,
        /** There was a value, and it can be replaced but not taken away. */
        EMPTIED
    }

    static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[\\u00a5,\\s]", "");
    }

    static Optional<Money> money(String typed) {
        String folded = fold(typed);
        return YUAN.matcher(folded).matches()
                ? Optional.of(Money.ofYuan(new BigDecimal(folded)))
                : Optional.empty();
    }

    static OptionalInt count(String typed) {
        String folded = fold(typed);
        return COUNT.matcher(folded).matches()
                ? OptionalInt.of(Integer.parseInt(folded))
                : OptionalInt.empty();
    }

    static OptionalInt days(String typed) {
        OptionalInt days = count(typed);
        return days.isPresent() && days.getAsInt() > 0 && days.getAsInt() <= MOST_DAYS
                ? days
                : OptionalInt.empty();
    }
}
