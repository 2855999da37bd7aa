package org.leaderdesk.desk.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.HealthDayTable;
import org.leaderdesk.desk.health.ReadHealth.Health;
import org.leaderdesk.desk.health.ReadHealth.Scored;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.ScorePart;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/** Health on a book small enough to be counted by hand. */
class ReadHealthTest {

    private static final LocalDate TODAY = SmallBook.TODAY;

    @TempDir Path folder;
    private SmallBook book;

    @BeforeEach
    void open() {
        book = SmallBook.in(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Health health() {
        return new ReadHealth(book.session()).run(TODAY);
    }

    private static double value(HealthScore score, Indicator indicator) {
        return score.part(indicator.number())
                .orElseThrow()
                .reading()
                .value()
                .orElseThrow(() -> new AssertionError(indicator + " is not known"));
    }

    /**
     * Two people in a chat of ten. Both ordered in September and one of them in October; that one
     * ordered on each of the last seven days, the other last on 1 November.
     */
    private UUID smallGroup() {
        UUID often = book.member(LocalDate.of(2026, 9, 5));
        UUID seldom = book.member(LocalDate.of(2026, 9, 6));
        UUID group = book.group("一群", often, seldom);
        book.order(often, LocalDate.of(2026, 9, 5), 1000);
        book.order(often, LocalDate.of(2026, 10, 5), 1000);
        book.order(seldom, LocalDate.of(2026, 9, 6), 1000);
        book.order(seldom, LocalDate.of(2026, 11, 1), 1000);
        for (int back = 0; back < 7; back++) {
            book.order(often, TODAY.minusDays(back), 1000);
        }
        new TypeGroupDay(book.session())
                .run(group, TODAY.minusDays(20), Map.of(ChatFigure.SIZE, 10));
        return group;
    }

    @Test
    void thePlanIsToldWhatAGroupLacks() {
        UUID group = smallGroup();
        Set<String> low =
                book.read(tx -> LowIndicators.on(tx, DeskFixture.CHINA, TODAY))
                        .getOrDefault(group, Set.of());
        assertThat(low)
                .as("silent members and few orders; repurchase is green")
                .isEqualTo(Set.of("H6", "H7"));
    }

    @Test
    void aGroupIsScoredFromOrdersAloneAndSaysSo() {
        UUID group = smallGroup();
        Scored scored = health().group(group).orElseThrow();
        HealthScore score = scored.score();
        assertThat(score.measured()).isEqualTo(Set.of(Indicator.H6, Indicator.H7, Indicator.H8));
        assertThat(value(score, Indicator.H6)).isEqualTo(80.0);
        assertThat(value(score, Indicator.H7)).isEqualTo(1.0);
        assertThat(value(score, Indicator.H8)).isEqualTo(50.0);
        // 0 of 100, 0 of 100, and all of it.
        assertThat(score.score().getAsDouble()).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(score.light()).isEqualTo(Light.RED);
        double lost =
                score.parts().stream()
                        .map(ScorePart::lost)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .sum();
        assertThat(lost).isCloseTo(100 - 100 / 3.0, within(1e-9));
        assertThat(scored.low()).as("red for three days").isNotEmpty();
        assertThat(scored.trend()).hasSize(ReadHealth.WEEKS);
        assertThat(scored.trend().getLast().score()).isEqualTo(score.score());
    }

    @Test
    void whatIsTypedInAChatCountsAtOnce() {
        UUID group = smallGroup();
        for (int back = 0; back < 7; back++) {
            new TypeGroupDay(book.session())
                    .run(group, TODAY.minusDays(back), Map.of(ChatFigure.MESSAGES, 30));
        }
        HealthScore score = health().group(group).orElseThrow().score();
        assertThat(value(score, Indicator.H3)).isEqualTo(30.0);
        // (0 + 0 + 100 + 50) / 4; seven days ago nothing was typed, and so nothing is compared.
        assertThat(score.score().getAsDouble()).isCloseTo(37.5, within(1e-9));
        assertThat(health().group(group).orElseThrow().change()).isEmpty();
    }

    @Test
    void daysThatAreOverAreKeptAndComeOutTheSameAgain() {
        UUID group = smallGroup();
        Health first = health();
        List<HealthDayTable.Kept> kept =
                book.read(tx -> tx.healthDays().between(TODAY.minusDays(30), TODAY));
        assertThat(kept).hasSize(14).noneMatch(each -> each.day().equals(TODAY));
        assertThat(kept)
                .filteredOn(each -> each.subject().equals(group))
                .anySatisfy(
                        each -> {
                            assertThat(each.day()).isEqualTo(TODAY.minusDays(1));
                            assertThat(each.readings()).containsEntry(Indicator.H8, 50.0);
                        });
        assertThat(health()).isEqualTo(first);
        List<HealthDayTable.Kept> again =
                book.read(tx -> tx.healthDays().between(TODAY.minusDays(30), TODAY));
        assertThat(again).isEqualTo(kept);
    }

    @Test
    void manyDaysAtOnceAreScoredAsEachByItself() {
        UUID group = smallGroup();
        new TypeGroupDay(book.session())
                .run(group, TODAY.minusDays(3), Map.of(ChatFigure.MESSAGES, 30));
        List<ReadScores.Dated> year = new ReadScores(book.session()).run(DayRange.upTo(TODAY, 365));
        assertThat(year).hasSize(2 * 365);
        for (int back : new int[] {0, 1, 3, 4, 10, 30, 60, 78}) {
            Health day = new ReadHealth(book.session()).run(TODAY.minusDays(back));
            int at = 2 * (364 - back);
            assertThat(year.get(at).score()).isEqualTo(day.groups().getFirst().score());
            assertThat(year.get(at + 1).score()).isEqualTo(day.leader().score());
        }
    }

    @Test
    void aBookWithNothingInItHasNoScoresAndNoNaN() {
        UUID group = book.group("空群");
        Health health = health();
        assertThat(health.group(group).orElseThrow().score().light()).isEqualTo(Light.GREY);
        assertThat(health.leader().score().score()).isEmpty();
        assertThat(health.leader().name()).isEqualTo("李团长");
    }

    @Test
    void oneOrderAndOrdersToComeAndMoreRefundedThanPaidAreNoTrouble() {
        UUID member = book.member(TODAY);
        UUID group = book.group("一群", member);
        book.order(member, TODAY, 1000);
        book.order(member, TODAY.plusDays(3), 1000);
        book.order(member, TODAY, 1000, 5000, OrderState.PAID, List.of());
        HealthScore score = health().group(group).orElseThrow().score();
        // One order stands today; the book is a day old, so that nobody is called silent.
        assertThat(value(score, Indicator.H7)).isEqualTo(1.0);
        assertThat(score.part(Indicator.H6).orElseThrow().score()).isEmpty();
        assertThat(score.score()).isEmpty();
    }

    @Test
    void whoIsInNoGroupCountsForTheLeader() {
        UUID member = book.member(LocalDate.of(2026, 9, 1));
        for (LocalDate day = LocalDate.of(2026, 10, 1);
                !day.isAfter(TODAY);
                day = day.plusDays(1)) {
            book.order(member, day, 1000);
        }
        // As many orders as on the same days of last month.
        assertThat(value(health().leader().score(), Indicator.L6)).isEqualTo(0.0);
    }
}
