package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of coverage.md about classes, tags and what members are written, each on a real book.
 */
class MemberCoverageTest {

    private static final LocalDate TODAY = SmallBook.TODAY;

    @TempDir Path folder;
    private DeskFixture desk;
    private String left;
    private String leaving;
    private String newcomer;
    private String core;
    private String potential;
    private String ordinary;

    @BeforeEach
    void members() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        try (SmallBook book = SmallBook.of(desk)) {
            left = buyer(book, 5000, 323);
            leaving = buyer(book, 1000, 80, 50, 20);
            newcomer = buyer(book, 900, 1);
            core = buyer(book, 2000, 89, 80, 75, 70, 65, 60, 55, 50, 45, 40, 35, 30, 20, 10, 1);
            potential = buyer(book, 1000, 89, 60, 40, 20, 10, 3);
            ordinary = buyer(book, 1000, 70, 5);
        }
    }

    private static String buyer(SmallBook book, long fen, int... daysAgo) {
        UUID member = book.member(TODAY.minusDays(daysAgo[0]));
        List<LocalDate> days = IntStream.of(daysAgo).mapToObj(TODAY::minusDays).toList();
        book.orders(member, days, fen);
        return member.toString();
    }

    private List<Json> segments() {
        return desk.done("members", "segments", "--json").objects();
    }

    private Json show(String member) {
        return desk.done("members", "show", member, "--json").json().at("judged");
    }

    private Json reach(String segment) {
        return desk.done("outreach", "list", "--segment", segment, "--json").json();
    }

    private void allow(String member) {
        desk.done("consent", "grant", member, "--purpose", "MARKETING");
    }

    @Test
    void s001FourClassesWithTheirGapsFilledAndWhy() {
        assertEquals("CHURNED", show(left).text("segment"));
        assertEquals("CHURN_WARNING", show(leaving).text("segment"));
        assertEquals("NEW", show(newcomer).text("segment"));
        assertEquals("CORE", show(core).text("segment"));
        assertEquals("POTENTIAL", show(potential).text("segment"));
        assertEquals("ORDINARY", show(ordinary).text("segment"));
        Json why = show(leaving).at("why");
        assertEquals(20, why.number("since_last_days"));
        assertTrue(why.isNull("needed_days"));
        assertTrue(show(leaving).text("because").contains("20"));
        assertEquals("CORE", show(core).list("classes").getFirst().text("segment"));
        desk.clock().forward(Duration.ofDays(15));
        segments();
        assertEquals(
                List.of("CORE", "CHURN_WARNING"),
                show(core).list("classes").stream().map(each -> each.text("segment")).toList());
    }

    @Test
    void s002EveryClassHasItsWords() {
        List<Json> reaches = desk.done("outreach", "list", "--json").objects();
        assertEquals(
                List.of("CORE", "POTENTIAL", "NEW", "ORDINARY", "CHURN_WARNING", "CHURNED"),
                reaches.stream().map(each -> each.text("segment")).toList());
        assertEquals(
                6,
                reaches.stream().map(each -> each.text("text")).collect(Collectors.toSet()).size());
    }

    @Test
    void s003WhyTheyMayHaveGoneAndWhatCameOfIt() {
        try (SmallBook book = SmallBook.of(desk)) {
            UUID berry = book.variant("蓝莓", "水果", 1000, OptionalInt.empty());
            List<OrderLine> lines = List.of(SmallBook.line(0, berry, 1));
            UUID _ =
                    book.order(
                            UUID.fromString(left),
                            TODAY.minusDays(100),
                            1000,
                            0,
                            OrderState.PAID,
                            lines);
        }
        assertEquals("FAVOURITE_GONE", show(left).text("win_back"));
        allow(left);
        Json contact = desk.done("outreach", "wrote", left, "--json").json();
        assertEquals("CHURNED", contact.text("segment"));
        desk.done("outreach", "result", contact.text("contact_id"), "--result", "ORDERED");
        Json logged = desk.done("outreach", "log", "--json").json();
        assertEquals("ORDERED", logged.text("result"));
        assertTrue(logged.isNull("ordered"), "the seven days are not over");
        Json uplift = desk.done("outreach", "uplift", "--json").json();
        assertFalse(uplift.is("shown"));
        assertTrue(uplift.isNull("difference"));
    }

    @Test
    void s004ChurnByExpectedLossWithThePlainRuleSaidAsSuch() {
        Json risk = show(leaving).at("risk");
        assertEquals(3000, risk.number("worth_fen"));
        assertEquals(1000, risk.number("loss_fen"), "a third of 60 days of silence");
        assertEquals("PLAIN_RULE", show(leaving).text("expected_by"));
        assertTrue(show(leaving).isNull("alive"));
        assertTrue(show(core).at("risk").number("loss_fen") > 0, "silent for a day");
    }

    @Test
    void s007PortraitsFromPurchasesAndTagsFromPeople() {
        try (SmallBook book = SmallBook.of(desk)) {
            UUID rice = book.variant("大米", "粮油", 5000, OptionalInt.empty());
            for (int each = 1; each <= 5; each++) {
                List<OrderLine> lines = List.of(SmallBook.line(0, rice, 8));
                UUID _ =
                        book.order(
                                UUID.fromString(core),
                                TODAY.minusDays(each),
                                40_000,
                                0,
                                OrderState.PAID,
                                lines);
            }
        }
        String habits = show(core).list("habits").toString();
        assertTrue(habits.contains("8.0"), habits);
        assertTrue(habits.contains("粮油"), habits);
        assertEquals(List.of(), show(core).list("tags"));
        desk.done("members", "tag", core, "--add", "MOTHER");
        assertEquals("[\"MOTHER\"]", show(core).list("tags").toString());
    }

    @Test
    void s008TagsAreAddedAndTakenAwayByTheLeaderAlone() {
        desk.done("members", "tag", core, "--add", "FAMILY", "--add", "HEALTHY");
        Json tags = desk.done("members", "tag", core, "--remove", "FAMILY", "--json").json();
        assertEquals("[\"HEALTHY\"]", tags.list("tags").toString());
        desk.runAs("小王", "members", "tag", core, "--add", "FAMILY").expect(4);
        desk.run("members", "tag", core, "--add", "RICH").expect(2);
        assertFalse(
                desk.runAs("小王", "members", "show", core, "--json")
                        .expect(0)
                        .out()
                        .contains("judged"));
    }

    @Test
    void s010StaticTagsAndBehaviourOnOneCard() {
        desk.done("members", "tag", core, "--add", "RETIRED");
        Json card = show(core);
        assertEquals("[\"RETIRED\"]", card.list("tags").toString());
        assertEquals(15, card.number("orders"));
        assertEquals(30_000, card.number("spent_fen"));
    }

    @Test
    void s011NewActiveHighValueAndDormantStandBeside() {
        Set<String> classes =
                segments().stream().map(each -> each.text("rfm")).collect(Collectors.toSet());
        assertTrue(classes.containsAll(Set.of("HIGH_VALUE", "NEW")), classes::toString);
        assertEquals("DORMANT", show(leaving).text("rfm"));
    }

    @Test
    void s012FiveRfmClassesBesideTheSegment() {
        Set<String> known = Set.of("LOST", "DORMANT", "NEW", "HIGH_VALUE", "ACTIVE");
        Set<String> seen = new TreeSet<>();
        segments().forEach(each -> seen.add(each.text("rfm")));
        assertTrue(known.containsAll(seen), seen::toString);
        assertEquals("LOST", show(left).text("rfm"));
        assertEquals("HIGH_VALUE", show(core).text("rfm"));
        assertEquals(1, show(left).at("rfm_scores").number("recency"));
    }

    @Test
    void s013AndWhichShareOfSalesEachClassBrings() {
        String table = desk.done("members", "segments").out();
        assertTrue(table.contains("64%"), table);
    }

    @Test
    void s014TiersOfTwentyFiftyAndThirty() {
        List<String> tiers = segments().stream().map(each -> each.text("tier")).sorted().toList();
        assertEquals(List.of("HIGH", "LOW", "LOW", "MIDDLE", "MIDDLE", "MIDDLE"), tiers);
        assertEquals("HIGH", show(core).text("tier"));
        assertEquals("LOW", show(newcomer).text("tier"));
    }

    @Test
    void s015FamilyTasterAndQualityAreTagsToo() {
        desk.done("members", "tag", core, "--add", "TASTER", "--add", "FAMILY");
        desk.done("members", "tag", core, "--add", "QUALITY_SEEKING");
        assertEquals(3, show(core).list("tags").size());
    }

    @Test
    void s016ConveniencePriceAndSocialAreTagsToo() {
        desk.done("members", "tag", core, "--add", "CONVENIENCE", "--add", "PRICE_SENSITIVE");
        desk.done("members", "tag", core, "--add", "SOCIAL");
        assertEquals(3, show(core).list("tags").size());
    }

    @Test
    void s017NewcomersHaveFortyEightHoursAndSevenDays() {
        Json plan = show(newcomer).at("newcomer");
        assertEquals("2026-11-21T12:00:00+08:00", plan.text("follow_up_by"));
        assertEquals(7, plan.list("steps").size());
        assertEquals("WELCOME", plan.list("steps").getFirst().text("step"));
        assertEquals("2026-11-25", plan.list("steps").getLast().text("day"));
        assertTrue(show(core).isNull("newcomer"));
    }

    @Test
    void s019ListsByClass() {
        allow(core);
        allow(newcomer);
        assertEquals("[\"" + core + "\"]", reach("CORE").list("members").toString());
        assertEquals("[\"" + newcomer + "\"]", reach("NEW").list("members").toString());
        assertEquals(1, reach("ORDINARY").number("lack_consent"));
    }

    @Test
    void s021OneLevelAtATime() {
        desk.done("members", "tag", core, "--add", "OBSERVER");
        Json tags = desk.done("members", "tag", core, "--add", "ACTIVE_MEMBER", "--json").json();
        assertEquals("[\"ACTIVE_MEMBER\"]", tags.list("tags").toString());
    }

    @Test
    void badFiguresMakeNoNonsense() {
        try (SmallBook book = SmallBook.of(desk)) {
            UUID member = book.member(TODAY.plusDays(400));
            UUID _ = book.order(member, TODAY.plusDays(400), 1000, 0, OrderState.PAID, List.of());
            UUID refunded = book.member(TODAY.minusDays(3));
            UUID _ =
                    book.order(
                            refunded, TODAY.minusDays(3), 100, 90_000, OrderState.PAID, List.of());
            UUID buyer = book.member(TODAY.minusDays(200));
            book.orders(
                    buyer,
                    IntStream.range(0, 5000).mapToObj(each -> TODAY.minusDays(each % 200)).toList(),
                    100);
        }
        String all = desk.done("members", "segments", "--json").out();
        assertFalse(all.contains("NaN"), all);
        assertFalse(all.contains("Infinity"), all);
        Set<String> ids = new HashSet<>();
        segments().forEach(each -> assertTrue(ids.add(each.text("member_id"))));
        DeskFixture.Outcome _ = desk.done("outreach", "uplift");
    }

    @Test
    void aBookOfNobodyIsNoTrouble() {
        DeskFixture empty = DeskFixture.in(folder.resolve("empty"));
        assertEquals(List.of(), empty.done("members", "segments", "--json").objects());
        assertEquals(List.of(), empty.done("outreach", "list", "--json").objects());
        assertEquals(0, empty.done("outreach", "uplift", "--json").json().number("wrote"));
    }
}
