package org.leaderdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.RegionBook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The rows of coverage.md that are a region's, on the book of a region as a sync fills it. */
class RegionCoverageTest {

    private static final UUID TIRED = RegionBook.leader(6);

    @TempDir private Path folder;

    private DeskFixture desk(int leaders, int days) {
        return RegionBook.in(folder, leaders, days);
    }

    private static List<String> names(List<Json> leaders) {
        return leaders.stream().map(each -> each.text("name")).toList();
    }

    private static List<Json> region(DeskFixture desk, Object... options) {
        Object[] words = new Object[options.length + 3];
        words[0] = "stats";
        words[1] = "region";
        words[2] = "--json";
        System.arraycopy(options, 0, words, 3, options.length);
        return desk.done(words).objects();
    }

    @Test
    void s059LeadersAreComparedInSixDimensions() {
        DeskFixture desk = desk(15, 8);
        List<Json> stars = desk.done("stats", "stars", "--json").objects();
        assertThat(stars).hasSize(15);
        assertThat(stars.getFirst().list("indicators"))
                .extracting(each -> each.text("id"))
                .containsExactly("TENURE", "SATISFACTION", "SALES", "SERVICE", "DATA", "ACTIVITY");
        assertThat(stars)
                .allSatisfy(
                        leader ->
                                assertThat(leader.node().get("points").asDouble())
                                        .isEqualTo(mean(leader)));
        List<String> table = desk.done("stats", "stars").out().lines().toList();
        assertThat(table.get(1)).contains("团长1 ", "5 stars");
        assertThat(table.getLast()).contains("1 star");
    }

    private static double mean(Json leader) {
        double mean =
                leader.list("indicators").stream()
                        .mapToDouble(each -> each.node().get("points").asDouble())
                        .average()
                        .orElseThrow();
        return Math.round(mean * 10) / 10.0;
    }

    @Test
    void s135StarsFollowTheirThresholdsAndSayWhatIsMissing() {
        DeskFixture desk = desk(15, 8);
        Json best = star(desk, RegionBook.leader(0));
        assertEquals(5, best.number("stars"));
        assertThat(best.isNull("next_stars")).isTrue();
        Json middle = star(desk, RegionBook.leader(7));
        assertEquals(middle.number("stars") + 1, middle.number("next_stars"));
        desk.done("rules", "set", "star-5", "--to", "100");
        Json four = star(desk, RegionBook.leader(0));
        assertEquals(4, four.number("stars"));
        assertEquals(
                100 - four.node().get("points").asDouble(),
                four.node().get("missing_points").asDouble(),
                0.001);
        RegionBook.change(
                desk.book("book.db"),
                book -> {
                    for (DayFigure each :
                            List.of(
                                    DayFigure.SATISFIED,
                                    DayFigure.SALES_30,
                                    DayFigure.SELLING_SINCE)) {
                        book.set(RegionBook.leader(0), each, null, "2026-01-01", "2026-12-31");
                    }
                });
        assertThat(star(desk, RegionBook.leader(0)).isNull("stars")).isTrue();
        assertEquals(3, star(desk, RegionBook.leader(0)).number("known"));
    }

    private static Json star(DeskFixture desk, UUID leader) {
        return one(desk.done("stats", "stars", "--json").objects(), leader);
    }

    private static Json one(List<Json> leaders, UUID leader) {
        return leaders.stream()
                .filter(each -> each.text("leader_id").equals(leader.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void s135ALeadersOwnBookHasNoStarsBeforeThereAreFigures() {
        DeskFixture leaders = DeskFixture.in(folder);
        Json own = leaders.done("stats", "stars", "--json").json();
        assertThat(own.isNull("stars")).isTrue();
        assertThat(own.list("indicators")).hasSize(6);
        assertEquals("LEADERS_BOOK", leaders.run("stats", "region", "--json").refusal());
    }

    @Test
    void s135ALeadersOwnStarsAreThereWithoutAnyRegion() {
        Json own = DeskFixture.crowded(folder).done("stats", "stars", "--json").json();
        assertThat(own.number("stars")).isBetween(1L, 5L);
        assertThat(own.node().get("points").asDouble()).isEqualTo(mean(own));
    }

    @Test
    void aLeaderReadsWhatTheRegionIsToldWithItsUnits() {
        List<String> told =
                DeskFixture.crowded(folder).done("stats", "leader-day").out().lines().toList();
        assertThat(told)
                .anyMatch(line -> line.matches(".*answered within 30 min +[0-9.]+%"))
                .anyMatch(line -> line.matches(".*indicators behind the score +[a-z].*"))
                .noneMatch(line -> line.matches(".* L[1-6]\\b.*"));
    }

    @Test
    void s079EachOfTheThreeWarningsIsThereWithItsRuleAndIsAsked() {
        DeskFixture desk = desk(15, 8);
        assertThat(names(region(desk, "--warning", "YELLOW"))).containsExactly("团长15");
        assertThat(names(region(desk, "--warning", "ORANGE"))).contains("团长7");
        Json tired = one(region(desk), TIRED);
        Json orders = tired.list("warnings").get(1);
        assertEquals("R103", orders.text("source"));
        assertEquals("ORANGE", orders.text("level"));
        assertEquals(-20, orders.number("threshold"));
        Json well = tired.list("warnings").getFirst();
        assertThat(well.is("measured")).isTrue();
        assertThat(well.isNull("level")).isTrue();

        String asked =
                desk.done(
                                "region",
                                "ask",
                                TIRED,
                                "--action",
                                "TRAFFIC",
                                "--due",
                                "2026-11-25",
                                "--about",
                                "LEADER_ORDERS",
                                "--note",
                                "周三下午三点",
                                "--json")
                        .json()
                        .text("intervention_id");
        assertThat(desk.done("stats", "region").out().lines())
                .anyMatch(line -> line.startsWith(TIRED + "  团长7"));
        assertThat(desk.done("region", "leader", TIRED).out()).contains("周三下午三点");
        Json open = leader(desk).list("interventions").getFirst();
        assertEquals(asked, open.text("intervention_id"));
        assertThat(open.isNull("answer")).isTrue();
        desk.done("region", "withdraw", asked);
        assertEquals(
                "INTERVENTION_OVER", desk.run("region", "withdraw", asked, "--json").refusal());
        assertEquals(
                "INTERVENTION_DUE",
                desk.run(
                                "region",
                                "ask",
                                TIRED,
                                "--action",
                                "TALK",
                                "--due",
                                "2026-11-19",
                                "--json")
                        .refusal());
    }

    private static Json leader(DeskFixture desk) {
        return desk.done("region", "leader", TIRED, "--json").json();
    }

    @Test
    void s083TheHealthFileHasTwelveWeeksAndWhatTheScoreIsMadeOf() {
        DeskFixture desk = desk(15, 90);
        Json leader = leader(desk);
        assertThat(leader.list("weeks")).hasSize(12);
        assertThat(leader.list("weeks")).allMatch(each -> each.number("days") == 7);
        assertThat(leader.list("indicators")).hasSize(6);
        assertThat(leader.list("warnings")).hasSize(3);
        assertThat(desk.done("region", "leader", TIRED).out()).contains("团长7", "2026-11-20");
        assertEquals(
                "LEADER_UNKNOWN", desk.run("region", "leader", new UUID(7, 7), "--json").refusal());
    }

    @Test
    void s145APageForATalkOfTwo() throws IOException {
        DeskFixture desk = desk(15, 90);
        desk.done("region", "ask", TIRED, "--action", "TRAINING", "--due", "2026-11-25");
        desk.done("region", "ask", TIRED, "--action", "TALK", "--due", "2026-11-25");
        Path file = desk.path("sheet.pdf");
        Json sheet = desk.done("region", "sheet", TIRED, "--out", file, "--json").json();
        assertEquals(file.toString(), sheet.text("file"));
        try (PDDocument pages = Loader.loadPDF(file.toFile())) {
            assertEquals(1, pages.getNumberOfPages(), "whatever was asked");
        }
        assertEquals(
                "OUTPUT_EXISTS",
                desk.run("region", "sheet", TIRED, "--out", file, "--json").refusal());
        assertEquals(
                "OPTION_NOT_FOR_SHEET",
                desk.run("region", "sheet", TIRED, "--out", desk.path("a.xlsx"), "--json")
                        .refusal());
    }

    @Test
    void s138WhatATierIsGivenIsGivenToItsLeadersAlone() {
        DeskFixture desk = desk(15, 8);
        Json waist = region(desk, "--tier", "WAIST").getFirst();
        Json novice = region(desk, "--tier", "NOVICE").getFirst();
        assertEquals("INTERVENTION_TIER", asked(desk, novice, "CONSULTANT").refusal());
        assertEquals("INTERVENTION_TIER", asked(desk, waist, "MUTUAL_HELP").refusal());
        assertEquals("INTERVENTION_TIER", asked(desk, waist, "EXCLUSIVE_BRANDS").refusal());
        asked(desk, waist, "CONSULTANT").expect(0);
        Json given =
                desk.done("region", "leader", waist.text("leader_id"), "--json")
                        .json()
                        .list("interventions")
                        .getFirst();
        assertEquals("CONSULTANT", given.text("action"));
        assertEquals("东区", given.text("asked_by"));
        asked(desk, novice, "MUTUAL_HELP").expect(0);
        // Whose tier is another one now is given what that tier is.
        desk.done("rules", "set", "tier-waist", "--to", "99999");
        asked(desk, waist, "MUTUAL_HELP").expect(0);
    }

    private static DeskFixture.Outcome asked(DeskFixture desk, Json leader, String action) {
        return desk.run(
                "region",
                "ask",
                leader.text("leader_id"),
                "--action",
                action,
                "--due",
                RegionBook.TODAY,
                "--json");
    }

    @Test
    void s137TiersAreBySalesOfThirtyDaysAndCanBeSet() {
        DeskFixture desk = desk(15, 8);
        List<String> head = names(region(desk, "--tier", "HEAD"));
        List<String> waist = names(region(desk, "--tier", "WAIST"));
        assertThat(head).isEmpty();
        assertThat(waist).contains("团长1").doesNotContain("团长15");
        assertThat(names(region(desk, "--tier", "NOVICE")))
                .hasSize(15 - waist.size() - head.size());
        desk.done("rules", "set", "tier-waist", "--to", "99999");
        assertThat(names(region(desk, "--tier", "WAIST"))).isEmpty();
        assertEquals(
                "RULE_UNFIT",
                desk.run("rules", "set", "tier-head", "--to", "50000", "--json").refusal());
    }

    @Test
    void s146TheSameQuestionAtEachLevelWithRanksAmongComparableScores() {
        DeskFixture desk = desk(45, 8);
        assertThat(region(desk)).hasSize(45);
        assertThat(region(desk, "--area", RegionBook.region(2))).hasSize(15);
        List<Json> areas = desk.done("region", "areas", "--json").objects();
        assertThat(areas).extracting(each -> each.text("name")).containsExactly("东区", "西区");
        assertThat(areas).extracting(each -> each.number("leaders")).containsExactly(30L, 15L);
        RegionBook.change(
                desk.book("book.db"),
                book ->
                        book.set(
                                RegionBook.leader(0),
                                DayFigure.SCORE_BASIS,
                                1L,
                                "2026-01-01",
                                "2026-12-31"));
        List<Json> leaders = region(desk, "--light", "GREEN");
        assertThat(leaders).isNotEmpty().allMatch(each -> each.text("light").equals("GREEN"));
        assertEquals(1, one(leaders, RegionBook.leader(0)).number("ranked"));
        assertEquals(44, one(region(desk), TIRED).number("ranked"));
        assertThat(desk.done("stats", "region", "--medians", "--json").objects())
                .extracting(each -> each.text("figure"))
                .contains("SCORE", "SALES_30", "L4", "K11");
        assertEquals(
                "AREA_UNKNOWN",
                desk.run("stats", "region", "--area", new UUID(7, 7), "--json").refusal());
        assertEquals(
                "FIGURES_DAY",
                desk.run("stats", "region", "--date", "2026-11-21", "--json").refusal());
    }

    @Test
    void s146ALateRowIsACorrectionOfTheNextReportAndOfNoneAfter() throws IOException {
        DeskFixture desk = desk(15, 40);
        Path xlsx = desk.path("week.xlsx");
        Json first = report(desk, "2026-11-04", "--out", xlsx);
        assertThat(first.list("corrections")).isEmpty();
        assertEquals(first.number("sales_fen"), soldIn(xlsx), "the rows add up to the report");
        RegionBook.change(
                desk.book("book.db"),
                book -> {
                    book.set(TIRED, DayFigure.ORDERS, 0L, "2026-11-02", "2026-11-08");
                    book.set(TIRED, DayFigure.SALES, 0L, "2026-11-02", "2026-11-08");
                    book.day(TIRED, "2026-11-05", RegionBook.managerOf(6), 3, 12_300);
                });
        for (int again = 0; again < 2; again++) {
            Json second = report(desk, "2026-11-12", "--out", desk.path(again + ".pdf"));
            Json correction = second.list("corrections").getFirst();
            assertThat(second.list("corrections")).hasSize(1);
            assertEquals("2026-11-02", correction.text("from"));
            assertEquals("团长7", correction.text("name"));
            assertEquals(12_300, correction.at("is").number("sales_fen"));
            assertThat(correction.at("was").number("sales_fen")).isGreaterThan(12_300);
        }
        desk.clock().forward(Duration.ofDays(7));
        assertThat(report(desk, "2026-11-19").list("corrections")).isEmpty();
    }

    /** The last column of the leaders' sheet, in fen. */
    private static long soldIn(Path xlsx) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(xlsx.toFile())) {
            return book.findSheet("Leaders").orElseThrow().read().stream()
                    .skip(1)
                    .map(row -> row.getCellAsNumber(7).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .movePointRight(2)
                    .longValueExact();
        }
    }

    private static Json report(DeskFixture desk, String day, Object... options) {
        Object[] words = new Object[options.length + 5];
        words[0] = "region";
        words[1] = "report";
        words[2] = "--week";
        words[3] = day;
        words[4] = "--json";
        System.arraycopy(options, 0, words, 5, options.length);
        return desk.done(words).json();
    }

    @Test
    void s146AReportOfNobodyAndOfAMonthThatIsNotOver() {
        DeskFixture desk = desk(0, 0);
        Json empty = report(desk, "2026-11-04", "--out", desk.path("empty.pdf"));
        assertEquals(0, empty.number("orders"));
        assertThat(empty.list("leaders")).isEmpty();
        desk.done("region", "report", "--week", "2026-11-04", "--out", desk.path("empty.xlsx"));
        assertThat(region(desk)).isEmpty();
        assertEquals(
                "REPORT_NOT_OVER",
                desk.run("region", "report", "--month", "2026-11-12", "--json").refusal());
        String text = desk.done("stats", "region", "--medians").out();
        assertThat(text).doesNotContain("NaN");
    }
}
