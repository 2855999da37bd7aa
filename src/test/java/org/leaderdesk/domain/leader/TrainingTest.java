package org.leaderdesk.domain.leader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Courses and the first seven days, as of a day. */
class TrainingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static GrowthTick tick(GrowthPart part, int at, int hours, Optional<LocalDate> day) {
        return new GrowthTick(
                new GrowthStep(part + "-" + at, part, at, hours, Optional.empty(), "一步", "a step"),
                day.isPresent(),
                day);
    }

    private static Training training(Optional<LocalDate> first) {
        return new Training(
                List.of(
                        tick(GrowthPart.REQUIRED, 0, 5, first),
                        tick(GrowthPart.CORE, 0, 0, Optional.empty())));
    }

    @Test
    void hoursOfLearnedCoursesAddUp() {
        assertThat(training(Optional.of(DAY)).hoursDone()).isEqualTo(5);
        assertThat(training(Optional.empty()).hoursDone()).isZero();
        assertThat(training(Optional.empty()).hours()).isEqualTo(5);
    }

    @Test
    void oneIsDueOnceSevenDaysWentByWithoutOne() {
        assertThat(training(Optional.empty()).isDue(DAY)).isTrue();
        assertThat(training(Optional.of(DAY.minusDays(6))).isDue(DAY)).isFalse();
        assertThat(training(Optional.of(DAY.minusDays(7))).isDue(DAY)).isTrue();
        assertThat(training(Optional.of(DAY)).next().orElseThrow().part())
                .isEqualTo(GrowthPart.CORE);
    }

    @Test
    void nothingIsDueOnceAllAreLearned() {
        Training all =
                new Training(List.of(tick(GrowthPart.CORE, 0, 0, Optional.of(DAY.minusDays(90)))));
        assertThat(all.isDue(DAY)).isFalse();
        assertThat(all.next()).isEmpty();
    }

    @Test
    void theFirstSevenDaysEndAfterTheSeventhOrWithTheLastStep() {
        List<GrowthTick> open =
                List.of(
                        tick(GrowthPart.STARTER, 1, 0, Optional.empty()),
                        tick(GrowthPart.STARTER, 2, 0, Optional.of(DAY)),
                        tick(GrowthPart.STARTER, 7, 0, Optional.empty()));
        assertThat(new Starter(DAY, DAY.minusDays(1), open).isUnderWay()).isFalse();
        assertThat(new Starter(DAY, DAY, open).isUnderWay()).isTrue();
        assertThat(new Starter(DAY, DAY.plusDays(6), open).isUnderWay()).isTrue();
        assertThat(new Starter(DAY, DAY.plusDays(7), open).isUnderWay()).isFalse();
        assertThat(new Starter(DAY, DAY, open.subList(1, 2)).isUnderWay()).isFalse();
    }

    @Test
    void whatIsDueIsTodaysAndWhatWasLeftOver() {
        List<GrowthTick> ticks =
                List.of(
                        tick(GrowthPart.STARTER, 1, 0, Optional.empty()),
                        tick(GrowthPart.STARTER, 2, 0, Optional.of(DAY)),
                        tick(GrowthPart.STARTER, 3, 0, Optional.of(DAY)),
                        tick(GrowthPart.STARTER, 4, 0, Optional.empty()));
        assertThat(new Starter(DAY, DAY.plusDays(2), ticks).due())
                .containsExactly(ticks.get(0), ticks.get(2));
    }
}
