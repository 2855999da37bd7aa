package org.leaderdesk.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of one piece, exact where money is not: it may be less than a fen.
 *
 * @param tenThousandths the price in 1/10000 yuan
 */
public record UnitPrice(long tenThousandths) {

    private static final int DIGITS = 4;

    /**
     * Reads yuan as a file writes them, rounded half-even to 1/10000 yuan.
     *
     * @throws ArithmeticException when the price does not fit
     */
    public static UnitPrice ofYuan(BigDecimal yuan) {
        return new UnitPrice(
                yuan.movePointRight(DIGITS).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(tenThousandths, DIGITS).stripTrailingZeros();
    }
}
