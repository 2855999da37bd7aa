package org.leaderdesk.domain.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.exchange.ContentLibrary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A whole day, planned from made-up facts and the library that ships. */
final class DayPlannerTest {

    private static final Library LIBRARY = new ContentLibrary().read();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private LocalDate date = MONDAY;
    private List<PlannedGroup> groups = groups(12);
    private List<PlannedProduct> products = products(24);
    private List<LocalDateTime> closings = List.of(LocalDateTime.of(2026, 11, 24, 22, 0));
    private int minutes = 40;
    private Map<UUID, HeatMap> heat = Map.of();
    private List<KeptPost> kept = List.of();
    private List<ServicePost> service = List.of();
    private Resting resting = new Resting(Map.of(), Map.of());
    private Lessons lessons = new Lessons(Map.of(), Map.of());
    private boolean helped;
    private Optional<Campaign> own = Optional.empty();

    @Test
    void everyGroupGetsFiveThreeAndOneInTwoWaves() {
        DayPlan plan = plan();

        assertEquals(2, plan.waves().size());
        assertEquals(18, plan.posts().size());
        assertEquals(List.of(), plan.dropped());
        for (Wave wave : plan.waves()) {
            for (SlotKind kind : SlotKind.values()) {
                assertEquals(kind.perDay(), of(plan, wave, kind).size());
            }
            assertEquals(4, distinct(plan, wave, true));
            assertEquals(5, distinct(plan, wave, false));
        }
    }

    @Test
    void oneWaveAtATimeTwoMinutesApartNeverInQuietOrBusyHours() {
        groups = groups(60);
        minutes = 63;
        DayPlan plan = plan();

        assertEquals(63, plan.posts().size());
        List<LocalTime> times = plan.posts().stream().map(PlannedPost::at).sorted().toList();
        for (int post = 1; post < times.size(); post++) {
            assertTrue(
                    !times.get(post).isBefore(times.get(post - 1).plusMinutes(2)),
                    times.get(post)::toString);
        }
        for (LocalTime time : times) {
            assertFalse(time.isBefore(LocalTime.of(7, 0)), time::toString);
            assertFalse(time.isAfter(LocalTime.of(21, 58)), time::toString);
            boolean handsOut =
                    !time.isBefore(LocalTime.of(17, 30)) && time.isBefore(LocalTime.of(20, 0));
            assertFalse(handsOut, time::toString);
        }
    }

    @Test
    void whatTheMinutesDoNotLastForIsNamed() {
        groups = groups(60);
        DayPlan plan = plan();

        assertEquals(40, plan.minutes());
        assertEquals(23, plan.dropped().size());
        assertTrue(plan.relaxed().contains(Relaxed.MINUTES));
        for (Wave wave : plan.waves()) {
            assertEquals(1, of(plan, wave, SlotKind.FLASH_SALE).size());
        }
    }

    @Test
    void noPostNamesADeadlineThatHasPassed() {
        closings = List.of(date.atTime(12, 0), date.plusDays(1).atTime(22, 0));
        Pattern named = Pattern.compile("(\\d+)月(\\d+)日 (\\d+:\\d+)");
        int told = 0;
        for (PlannedPost post : plan().posts()) {
            Matcher deadline = named.matcher(post.text());
            while (post.place().kind().sells() && deadline.find()) {
                told++;
                LocalDateTime until =
                        LocalDate.of(
                                        date.getYear(),
                                        Integer.parseInt(deadline.group(1)),
                                        Integer.parseInt(deadline.group(2)))
                                .atTime(LocalTime.parse(deadline.group(3)));
                assertTrue(until.isAfter(date.atTime(post.at())), post::text);
            }
        }
        assertTrue(told > 0);
    }

    @Test
    void tenMinutesAreTenPosts() {
        minutes = 10;
        DayPlan plan = plan();

        assertEquals(10, plan.posts().size());
        assertEquals(8, plan.dropped().size());
    }

    @Test
    void topicsAreOfEveryKindAndDoNotComeBackWhileTheyRest() {
        Map<UUID, Map<String, LocalDate>> told = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int day = 0; day < 14; day++) {
            date = MONDAY.plusDays(day);
            resting = new Resting(told, Map.of());
            DayPlan plan = plan();
            assertEquals(List.of(), plan.dropped());
            assertFalse(plan.relaxed().contains(Relaxed.TOPIC_KINDS));
            Wave first = plan.waves().getFirst();
            for (PlannedPost post : of(plan, first, SlotKind.TOPIC)) {
                assertTrue(seen.add(post.content()) || isDraw(post), post::content);
                for (PlannedGroup group : groups) {
                    told.computeIfAbsent(group.id(), id -> new HashMap<>())
                            .put(post.content(), date);
                }
            }
        }
    }

    @Test
    void theWeeklyDrawComesOnceAWeekHoweverLongTopicsRest() {
        Map<UUID, Map<String, LocalDate>> told = new HashMap<>();
        List<LocalDate> drawn = new ArrayList<>();
        for (int day = 0; day < 28; day++) {
            date = MONDAY.plusDays(day);
            resting = new Resting(told, Map.of());
            DayPlan plan = plan();
            boolean draws = true;
            for (Wave wave : plan.waves()) {
                draws &= of(plan, wave, SlotKind.TOPIC).stream().anyMatch(DayPlannerTest::isDraw);
            }
            if (draws) {
                drawn.add(date);
            }
            for (PlannedPost post : plan.posts()) {
                for (PlannedGroup group : post.wave().groups()) {
                    told.computeIfAbsent(group.id(), id -> new HashMap<>())
                            .put(post.content(), date);
                }
            }
        }
        LocalDate friday = MONDAY.plusDays(4);
        assertEquals(
                List.of(friday, friday.plusWeeks(1), friday.plusWeeks(2), friday.plusWeeks(3)),
                drawn);
    }

    @Test
    void whatADrawGivesIsTheLeadersToSay() {
        date = MONDAY.plusDays(4);
        List<PlannedPost> draws = plan().posts().stream().filter(DayPlannerTest::isDraw).toList();
        assertEquals(2, draws.size());
        for (PlannedPost draw : draws) {
            assertEquals(List.of("【小礼】"), LIBRARY.words().gapsIn(draw.text()));
        }
    }

    @Test
    void aGreetingComesOnTheFestivalItselfAndNotBefore() {
        date = LocalDate.of(2027, 2, 3);
        assertEquals(0, greetings());
        date = LocalDate.of(2027, 2, 6);
        assertEquals(plan().waves().size(), greetings());
    }

    /** Topics that wish a happy New Year by the moon. */
    private long greetings() {
        return plan().posts().stream().filter(post -> post.text().contains("拜年")).count();
    }

    @Test
    void noTextIsToldTwiceToAGroupOnOneDay() {
        groups = List.of(group(1, Optional.of(Portrait.MOTHER), GroupStage.MATURE));
        for (int day = 0; day < 7; day++) {
            date = MONDAY.plusDays(day);
            List<String> told =
                    plan().posts().stream()
                            .filter(post -> post.place().kind().sells())
                            .map(PlannedPost::wording)
                            .toList();
            assertEquals(new HashSet<>(told).size(), told.size(), told::toString);
        }
    }

    private static boolean isDraw(PlannedPost post) {
        return post.text().startsWith("【每周福利抽奖】");
    }

    @Test
    void aProductRestsForThreeDays() {
        Map<UUID, Map<UUID, LocalDate>> told = new HashMap<>();
        PlannedProduct resting3 = products.getFirst();
        for (PlannedGroup group : groups) {
            told.put(group.id(), Map.of(resting3.id(), MONDAY.minusDays(2)));
        }
        resting = new Resting(Map.of(), told);
        String id = resting3.id().toString();
        assertTrue(plan().posts().stream().noneMatch(post -> post.content().equals(id)));
    }

    @Test
    void nothingToSellIsSaidAndTopicsGoOn() {
        products = List.of();
        DayPlan plan = plan();

        assertEquals(10, plan.posts().size());
        assertTrue(
                plan.dropped().stream().allMatch(each -> each.cause() == Dropped.Cause.NO_PRODUCT));
    }

    @Test
    void stockThatIsUnknownLimitsNothingAndStockThatIsGoneSellsNothing() {
        products = products(24).stream().map(product -> stocked(product, 0)).toList();
        assertTrue(plan().posts().stream().noneMatch(post -> post.place().kind().sells()));
        products = products(24);
        assertEquals(
                8, plan().posts().stream().filter(post -> post.place().kind().sells()).count());
    }

    @Test
    void beforeABigSaleBurstsOnlyThePresaleOfAStockIsOffered() {
        products = products(24).stream().map(product -> stocked(product, 4)).toList();
        assertEquals(8, selling().size());
        own = campaign(Campaign.Phase.BUILD_UP, 20);
        assertEquals(List.of(), selling(), "of four pieces a fifth is none");
        own = campaign(Campaign.Phase.BUILD_UP, 100);
        assertEquals(8, selling().size());
        own = campaign(Campaign.Phase.BURST, 20);
        assertEquals(8, selling().size());
        products = products(24);
        own = campaign(Campaign.Phase.BUILD_UP, 20);
        assertEquals(8, selling().size(), "a stock that nobody knows limits nothing");
    }

    @Test
    void aPresaleSaysWhatItOffersAndWhyAWarmUpDoesNot() {
        products = products(24).stream().map(product -> stocked(product, 1_000)).toList();
        own = campaign(Campaign.Phase.BUILD_UP, 20);
        List<PlannedPost> presale = selling();
        assertTrue(presale.stream().allMatch(DayPlannerTest::isPresale));
        // A fifth of 1,000, shared by the waves that are told of it: together no more than there
        // is.
        Map<String, Long> waves =
                presale.stream()
                        .collect(
                                Collectors.groupingBy(PlannedPost::content, Collectors.counting()));
        List<PlannedPost> told =
                presale.stream().filter(post -> post.text().matches("(?s).*\\d+份.*")).toList();
        assertFalse(told.isEmpty());
        assertTrue(
                told.stream()
                        .allMatch(
                                post ->
                                        post.text()
                                                .contains(200 / waves.get(post.content()) + "份")));
        assertTrue(presale.stream().noneMatch(post -> post.text().contains("1000")));
        // A promotion's warm-up keeps nothing back, so nothing is ordered ahead of it.
        own = campaign(Campaign.Phase.BUILD_UP, 100);
        assertTrue(selling().stream().noneMatch(DayPlannerTest::isPresale));
    }

    private static Optional<Campaign> campaign(Campaign.Phase phase, int presale) {
        return Optional.of(new Campaign(Optional.empty(), "店庆", phase, presale));
    }

    private static boolean isPresale(PlannedPost post) {
        return post.why().stream().anyMatch(why -> why.kind() == Reason.Kind.PRESALE);
    }

    private List<PlannedPost> selling() {
        return plan().posts().stream().filter(post -> post.place().kind().sells()).toList();
    }

    @Test
    void noGroupsIsAnEmptyDayAndOneWithNobodyIsPlanned() {
        groups = List.of();
        assertEquals(List.of(), plan().posts());
        groups =
                List.of(
                        new PlannedGroup(
                                id(1), "空群", 0, Optional.empty(), GroupStage.COLD_START, Set.of()));
        assertEquals(9, plan().posts().size());
    }

    @Test
    void aYearWithoutDaysOffIsPlannedAndSaidSo() {
        date = LocalDate.of(2028, 2, 29);
        DayPlan plan = plan();

        assertFalse(plan.daysOffKnown());
        assertEquals(18, plan.posts().size());
    }

    @Test
    void groupsOfAnotherAudienceOrAgeAreInAnotherWave() {
        groups =
                List.of(
                        group(1, Optional.of(Portrait.FAMILY), GroupStage.MATURE),
                        group(2, Optional.of(Portrait.RETIRED), GroupStage.MATURE),
                        group(3, Optional.of(Portrait.FAMILY), GroupStage.DAILY),
                        group(4, Optional.of(Portrait.FAMILY), GroupStage.MATURE));
        assertEquals(3, plan().waves().size());
    }

    @Test
    void wednesdaysLiveTalkTakesTheThirdRecommendation() {
        date = LocalDate.of(2026, 11, 25);
        DayPlan plan = plan();

        List<PlannedPost> live =
                plan.posts().stream().filter(post -> post.place().name().equals("R3")).toList();
        assertEquals(LocalTime.of(20, 0), live.getFirst().at());
        assertEquals(SlotKind.RECOMMENDATION, live.getFirst().place().kind());
        assertEquals(Reason.Kind.LIVE, live.getFirst().why().getFirst().kind());
    }

    @Test
    void aGroupsOwnEveningMovesItsFlashSale() {
        Integer[] orders = new Integer[48];
        java.util.Arrays.fill(orders, 0);
        orders[43] = 80; // 21:30
        Map<UUID, HeatMap> late = new HashMap<>();
        groups.forEach(group -> late.put(group.id(), new HeatMap(List.of(orders))));
        heat = late;
        PlannedPost flash = of(plan(), plan().waves().getFirst(), SlotKind.FLASH_SALE).getFirst();

        assertEquals(LocalTime.of(21, 50), flash.at());
        assertTrue(flash.why().stream().anyMatch(why -> why.kind() == Reason.Kind.PEAK));
    }

    @Test
    void aSecondPlanKeepsWhatIsDone() {
        DayPlan before = plan();
        PlannedPost done = before.posts().get(3);
        kept =
                List.of(
                        new KeptPost(
                                done.wave().groups().getFirst().id(),
                                done.place(),
                                done.at(),
                                done.content()));
        DayPlan after = plan();

        assertEquals(before.posts().size(), after.posts().size());
        PlannedPost same =
                after.posts().stream().filter(PlannedPost::stands).findFirst().orElseThrow();
        assertEquals(done.content(), same.content());
        assertEquals(done.at(), same.at());
    }

    @Test
    void servicePostsComeFirst() {
        service =
                List.of(new ServicePost(id(900), "团", ServiceKind.OPENS, LocalTime.of(7, 0), "开团"));
        DayPlan plan = plan();

        assertTrue(plan.posts().stream().noneMatch(post -> post.at().isBefore(LocalTime.of(7, 4))));
        assertEquals(18, plan.posts().size());
    }

    @Test
    void theSameFactsMakeTheSamePlanInWhateverOrderTheyCome() {
        DayPlan plan = plan();
        List<PlannedGroup> shuffled = new ArrayList<>(groups);
        Collections.reverse(shuffled);
        groups = shuffled;

        assertEquals(plan, plan());
    }

    @Test
    void aTopicThatDrewRepliesComesSooner() {
        Topic quiet =
                LIBRARY.topics().stream()
                        .filter(topic -> topic.part() == DayPart.MORNING)
                        .filter(
                                topic ->
                                        topic.fit()
                                                .suits(day(), Optional.empty(), GroupStage.MATURE))
                        .filter(
                                topic ->
                                        plan().posts().stream()
                                                .noneMatch(
                                                        post -> post.content().equals(topic.id())))
                        .findFirst()
                        .orElseThrow();
        lessons = new Lessons(Map.of(quiet.id(), new Lessons.Brought(20, 4_000)), Map.of());

        assertTrue(plan().posts().stream().anyMatch(post -> post.content().equals(quiet.id())));
    }

    @Test
    void aHelperPostsWhileGoodsAreHandedOut() {
        groups = groups(60);
        minutes = 600;
        List<PlannedGroup> many = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            many.add(
                    group(
                            number,
                            Optional.of(Portrait.values()[number % 12]),
                            GroupStage.values()[number / 12 % 3]));
        }
        groups = many;
        helped = true;
        DayPlan plan = plan();

        assertTrue(
                plan.posts().stream()
                        .anyMatch(
                                post ->
                                        post.at().isAfter(LocalTime.of(17, 30))
                                                && post.at().isBefore(LocalTime.of(20, 0))));
    }

    private MarketingDay day() {
        MarketingDay day = MarketingDay.of(date, LIBRARY.daysOff());
        return own.map(day::with).orElse(day);
    }

    private DayPlan plan() {
        Map<UUID, Map<UUID, Integer>> pieces = new HashMap<>();
        Map<UUID, Integer> all = new HashMap<>();
        for (int product = 0; product < products.size(); product++) {
            for (int group = 0; group < groups.size(); group++) {
                int sold = (product * 7 + groups.get(group).name().hashCode()) % 11;
                pieces.computeIfAbsent(groups.get(group).id(), id -> new HashMap<>())
                        .put(products.get(product).id(), Math.abs(sold));
                all.merge(products.get(product).id(), Math.abs(sold), Integer::sum);
            }
        }
        return DayPlanner.plan(
                new PlanFacts(
                        day(),
                        groups,
                        products,
                        new Sales(28, pieces, all),
                        heat,
                        LIBRARY,
                        resting,
                        lessons,
                        List.of(0, 0, 0, 0),
                        Optional.of("赣南脐橙"),
                        List.of(),
                        service,
                        kept,
                        closings,
                        "好邻居便利店",
                        rules()));
    }

    private PlanRules rules() {
        return new PlanRules(
                minutes,
                9,
                14,
                3,
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                LocalTime.of(17, 30),
                LocalTime.of(20, 0),
                helped,
                List.of(
                        LocalTime.of(7, 0),
                        LocalTime.of(10, 0),
                        LocalTime.of(12, 15),
                        LocalTime.of(15, 30),
                        LocalTime.of(21, 15)),
                List.of(LocalTime.of(9, 30), LocalTime.of(16, 45), LocalTime.of(20, 50)),
                LocalTime.of(20, 20),
                LocalTime.of(10, 15),
                LocalTime.of(20, 0),
                List.of(5, 60, 30, 5));
    }

    private static List<PlannedPost> of(DayPlan plan, Wave wave, SlotKind kind) {
        return plan.posts().stream()
                .filter(post -> post.wave().equals(wave) && post.place().kind() == kind)
                .toList();
    }

    private static long distinct(DayPlan plan, Wave wave, boolean sells) {
        return plan.posts().stream()
                .filter(post -> post.wave().equals(wave) && post.place().kind().sells() == sells)
                .map(PlannedPost::content)
                .distinct()
                .count();
    }

    private static List<PlannedGroup> groups(int many) {
        List<PlannedGroup> groups = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            groups.add(group(number, Optional.empty(), GroupStage.MATURE));
        }
        return groups;
    }

    private static PlannedGroup group(int number, Optional<Portrait> audience, GroupStage stage) {
        return new PlannedGroup(
                id(number), "群 %02d".formatted(number), 200 + number, audience, stage, Set.of());
    }

    private static List<PlannedProduct> products(int many) {
        List<PlannedProduct> products = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            products.add(
                    new PlannedProduct(
                            id(1_000 + number),
                            "商品" + number,
                            "日用",
                            TemperatureZone.AMBIENT,
                            ProductLayer.values()[number % 4],
                            Optional.of(new Money(1_990 + number)),
                            Optional.of(new Money(400 + 10 * number)),
                            OptionalInt.empty(),
                            OptionalDouble.empty(),
                            OptionalInt.empty(),
                            false,
                            false));
        }
        return products;
    }

    private static PlannedProduct stocked(PlannedProduct product, int stock) {
        return new PlannedProduct(
                product.id(),
                product.name(),
                product.category(),
                product.zone(),
                product.layer(),
                product.price(),
                product.margin(),
                OptionalInt.of(stock),
                product.cover(),
                product.shelfLifeDays(),
                product.isNew(),
                product.ofActivity());
    }

    private static UUID id(int number) {
        return new UUID(0x7000L, number);
    }
}
