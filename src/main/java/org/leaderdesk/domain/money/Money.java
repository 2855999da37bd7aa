package org.leaderdesk.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in fen (1/100 yuan); negative for returns.
 *
 * @param fen the amount in fen
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /**
     * Reads yuan as a person or a spreadsheet writes them, rounded half-even to the fen.
     *
     * @throws ArithmeticException when the amount does not fit
     */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(
                yuan.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    /** Whole yuan, as a rule of the leader says them. */
    public static Money ofYuan(int yuan) {
        return new Money(Math.multiplyExact((long) yuan, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /**
     * A part of the amount, rounded half-even to the fen.
     *
     * @param part how many
     * @param whole of how many, above zero
     */
    public Money share(long part, long whole) {
        return new Money(
                BigDecimal.valueOf(fen)
                        .multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }

    public boolean isZero() {
        return fen == 0;
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** As screens and papers show it: ¥1,234.56, or -¥5.00 for a return. */
    @Override
    public String toString() {
        String digits = Long.toString(Math.abs(fen) / 100);
        StringBuilder text = new StringBuilder(fen < 0 ? "-¥" : "¥");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        long cents = Math.abs(fen) % 100;
        return text.append('.').append(cents < 10 ? "0" : "").append(cents).toString();
    }
}
