package org.leaderdesk.domain.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaderdesk.domain.income.Orders.CHINA;
import static org.leaderdesk.domain.income.Orders.OCTOBER;
import static org.leaderdesk.domain.income.Orders.order;
import static org.leaderdesk.domain.income.Orders.yuan;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class IncomeForecastTest {

    private static final IncomeTerms TERMS = Orders.terms(Optional.empty());

    /** 1,000 yuan a day, on Saturdays 3,000, since a day, up to yesterday. */
    private static List<SoldOrder> daily(LocalDate since, LocalDate today) {
        List<SoldOrder> orders = new ArrayList<>();
        for (LocalDate day = since; day.isBefore(today); day = day.plusDays(1)) {
            boolean isSaturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
            orders.add(order(orders.size(), day, yuan(isSaturday ? 3_000 : 1_000).fen()));
        }
        return orders;
    }

    private static IncomeForecast forecast(
            IncomeModel model, List<SoldOrder> all, LocalDate first, LocalDate today) {
        IncomeStatement month =
                Orders.statement(
                        OCTOBER,
                        model,
                        TERMS,
                        all.stream()
                                .filter(
                                        each ->
                                                !LocalDate.ofInstant(each.at(), CHINA)
                                                        .isBefore(OCTOBER.atDay(1)))
                                .toList());
        List<Earned> lately = new MonthIncome(OCTOBER, source -> model, TERMS).of(all);
        return IncomeForecast.of(month, lately, TERMS, CHINA, first, today);
    }

    @Test
    void eachDayToComeBringsWhatItsWeekdayBrought() {
        LocalDate today = OCTOBER.atDay(20);
        LocalDate first = today.minusDays(28);
        IncomeForecast forecast =
                forecast(IncomeModel.PLATFORM_BANDS, daily(first, today), first, today);
        // 1 to 19 October: 19 days, 3 Saturdays; 20 to 31: 12 days, 2 Saturdays.
        assertThat(forecast.sales()).contains(yuan(25_000 + 16_000));
        assertThat(forecast.total()).contains(yuan(41_000 * 8 / 100));
        IncomeForecast.Next next = forecast.next().orElseThrow();
        assertThat(next.missing()).isEqualTo(yuan(25_000));
        assertThat(next.band().rate()).isEqualTo(10);
        assertThat(next.on()).isEmpty();
    }

    @Test
    void theBandIsReachedOnTheDayThePaceGetsThere() {
        LocalDate today = OCTOBER.atDay(20);
        LocalDate first = today.minusDays(28);
        List<SoldOrder> orders = daily(first, today);
        orders.add(order(900, today, yuan(20_000).fen()));
        IncomeForecast forecast = forecast(IncomeModel.PLATFORM_BANDS, orders, first, today);
        // 45,000 with today, which is over its mean; 21, 22, 23 bring 3,000 and Saturday 3,000.
        assertThat(forecast.next().orElseThrow().on()).contains(OCTOBER.atDay(24));
        assertThat(forecast.sales()).contains(yuan(45_000 + 15_000));
        assertThat(forecast.total()).contains(yuan(6_000));
    }

    @Test
    void theMarginGoesOnAsItWent() {
        LocalDate today = OCTOBER.atDay(20);
        LocalDate first = today.minusDays(28);
        IncomeForecast forecast = forecast(IncomeModel.MARGIN, daily(first, today), first, today);
        assertThat(forecast.total()).contains(yuan(20_500));
        assertThat(forecast.sales()).contains(yuan(41_000));
        assertThat(forecast.next()).isEmpty();
    }

    @Test
    void underSevenDaysItIsTooEarly() {
        LocalDate today = OCTOBER.atDay(7);
        LocalDate first = OCTOBER.atDay(1);
        IncomeForecast early =
                forecast(IncomeModel.PLATFORM_BANDS, daily(first, today), first, today);
        assertThat(early.total()).isEmpty();
        assertThat(early.known()).isEqualTo(6);
        assertThat(early.next().orElseThrow().on()).isEmpty();
        LocalDate later = today.plusDays(1);
        assertThat(forecast(IncomeModel.PLATFORM_BANDS, daily(first, later), first, later).total())
                .isPresent();
    }
}
