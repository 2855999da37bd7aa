package org.leaderdesk.domain.health;

import org.leaderdesk.domain.money.Money;

import java.util.Locale;

/** What a figure is counted in. */
public enum Unit {
    /** 0 to 100, or a change in either direction. */
    PER_CENT,
    /** Messages or orders of one group and day. */
    PER_DAY,
    MINUTES,
    HOURS,
    DAYS,
    FEN,
    /** Of a score from 0 to 100, or of the net promoter score from −100 to 100. */
    POINTS,
    /** So many for one person. */
    EACH,
    /** So many. */
    COUNT;

    /** A value to a tenth, with the sign of per cent or money. */
    String figure(double value) {
        if (this == FEN) {
            return new Money(Math.round(value)).toString();
        }
        // What rounds to nothing has no sign.
        double tenth = Math.round(value * 10) / 10.0 + 0.0;
        String number = String.format(Locale.ROOT, "%.1f", tenth);
        return this == PER_CENT ? number + "%" : number;
    }
}
