package org.leaderdesk.domain.segment;

import java.util.Locale;

/**
 * What writing to people changed: how many more of those written to ordered within some days than
 * of the tenth that was left out (decision record 0015, "Held out").
 *
 * @param wrote people written to whose days are over
 * @param wroteOrdered of them, those who ordered in those days
 * @param heldOut people left out whose days are over
 * @param heldOutOrdered of them, those who ordered in those days
 */
public record Uplift(int wrote, int wroteOrdered, int heldOut, int heldOutOrdered) {

    /** Nobody yet. */
    public static final Uplift NONE = new Uplift(0, 0, 0, 0);

    /** The normal quantile of a 95 % interval. */
    private static final double Z = 1.959964;

    private static final double ALL = 100;

    public Uplift {
        boolean counts = wroteOrdered >= 0 && heldOutOrdered >= 0;
        if (!counts || wroteOrdered > wrote || heldOutOrdered > heldOut) {
            throw new IllegalArgumentException("more ordered than were there");
        }
    }

    /** Whether there are people enough, on both sides, that a difference may be shown. */
    public boolean isShown() {
        return wrote > 0 && heldOut > 0 && wrote + heldOut >= OutreachRules.FEWEST_TO_COMPARE;
    }

    /** Of those written to, the share that ordered; 0 of nobody. */
    public double wroteShare() {
        return share(wroteOrdered, wrote);
    }

    /** Of those left out, the share that ordered; 0 of nobody. */
    public double heldOutShare() {
        return share(heldOutOrdered, heldOut);
    }

    /** By how much the first share is above the second, -1 to 1. */
    public double difference() {
        return wroteShare() - heldOutShare();
    }

    /** The lower end of the difference's 95 % interval (Newcombe's, of Wilson's scores). */
    public double low() {
        return difference()
                - Math.hypot(
                        wroteShare() - wilson(wroteOrdered, wrote, -1),
                        wilson(heldOutOrdered, heldOut, 1) - heldOutShare());
    }

    /** The upper end. */
    public double high() {
        return difference()
                + Math.hypot(
                        wilson(wroteOrdered, wrote, 1) - wroteShare(),
                        heldOutShare() - wilson(heldOutOrdered, heldOut, -1));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** An end of Wilson's interval of one share; of nobody it is all there may be. */
    private static double wilson(int part, int whole, int side) {
        if (whole == 0) {
            return side < 0 ? 0 : 1;
        }
        double share = share(part, whole);
        double square = Z * Z / whole;
        double middle = share + square / 2;
        double width = Z * Math.sqrt(share * (1 - share) / whole + square / (4 * whole));
        return Math.clamp((middle + side * width) / (1 + square), 0, 1);
    }

    /** Both together. */
    public Uplift plus(Uplift other) {
        return new Uplift(
                wrote + other.wrote,
                wroteOrdered + other.wroteOrdered,
                heldOut + other.heldOut,
                heldOutOrdered + other.heldOutOrdered);
    }

    /**
     * Its figures for a sentence: people written to and the per cent who ordered, people left out
     * and the per cent who ordered, the difference in points, and its interval's lower and upper
     * end in points.
     */
    public Object[] figures() {
        return new Object[] {
            wrote,
            percent(wroteShare()),
            heldOut,
            percent(heldOutShare()),
            percent(difference()),
            percent(low()),
            percent(high())
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * ALL);
    }
}
