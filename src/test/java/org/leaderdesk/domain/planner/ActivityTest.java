package org.leaderdesk.domain.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.planner.Activity.Kind;
import org.leaderdesk.domain.planner.Activity.Light;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** How an activity goes through its days, and how it stands. */
final class ActivityTest {

    /** Its own days are the first to the third of March of a leap year. */
    private static final LocalDate FIRST = LocalDate.of(2028, 3, 1);

    private static Activity of(Kind kind, OptionalInt goal) {
        return new Activity(
                new UUID(1, 1),
                "店庆",
                kind,
                FIRST,
                FIRST.plusDays(2),
                "",
                Optional.of(FIRST.minusDays(3)),
                Optional.empty(),
                goal,
                kind.presale(),
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "BIG_SALE, 2028-02-19, ",
        "BIG_SALE, 2028-02-20, BUILD_UP",
        "BIG_SALE, 2028-02-29, BUILD_UP",
        "BIG_SALE, 2028-03-01, BURST",
        "BIG_SALE, 2028-03-03, BURST",
        "BIG_SALE, 2028-03-04, ENCORE",
        "BIG_SALE, 2028-03-07, ENCORE",
        "BIG_SALE, 2028-03-08, ",
        "PROMOTION, 2028-02-24, ",
        "PROMOTION, 2028-02-25, BUILD_UP",
        "PROMOTION, 2028-02-29, BUILD_UP",
        "PROMOTION, 2028-03-01, BURST",
        "PROMOTION, 2028-03-04, ENCORE",
        "PROMOTION, 2028-03-10, ENCORE",
        "PROMOTION, 2028-03-11, ",
        "THEME, 2028-02-29, ",
        "THEME, 2028-03-01, BURST",
        "THEME, 2028-03-03, BURST",
        "THEME, 2028-03-04, "
    })
    void phasesBeginAndEndOnTheirDays(Kind kind, LocalDate day, Campaign.Phase phase) {
        Activity activity = of(kind, OptionalInt.empty());
        assertEquals(Optional.ofNullable(phase), activity.phase(day));
        assertEquals(phase != null, activity.isOn(day));
    }

    @Test
    void asACampaignItHasItsNamePhaseAndPresaleAndAThemeIsNone() {
        assertEquals(
                Optional.of(new Campaign(Optional.empty(), "店庆", Campaign.Phase.BURST, 20)),
                of(Kind.BIG_SALE, OptionalInt.empty()).campaign(FIRST));
        assertEquals(
                Optional.of(new Campaign(Optional.empty(), "店庆", Campaign.Phase.BUILD_UP, 100)),
                of(Kind.PROMOTION, OptionalInt.empty()).campaign(FIRST.minusDays(1)));
        assertEquals(Optional.empty(), of(Kind.THEME, OptionalInt.empty()).campaign(FIRST));
        assertEquals(
                Optional.empty(),
                of(Kind.BIG_SALE, OptionalInt.empty()).campaign(FIRST.minusDays(11)));
    }

    @Test
    void itsOwnSaleGoesBeforeThatOfAFestival() {
        DaysOff unknown = new DaysOff(Set.of(), List.of(), Set.of());
        LocalDate eleventh = LocalDate.of(2026, 11, 11);
        MarketingDay day = MarketingDay.of(eleventh, unknown);
        assertEquals(Optional.of(Festival.DOUBLE_ELEVEN), day.campaign().orElseThrow().festival());
        Campaign own = new Campaign(Optional.empty(), "店庆", Campaign.Phase.ENCORE, 20);
        assertEquals(Optional.of(own), day.with(own).campaign());
        assertEquals(day.near(), day.with(own).near());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 50, 0",
        "1, 50, 0",
        "3, 50, 1",
        "4, 20, 0",
        "5, 20, 1",
        "1000, 20, 200",
        "2000000000, 20, 400000000",
        "7, 0, 0",
        "7, 100, 7"
    })
    void ofAStockAPartIsOfferedAheadRoundedDown(int stock, int presale, int offered) {
        Campaign buildsUp = new Campaign(Optional.empty(), "店庆", Campaign.Phase.BUILD_UP, presale);
        assertEquals(OptionalInt.of(offered), buildsUp.offered(OptionalInt.of(stock)));
        assertEquals(OptionalInt.empty(), buildsUp.offered(OptionalInt.empty()));
        Campaign bursts = new Campaign(Optional.empty(), "店庆", Campaign.Phase.BURST, presale);
        assertEquals(OptionalInt.of(stock), bursts.offered(OptionalInt.of(stock)));
    }

    @Test
    void beforeItsFirstDayItIsGreenOnceItIsPrepared() {
        Activity activity = of(Kind.PROMOTION, OptionalInt.of(30));
        LocalDate deadline = FIRST.minusDays(3);
        assertEquals(Light.YELLOW, activity.light(deadline.minusDays(9), 0));
        assertEquals(Light.YELLOW, activity.light(deadline, 0));
        assertEquals(Light.RED, activity.light(deadline.plusDays(1), 0));
        Activity ready = activity.ready(Optional.of(deadline.plusDays(1)));
        assertEquals(Light.GREEN, ready.light(deadline.plusDays(1), 0));
        assertEquals(Light.RED, ready.ready(Optional.empty()).light(deadline.plusDays(1), 0));
        Activity open =
                new Activity(
                        activity.id(),
                        "店庆",
                        Kind.PROMOTION,
                        FIRST,
                        FIRST,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        100,
                        "");
        assertEquals(Light.GREY, open.light(FIRST.minusDays(1), 0), "nobody said until when");
        assertEquals(Light.GREY, open.light(FIRST, 99), "nor how many");
    }

    @ParameterizedTest
    @CsvSource({
        "2028-03-01, 10, GREEN",
        "2028-03-01, 9, YELLOW",
        "2028-03-01, 7, YELLOW",
        "2028-03-01, 6, RED",
        "2028-03-02, 20, GREEN",
        "2028-03-02, 19, YELLOW",
        "2028-03-02, 14, YELLOW",
        "2028-03-02, 13, RED",
        "2028-03-03, 30, GREEN",
        "2028-03-03, 29, YELLOW",
        "2028-03-03, 20, RED",
        "2028-06-01, 30, GREEN",
        "2028-06-01, 21, YELLOW",
        "2028-06-01, 20, RED"
    })
    void fromItsFirstDayOnItGoesByTheOrdersThatShouldHaveComeByNow(
            LocalDate today, int orders, Light light) {
        assertEquals(light, of(Kind.BIG_SALE, OptionalInt.of(30)).light(today, orders));
    }

    @Test
    void aShareThatIsJustReachedIsReached() {
        for (int goal = 1; goal <= 60; goal++) {
            for (int days = 1; days <= 31; days++) {
                Activity activity = lasting(days, goal);
                for (int begun = 1; begun <= days; begun++) {
                    LocalDate today = FIRST.plusDays(begun - 1L);
                    int all = Math.ceilDiv(goal * begun, days);
                    int most = Math.ceilDiv(7 * goal * begun, 10 * days);
                    String what = all + " and " + most + " of " + goal + " in " + days;
                    assertEquals(Light.GREEN, activity.light(today, all), what);
                    assertEquals(
                            most == all ? Light.GREEN : Light.YELLOW,
                            activity.light(today, most),
                            what);
                    assertEquals(Light.RED, activity.light(today, most - 1), what);
                }
            }
        }
    }

    private static Activity lasting(int days, int goal) {
        return new Activity(
                new UUID(1, 1),
                "店庆",
                Kind.PROMOTION,
                FIRST,
                FIRST.plusDays(days - 1L),
                "",
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(goal),
                100,
                "");
    }

    @Test
    void whatWasLearnedChangesNothingElse() {
        Activity activity = of(Kind.THEME, OptionalInt.of(3)).noted("早点发海报");
        assertEquals("早点发海报", activity.note());
        assertEquals(of(Kind.THEME, OptionalInt.of(3)), activity.noted(""));
        assertTrue(activity.readyOn().isEmpty());
    }
}
