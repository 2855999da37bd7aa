package org.leaderdesk.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.money.Money;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every class, risk and habit says why, with its numbers. */
class BecauseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Because because(int bookDays, int... daysAgo) {
        List<LocalDate> days = Arrays.stream(daysAgo).mapToObj(TODAY::minusDays).toList();
        return Because.of(
                new Segmentation(SegmentRules.USUAL, TODAY.minusDays(bookDays), TODAY)
                        .of(new MemberOrders(Optional.empty(), days)));
    }

    @Test
    void aClassSaysTheFiguresThatDecidedIt() {
        assertThat(because(300, 70)).isEqualTo(new Because(Because.Code.SILENT, List.of(70)));
        assertThat(because(300, 80, 20)).isEqualTo(new Because(Because.Code.SILENT, List.of(20)));
        assertThat(because(300, 2)).isEqualTo(new Because(Because.Code.CAME_LATELY, List.of(2)));
        assertThat(because(300, 89, 60, 40, 20, 10, 3))
                .isEqualTo(new Because(Because.Code.MONTHLY_ORDERS, List.of(90, 6, "2.0")));
    }

    @Test
    void aShortHistorySaysWhichDaysAreMissing() {
        assertThat(because(12, 2))
                .isEqualTo(new Because(Because.Code.HISTORY_TOO_SHORT, List.of(12, 30)));
        assertThat(because(40, 20, 2))
                .as("the book is old enough now, but was too young when they came")
                .isEqualTo(new Because(Because.Code.HISTORY_BEFORE_TOO_SHORT, List.of(20, 30)));
        assertThat(because(300).code()).isEqualTo(Because.Code.NOTHING_KNOWN);
    }

    @Test
    void ordersOfTomorrowAndFiveThousandOfThemAreNoTrouble() {
        assertThat(because(300, -3)).isEqualTo(new Because(Because.Code.CAME_LATELY, List.of(0)));
        int[] many = new int[5000];
        for (int each = 0; each < many.length; each++) {
            many[each] = each % 80;
        }
        assertThat(because(300, many).numbers().getLast()).isEqualTo("1875.0");
    }

    @Test
    void aRiskSaysByWhatItIsKnown() {
        AtRisk risk = new AtRisk(new UUID(0, 1), 0.3333, 81_500);
        assertThat(Because.of(risk, true).code()).isEqualTo(Because.Code.MAY_BE_GONE);
        assertThat(Because.of(risk, false))
                .isEqualTo(
                        new Because(
                                Because.Code.MAY_BE_GONE_PLAINLY, List.of(33L, new Money(81_500))));
    }

    @Test
    void aHabitSaysItsCount() {
        Habit family = new Habit.Typical(Portrait.FAMILY, new Habit.Share(70, 10));
        assertThat(Because.of(family))
                .isEqualTo(new Because(Because.Code.BUYS_FOR_MANY, List.of("7.0")));
        Habit time = new Habit.UsualTime(42, new Habit.Share(6, 8));
        assertThat(Because.of(time).numbers()).isEqualTo(List.of("21:00", "24:00", 6, 8));
        Habit weekly = new Habit.Weekly(new Habit.Share(7, 4));
        assertThat(Because.of(weekly).numbers()).isEqualTo(List.of(7, 4));
        assertThat(Because.expected(5.94))
                .isEqualTo(new Because(Because.Code.EXPECTED_PLAINLY, List.of("5.9")));
    }
}
