package org.leaderdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.leader.GrowthPart;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.Starter;

import java.util.List;

/** The steps that ship with the program. */
class GrowthStepsTest {

    private static final List<GrowthStep> STEPS = GrowthSteps.read();

    private static List<GrowthStep> of(GrowthPart part) {
        return STEPS.stream().filter(each -> each.part() == part).toList();
    }

    @Test
    void everyStageHasStepsOfBothKinds() {
        for (GrowthPart part : List.of(GrowthPart.NOVICE, GrowthPart.GROWING, GrowthPart.MATURE)) {
            assertThat(of(part)).hasSizeBetween(5, 8);
            assertThat(of(part)).anyMatch(each -> each.seen().isPresent());
            assertThat(of(part)).anyMatch(each -> each.seen().isEmpty());
        }
    }

    @Test
    void theFirstSevenDaysHaveTwoStepsEach() {
        for (int day = 1; day <= Starter.DAYS; day++) {
            int at = day;
            assertThat(of(GrowthPart.STARTER).stream().filter(each -> each.at() == at)).hasSize(2);
        }
    }

    @Test
    void eightRequiredCoursesOfFortyHoursAndTwelveCoreOnes() {
        assertThat(of(GrowthPart.REQUIRED)).hasSize(8);
        assertThat(of(GrowthPart.REQUIRED).stream().mapToInt(GrowthStep::hours).sum())
                .isEqualTo(40);
        assertThat(of(GrowthPart.CORE)).hasSize(12).allMatch(each -> each.hours() == 0);
    }
}
