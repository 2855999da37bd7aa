package org.leaderdesk.domain.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.lifetime.Fit.Because;
import org.leaderdesk.domain.lifetime.Fit.NoModel;
import org.leaderdesk.domain.lifetime.HoldOut.Use;
import org.leaderdesk.fixture.Cdnow;
import org.leaderdesk.fixture.Wholesaler;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Whether the model or the plain rule is to be used. */
class HoldOutTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void theModelForeseesARecordShopBetter() {
        List<Set<LocalDate>> orders = new ArrayList<>();
        Cdnow.customers().forEach(each -> orders.add(each.keySet()));
        HoldOut month = HoldOut.lastMonth(orders, Cdnow.CALIBRATED);
        assertEquals(2357, month.members());
        assertEquals(Use.MODEL, month.use());
        assertTrue(month.modelError().orElseThrow() < 0.98 * month.plainError(), month::toString);

        Collections.reverse(orders);
        HoldOut reversed = HoldOut.lastMonth(orders, Cdnow.CALIBRATED);
        assertEquals(month.model(), reversed.model());
        assertEquals(month.plainError(), reversed.plainError(), 1e-12);
    }

    /** A wholesaler's year (UCI Online Retail): nobody ever leaves, and a goes to nothing. */
    @Test
    void realRetailHasNoModel() throws IOException {
        LocalDate end = Wholesaler.END;
        Collection<Set<LocalDate>> orders = Wholesaler.days();
        assertEquals(4338, orders.size());
        List<Purchases> customers =
                orders.stream().map(each -> Purchases.of(each, end).orElseThrow()).toList();
        assertEquals(new NoModel<>(Because.RAN_AWAY), BgNbd.fit(customers));

        HoldOut month = HoldOut.lastMonth(orders, end);
        assertEquals(new NoModel<>(Because.RAN_AWAY), month.model());
        assertEquals(OptionalDouble.empty(), month.modelError());
        assertEquals(Use.PLAIN_RULE, month.use());
        assertTrue(month.plainError() > 0);
    }

    @Test
    void aBookOfAMonthKeepsThePlainRule() {
        HoldOut none = HoldOut.lastMonth(List.of(), START);
        assertEquals(0, none.members());
        assertEquals(0, none.plainError());
        assertEquals(Use.PLAIN_RULE, none.use());

        HoldOut young = HoldOut.of(List.of(List.of(START.plusDays(40))), START.plusDays(30), 30);
        assertEquals(0, young.members());
        assertEquals(Use.PLAIN_RULE, young.use());
    }

    /** 9 of 90 days are one in ten; of a book of 30 days only those 30 count. */
    @Test
    void thePlainRuleGoesOn() {
        List<LocalDate> days = new ArrayList<>();
        for (int day = 0; day < 9; day++) {
            days.add(START.plusDays(day));
            days.add(START.plusDays(day));
        }
        assertEquals(3, PlainRule.expected(days, 400, START.plusDays(89), 30), 1e-12);
        assertEquals(8 / 3.0, PlainRule.expected(days, 400, START.plusDays(90), 30), 1e-12);
        assertEquals(9, PlainRule.expected(days, 30, START.plusDays(29), 30), 1e-12);
        assertEquals(0, PlainRule.expected(days, 400, START.minusDays(1), 30));

        HoldOut one = HoldOut.of(List.of(days), START.plusDays(5), 3);
        // Six of six days seen, three foreseen, three came.
        assertEquals(0, one.plainError(), 1e-12);
    }
}
