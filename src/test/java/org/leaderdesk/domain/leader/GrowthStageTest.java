package org.leaderdesk.domain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stage lasts up to its last day, that day among it. */
class GrowthStageTest {

    @ParameterizedTest
    @CsvSource({
        "0,NOVICE",
        "30,NOVICE",
        "31,GROWING",
        "90,GROWING",
        "91,MATURE",
        "180,MATURE",
        "3650,MATURE"
    })
    void theStagesFollowOneAnother(long days, GrowthStage stage) {
        assertEquals(
                stage,
                GrowthStage.after(days, Rule.GROWTH_NOVICE.usual(), Rule.GROWTH_GROWING.usual()));
    }

    @ParameterizedTest
    @CsvSource({"10,NOVICE", "11,GROWING", "61,GROWING", "62,MATURE"})
    void theirLimitsCanBeSet(long days, GrowthStage stage) {
        assertEquals(stage, GrowthStage.after(days, 10, 61));
    }
}
