package org.leaderdesk.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

/** A price may be less than a fen. */
class UnitPriceTest {

    @Test
    void aTenthOfAFenIsNotNothing() {
        UnitPrice price = UnitPrice.ofYuan(new BigDecimal("0.001"));
        assertEquals(10, price.tenThousandths());
        assertEquals(new BigDecimal("0.001"), price.yuan());
        assertEquals(Money.ZERO, Money.ofYuan(price.yuan()));
    }

    @Test
    void theFifthDigitRoundsHalfEven() {
        assertEquals(12_344, UnitPrice.ofYuan(new BigDecimal("1.23445")).tenThousandths());
        assertEquals(12_346, UnitPrice.ofYuan(new BigDecimal("1.23455")).tenThousandths());
    }
}
