package org.leaderdesk.domain.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.health.Indicator;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Stars are the mean of what is known of six indicators, and say what is missing (S135, S059). */
class StarRatingTest {

    private static MadeUpDay average() {
        return new MadeUpDay()
                .date(DayFigure.SELLING_SINCE, MadeUpDay.DAY.minusDays(90))
                .ratio(DayFigure.SATISFIED, 72.5)
                .with(DayFigure.SALES_30, 5_000_000)
                .with(DayFigure.CASES_SETTLED, 10)
                .with(DayFigure.CASES_IN_TIME, 5)
                .ratio(DayFigure.L2, 7.5)
                .ratio(DayFigure.L4, 51)
                .ratio(DayFigure.L6, -10)
                .ratio(DayFigure.GROUP_SCORE, 50);
    }

    private static StarRating rated(MadeUpDay day) {
        return StarRating.of(day.on(MadeUpDay.DAY), MadeUpDay.RULES);
    }

    @Test
    void whoeverIsHalfWayInEverythingHasFiftyPointsAndTwoStars() {
        StarRating rating = rated(average());
        assertThat(rating.points()).hasValue(50);
        assertThat(rating.stars()).hasValue(2);
        assertThat(rating.parts()).extracting(part -> part.points().orElse(-1)).containsOnly(50.0);
        assertThat(rating.next()).contains(new StarRating.Next(3, 5));
    }

    @Test
    void itSaysWhatOneIndicatorAloneWouldHaveToBe() {
        List<StarRating.Part> parts = rated(average()).parts();
        // 5 points of the mean are 30 of one of the six: 80.
        assertThat(parts.get(0).alone().orElseThrow()).isCloseTo(144, within(1e-9));
        assertThat(parts.get(1).alone().orElseThrow()).isCloseTo(80, within(1e-9));
        assertThat(parts.get(2).alone().orElseThrow()).isCloseTo(8_000_000, within(1e-3));
    }

    @Test
    void whatAnIndicatorCannotBringAloneIsNotSaid() {
        StarRating rating =
                rated(average().ratio(DayFigure.SATISFIED, 85).ratio(DayFigure.GROUP_SCORE, 99));
        assertThat(rating.stars()).hasValue(3);
        assertThat(rating.parts().get(5).alone()).isEmpty();
        assertThat(rating.parts().get(0).alone()).isPresent();
    }

    @Test
    void threeOfSixAreNotEnough() {
        MadeUpDay day =
                new MadeUpDay()
                        .date(DayFigure.SELLING_SINCE, MadeUpDay.DAY)
                        .with(DayFigure.SALES_30, 0)
                        .ratio(DayFigure.L4, 60);
        assertThat(rated(day).stars()).isEmpty();
        assertThat(rated(day).known()).isEqualTo(3);
        assertThat(rated(day).next()).isEmpty();
        assertThat(rated(day.ratio(DayFigure.GROUP_SCORE, 60)).stars()).isPresent();
    }

    @Test
    void ofNobodyNothingIsKnown() {
        assertThat(rated(new MadeUpDay())).isEqualTo(StarRating.unknown());
        assertThat(StarRating.unknown().parts()).hasSize(6);
    }

    @Test
    void fewCasesSayNothingAndHowFastMembersAreAnsweredStandsIn() {
        MadeUpDay few = average().with(DayFigure.CASES_SETTLED, 4).with(DayFigure.CASES_IN_TIME, 0);
        assertThat(service(few)).isEmpty();
        assertThat(service(few.ratio(DayFigure.L3, 5))).as("minutes or hours?").isEmpty();
        assertThat(service(few.score(50, Indicator.L3))).hasValue(100);
        assertThat(service(few.score(50, Indicator.L3_CASES).ratio(DayFigure.L3, 72))).hasValue(0);
    }

    private static OptionalDouble service(MadeUpDay day) {
        return rated(day).parts().get(3).points();
    }

    @Test
    void messagesAreTheActivityWhereSomebodyCountsThem() {
        MadeUpDay counted = average().ratio(DayFigure.L1, 35);
        assertThat(rated(counted).parts().get(5).by()).contains(DayFigure.GROUP_SCORE);
        StarRating.Part part = rated(counted.score(60, Indicator.L1)).parts().get(5);
        assertThat(part.by()).contains(DayFigure.L1);
        assertThat(part.points()).hasValue(50);
        assertThat(rated(counted.score(60, Indicator.L1_PLAN)).parts().get(5).by())
                .contains(DayFigure.GROUP_SCORE);
    }

    @ParameterizedTest
    @CsvSource({"39.9,1", "40,2", "54.9,2", "54.96,3", "55,3", "70,4", "84.9,4", "85,5", "100,5"})
    void thePointsThatAreShownDecide(double points, int stars) {
        MadeUpDay day =
                new MadeUpDay()
                        .with(DayFigure.SALES_30, Math.round(points * 100_000))
                        .ratio(DayFigure.SATISFIED, 60 + points / 4)
                        .with(DayFigure.CASES_SETTLED, 10_000)
                        .with(DayFigure.CASES_IN_TIME, Math.round(points * 100))
                        .ratio(DayFigure.GROUP_SCORE, points);
        assertThat(rated(day).stars()).isEqualTo(OptionalInt.of(stars));
    }

    @Test
    void whateverTheFiguresTheNextStarIsWhereItSays() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            MadeUpDay day =
                    new MadeUpDay()
                            .date(
                                    DayFigure.SELLING_SINCE,
                                    MadeUpDay.DAY.minusDays(random.nextInt(400) - 10))
                            .ratio(DayFigure.SATISFIED, random.nextInt(101))
                            .with(DayFigure.SALES_30, random.nextInt(20_000_000) - 1_000)
                            .ratio(DayFigure.GROUP_SCORE, random.nextDouble(100));
            StarRating rating = rated(day);
            assertThat(rating.points().orElseThrow()).isBetween(0.0, 100.0);
            assertThat(rating.stars().orElseThrow()).isBetween(1, 5);
            rating.parts().get(2).alone().ifPresent(sales -> reaches(day, rating, sales));
        }
    }

    private static void reaches(MadeUpDay day, StarRating rating, double sales) {
        StarRating more = rated(day.with(DayFigure.SALES_30, (long) Math.ceil(sales)));
        assertThat(more.stars().orElseThrow()).isEqualTo(rating.stars().orElseThrow() + 1);
    }
}
