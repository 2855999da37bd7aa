package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tyme.solar.SolarTerm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.planner.Because;
import org.leaderdesk.domain.planner.DayPart;
import org.leaderdesk.domain.planner.Festival;
import org.leaderdesk.domain.planner.Fit;
import org.leaderdesk.domain.planner.GroupStage;
import org.leaderdesk.domain.planner.Library;
import org.leaderdesk.domain.planner.MarketingDay;
import org.leaderdesk.domain.planner.Pitch;
import org.leaderdesk.domain.planner.QuickReply;
import org.leaderdesk.domain.planner.Season;
import org.leaderdesk.domain.planner.ServiceKind;
import org.leaderdesk.domain.planner.ServiceText;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.planner.Topic;
import org.leaderdesk.domain.planner.TopicKind;
import org.leaderdesk.domain.planner.Welcome;
import org.leaderdesk.domain.product.TemperatureZone;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ContentLibraryTest {

    private static final Library LIBRARY = new ContentLibrary().read();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** How long a topic rests in a group, in days. */
    private static final int REST = 14;

    private static final List<MarketingDay> DAYS =
            LocalDate.of(2026, 1, 1)
                    .datesUntil(LocalDate.of(2028, 1, 1))
                    .map(date -> MarketingDay.of(date, LIBRARY.daysOff()))
                    .toList();

    private static final List<DayPart> PARTS =
            List.of(
                    DayPart.MORNING,
                    DayPart.FORENOON,
                    DayPart.NOON,
                    DayPart.AFTERNOON,
                    DayPart.NIGHT);

    @Test
    void thereIsEnoughOfEverything() {
        assertTrue(LIBRARY.topics().size() >= 100, "topics");
        assertTrue(LIBRARY.pitches().size() >= 40, "pitches");
        assertTrue(LIBRARY.seasonal().size() >= 50, "seasonal goods");
        assertTrue(LIBRARY.replies().size() >= 20, "replies");
        assertEquals(Set.of(2024, 2025, 2026), LIBRARY.daysOff().years());
        assertEquals(
                Set.of(SlotKind.RECOMMENDATION, SlotKind.FLASH_SALE),
                LIBRARY.pitches().stream().map(Pitch::use).collect(Collectors.toSet()));
    }

    @Test
    void thereIsATopicOfEachKindPartTimeAndAudience() {
        assertAllThere(TopicKind.values(), topic -> Set.of(topic.kind()));
        assertAllThere(DayPart.values(), topic -> Set.of(topic.part()));
        assertAllThere(Season.values(), topic -> topic.fit().seasons());
        assertAllThere(Festival.values(), topic -> topic.fit().festivals());
        assertAllThere(Portrait.values(), topic -> topic.fit().audiences());
        assertAllThere(GroupStage.values(), topic -> topic.fit().stages());
        assertAllThere(SolarTerm.NAMES, topic -> topic.fit().terms());
    }

    @Test
    void whatComesEveryWeekHasItsDayAndNothingElseThatKeepsItAway() {
        List<Topic> weekly = LIBRARY.topics().stream().filter(Topic::weekly).toList();
        assertFalse(weekly.isEmpty());
        for (Topic topic : weekly) {
            assertEquals(1, topic.fit().weekdays().size(), topic.id());
            assertTrue(
                    DAYS.stream()
                            .filter(
                                    day ->
                                            topic.fit()
                                                    .weekdays()
                                                    .contains(day.date().getDayOfWeek()))
                            .allMatch(
                                    day ->
                                            topic.fit()
                                                    .suits(
                                                            day,
                                                            Optional.empty(),
                                                            GroupStage.COLD_START)),
                    topic.id());
        }
    }

    private static <T> void assertAllThere(T[] wanted, Function<Topic, Set<T>> tags) {
        Set<T> there =
                LIBRARY.topics().stream()
                        .flatMap(topic -> tags.apply(topic).stream())
                        .collect(Collectors.toSet());
        assertTrue(there.containsAll(List.of(wanted)), Arrays.toString(wanted) + " in " + there);
    }

    @ParameterizedTest
    @EnumSource(Because.class)
    void everyReasonHasAPitchForAnyProductAndGroup(Because because) {
        for (SlotKind use : List.of(SlotKind.RECOMMENDATION, SlotKind.FLASH_SALE)) {
            assertTrue(
                    LIBRARY.pitches().stream()
                            .filter(pitch -> pitch.because() == because && pitch.use() == use)
                            .anyMatch(
                                    pitch ->
                                            pitch.words().isEmpty()
                                                    && pitch.zones().isEmpty()
                                                    && isForAlways(pitch.fit())),
                    use.name());
        }
    }

    private static boolean isForAlways(Fit fit) {
        return Stream.of(
                        fit.seasons(),
                        fit.terms(),
                        fit.festivals(),
                        fit.months(),
                        fit.weekdays(),
                        fit.audiences(),
                        fit.stages())
                .allMatch(Set::isEmpty);
    }

    @Test
    void everyServicePostAndAudienceHasItsWords() {
        assertEquals(
                EnumSet.allOf(ServiceKind.class),
                LIBRARY.serviceTexts().stream()
                        .map(ServiceText::kind)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ServiceKind.class))));
        assertEquals(Optional.empty(), LIBRARY.welcomes().getFirst().audience());
        assertEquals(
                EnumSet.allOf(Portrait.class),
                LIBRARY.welcomes().stream()
                        .flatMap(welcome -> welcome.audience().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Portrait.class))));
    }

    @Test
    void idsAreUniqueAcrossAllFiles() {
        List<String> ids = new ArrayList<>();
        LIBRARY.topics().forEach(topic -> ids.add(topic.id()));
        LIBRARY.pitches().forEach(pitch -> ids.add(pitch.id()));
        LIBRARY.serviceTexts().forEach(text -> ids.add(text.id()));
        LIBRARY.replies().forEach(reply -> ids.add(reply.id()));
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void placeholdersAreThoseThatAreFilledAndTheSameInBothLanguages() {
        for (Topic topic : LIBRARY.topics()) {
            assertPlaceholders(topic.id(), topic.chinese(), topic.english(), "{bought}", "{prize}");
        }
        for (Pitch pitch : LIBRARY.pitches()) {
            Set<String> found =
                    assertPlaceholders(
                            pitch.id(),
                            pitch.chinese(),
                            pitch.english(),
                            "{product}",
                            "{price}",
                            "{deadline}",
                            "{pickup}",
                            "{limit}");
            assertTrue(found.containsAll(Set.of("{product}", "{price}")), pitch.id());
        }
        for (ServiceText text : LIBRARY.serviceTexts()) {
            assertPlaceholders(
                    text.id(),
                    text.chinese(),
                    text.english(),
                    "{group_buy}",
                    "{deadline}",
                    "{pickup}",
                    "{count}");
        }
        for (QuickReply reply : LIBRARY.replies()) {
            assertPlaceholders(
                    reply.id(), reply.chinese(), reply.english(), "{deadline}", "{pickup}");
            assertPlaceholders(reply.id(), reply.questionChinese(), reply.questionEnglish());
        }
        for (Welcome welcome : LIBRARY.welcomes()) {
            assertPlaceholders("welcome", welcome.chinese(), welcome.english());
        }
    }

    private static Set<String> assertPlaceholders(
            String id, String chinese, String english, String... known) {
        Set<String> found = placeholders(chinese);
        assertTrue(Set.of(known).containsAll(found), id + " " + found);
        assertEquals(found, placeholders(english), id);
        return found;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void noTwoTextsForOneReasonAndAudienceBeginAlike() {
        Map<String, String> begins = new HashMap<>();
        for (Pitch pitch : LIBRARY.pitches()) {
            String words = PLACEHOLDER.matcher(pitch.chinese()).replaceAll("");
            List<String> audiences =
                    pitch.fit().audiences().isEmpty()
                            ? List.of("")
                            : pitch.fit().audiences().stream().map(Portrait::name).toList();
            for (String audience : audiences) {
                String begin = pitch.because() + audience + words.substring(0, 6);
                assertNull(begins.put(begin, pitch.id()), () -> pitch.id() + " " + begin);
            }
        }
    }

    /** The program knows the list price and no other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "让价", "让个价", "一场价", "原价", "平价", "预订价", "限时价", "试价", "间价", "早省", "省一点", "优惠", "打折"
            })
    void noTextPromisesALowerPrice(String promise) {
        assertEquals(
                List.of(),
                LIBRARY.pitches().stream()
                        .filter(pitch -> pitch.chinese().contains(promise))
                        .map(Pitch::id)
                        .toList());
    }

    /** A live crab has no known zone of its own, so that the zone alone does not keep it out. */
    @Test
    void aShelfIsClearedOfGoodsThatStandOnShelvesOnly() {
        List<Pitch> shelf =
                LIBRARY.pitches().stream()
                        .filter(pitch -> pitch.chinese().matches("(?s).*(货位|架上|腾).*"))
                        .toList();
        assertFalse(shelf.isEmpty());
        for (Pitch pitch : shelf) {
            assertEquals(Set.of(TemperatureZone.AMBIENT), pitch.zones(), pitch.id());
            assertFalse(pitch.words().isEmpty(), pitch.id());
            assertTrue(pitch.words().stream().noneMatch("鲜活大闸蟹 水产生鲜"::contains), pitch.id());
        }
    }

    /** What a big sale offers ahead of its day is there: nothing is ordered for it. */
    @Test
    void aPresaleTextDoesNotSayThatGoodsAreStillToBeBought() {
        for (Pitch pitch : LIBRARY.pitches()) {
            if (pitch.because() == Because.PRESALE) {
                for (String wrong : List.of("订", "采", "几天", "退", "凑")) {
                    assertFalse(pitch.chinese().contains(wrong), pitch.id());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-06, 秋天, false",
        "2026-10-20, 秋天, true",
        "2026-12-31, 新年的早安, false",
        "2027-01-01, 新年的早安, true",
        "2027-02-03, 拜, false",
        "2027-02-05, 拜个早年, true",
        "2027-02-05, 拜年啦, false",
        "2027-02-06, 拜年啦, true",
        "2027-02-07, 拜, false"
    })
    void whatSpeaksOfATimeComesAtThatTime(LocalDate date, String words, boolean comes) {
        MarketingDay day = MarketingDay.of(date, LIBRARY.daysOff());
        Stream<String> texts =
                Stream.concat(
                        LIBRARY.topics().stream()
                                .filter(topic -> suits(topic.fit(), day))
                                .map(Topic::chinese),
                        LIBRARY.pitches().stream()
                                .filter(pitch -> suits(pitch.fit(), day))
                                .map(Pitch::chinese));
        assertEquals(comes, texts.anyMatch(text -> text.contains(words)));
    }

    private static boolean suits(Fit fit, MarketingDay day) {
        return fit.suits(day, Optional.empty(), GroupStage.DAILY);
    }

    /**
     * Two years, day after day: a topic for each part of the day, each kind among them, none that
     * needs an audience or a purchase to name.
     */
    @ParameterizedTest
    @EnumSource(GroupStage.class)
    void fiveTopicsADayNeverRunOut(GroupStage stage) {
        Map<String, LocalDate> posted = new HashMap<>();
        for (MarketingDay day : DAYS) {
            Set<TopicKind> kinds = EnumSet.noneOf(TopicKind.class);
            for (DayPart part : PARTS) {
                Topic topic = next(restedTopics(day, stage, posted), part, kinds, day);
                posted.put(topic.id(), day.date());
                kinds.add(topic.kind());
            }
            assertEquals(EnumSet.allOf(TopicKind.class), kinds, day.date().toString());
        }
    }

    private static Stream<Topic> restedTopics(
            MarketingDay day, GroupStage stage, Map<String, LocalDate> posted) {
        return LIBRARY.topics().stream()
                .filter(topic -> !topic.speaksOfGoods())
                .filter(topic -> topic.fit().suits(day, Optional.empty(), stage))
                .filter(
                        topic ->
                                !posted.getOrDefault(topic.id(), LocalDate.MIN)
                                        .isAfter(day.date().minusDays(REST)));
    }

    private static Topic next(
            Stream<Topic> rested, DayPart part, Set<TopicKind> kinds, MarketingDay day) {
        return rested.filter(topic -> topic.part() == part || topic.part() == DayPart.ANY)
                .min(
                        Comparator.comparing((Topic topic) -> kinds.contains(topic.kind()))
                                .thenComparing(topic -> topic.part() == DayPart.ANY)
                                .thenComparing(Topic::id))
                .orElseThrow(() -> new AssertionError(day.date() + ": none left for " + part));
    }

    @ParameterizedTest
    @CsvSource({
        "红颜草莓 3斤, 2026-01-20, true",
        "红颜草莓 3斤, 2026-07-20, false",
        "草莓味酸奶, 2026-01-20, false",
        "冻干草莓干, 2026-01-20, false",
        "草莓干+鲜草莓, 2026-01-20, true",
        "8424西瓜, 2026-07-01, true",
        "水蜜桃 5斤, 2026-07-01, true",
        "黄桃罐头, 2026-07-01, false",
        "胡萝卜, 2026-12-01, false",
        "毛豆腐, 2026-07-01, false",
        "葡萄柚, 2026-09-01, false",
        "赣南脐橙 10斤, 2026-12-20, true",
        "鲜榨橙汁, 2026-12-20, false",
        "阳澄湖大闸蟹, 2026-10-10, true",
        "荆州莲藕, 2026-10-10, true",
        "三七, 2026-10-10, false",
        "黑芝麻汤圆, 2026-12-21, true",
        "黑芝麻汤圆, 2026-12-01, false"
    })
    void goodsAreInSeasonByTheirNames(String product, LocalDate date, boolean inSeason) {
        MarketingDay day = MarketingDay.of(date, LIBRARY.daysOff());
        assertEquals(
                inSeason,
                LIBRARY.seasonal().stream()
                        .anyMatch(goods -> goods.isOf(product) && goods.inSeason(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "蛋黄肉粽, 2026-06-17, true",
        "蛋黄肉粽, 2026-06-10, true",
        "蛋黄肉粽, 2026-06-20, false",
        "蛋黄肉粽, 2026-03-20, false",
        "广式月饼礼盒, 2026-09-20, true",
        "月饼模具, 2026-09-20, false",
        "荠菜水饺, 2026-02-16, true",
        "青团 6只装, 2026-04-04, true",
        "腊八粥料, 2026-01-25, true"
    })
    void goodsAreOfAFestivalByTheirNames(String product, LocalDate date, boolean festival) {
        MarketingDay day = MarketingDay.of(date, LIBRARY.daysOff());
        assertEquals(
                festival,
                LIBRARY.seasonal().stream()
                        .anyMatch(goods -> goods.isOf(product) && goods.ofFestival(day)));
    }

    @Test
    void everyMonthHasGoodsInSeason() {
        for (int month = 1; month <= 12; month++) {
            int wanted = month;
            long many =
                    LIBRARY.seasonal().stream()
                            .filter(goods -> goods.months().contains(wanted))
                            .count();
            assertTrue(many >= 5, month + ": " + many);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"part\": \"MORNING\"|\"part\": \"DAWN\"|DAWN is none of MORNING",
                "\"kind\": \"EMOTION\"|\"kind\": \"EMOTION\", \"mood\": 1|unknown key mood",
                "\"zh\": \"早\"|\"zh\": \" \"|no text in zh",
                "\"repairs\": [\"H3\"]|\"repairs\": [\"H9\"]|repairs [H9]",
                "\"repairs\": [\"H3\"]|\"repairs\": []|repairs has nothing",
                "\"repairs\": [\"H3\"]|\"repairs\": [\"H3\", \"H3\"]|repairs \"H3\"",
                "\"repairs\": [\"H3\"]|\"months\": [13]|months 13",
                "\"repairs\": [\"H3\"]|\"terms\": [\"春节\"]|terms [春节]",
                "\"repairs\": [\"H3\"]|\"festivals\": [\"EASTER\"]|EASTER is none of",
                "\"repairs\": [\"H3\"]|\"onTheDay\": true|onTheDay of no festival",
                "\"repairs\": [\"H3\"]|\"onTheDay\": 1|onTheDay 1"
            })
    void aMistakeInAFileNamesFileAndEntry(String right, String wrong, String what) {
        String file =
                """
                [{"id": "T1", "kind": "EMOTION", "part": "MORNING", "repairs": ["H3"],
                  "zh": "早", "en": "Morning"}]
                """
                        .replace(right, wrong);
        Function<String, InputStream> open =
                name -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> new ContentLibrary(open).read());
        assertEquals("topics.json, T1: ", thrown.getMessage().substring(0, 17));
        assertTrue(thrown.getMessage().contains(what), thrown.getMessage());
    }

    @Test
    void anIdThatStandsTwiceIsAMistake() {
        String entry =
                """
                {"id": "T1", "kind": "EMOTION", "part": "MORNING", "zh": "早", "en": "Morning"}
                """;
        String file = "[" + entry + "," + entry + "]";
        IllegalStateException thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                new ContentLibrary(
                                                name ->
                                                        new ByteArrayInputStream(
                                                                file.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                        .read());
        assertFalse(String.valueOf(thrown.getMessage()).isBlank());
        assertTrue(thrown.getMessage().contains("T1"));
    }
}
