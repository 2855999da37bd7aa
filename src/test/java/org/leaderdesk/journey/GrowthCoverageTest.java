package org.leaderdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of coverage.md about the leader's growth. */
class GrowthCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private LocalDate today;

    @BeforeEach
    void aBook() {
        desk = DeskFixture.in(folder);
        today = LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
    }

    private void orders(int count) {
        Path file =
                desk.file(
                        "团.csv",
                        ToolLayout.JIELONG_15.lines(
                                ToolOrder.several(1, count, 0).stream()
                                        .map(each -> each.at(today + " 08:00:00"))
                                        .toList()));
        desk.done("import", "orders", file, "--group-buy", "new:周末团");
    }

    private Json show() {
        return desk.done("growth", "show", "--json").json();
    }

    private static Map<String, Json> steps(Json of, String list) {
        return of.list(list).stream()
                .collect(Collectors.toMap(each -> each.text("step"), each -> each));
    }

    private static boolean done(Json step) {
        return step.at("done").node().booleanValue();
    }

    @Test
    void s134TheBookTicksWhatItSeesAndTheLeaderTheRest() {
        Json before = show();
        assertThat(before.isNull("stage")).isTrue();
        assertThat(before.list("steps")).hasSize(24).noneMatch(GrowthCoverageTest::done);
        orders(3);
        desk.done("groups", "add", "一号群");
        desk.done("print", "picking", "--to", "file:" + desk.path("单.pdf"));
        desk.done("growth", "tick", "novice-goods", "--date", today.minusDays(1));
        Json now = show();
        Map<String, Json> steps = steps(now, "steps");
        assertThat(now.text("stage")).isEqualTo("NOVICE");
        assertThat(steps.values().stream().filter(GrowthCoverageTest::done))
                .extracting(each -> each.text("step"))
                .containsExactlyInAnyOrder(
                        "novice-import", "novice-group", "novice-list", "novice-goods");
        assertThat(steps.get("novice-import").text("done_on")).isEqualTo(today.toString());
        assertThat(steps.get("novice-goods").text("done_on"))
                .isEqualTo(today.minusDays(1).toString());
        desk.done("growth", "tick", "novice-goods", "--undo");
        assertThat(done(steps(show(), "steps").get("novice-goods"))).isFalse();
        String said = desk.done("growth", "show").out();
        assertThat(said).contains("Import the first orders", "Novice, 0 days");
    }

    @Test
    void s134AStepThatTheBookSeesIsNotTickedByHand() {
        assertThat(desk.run("growth", "tick", "novice-import", "--json").refusal())
                .isEqualTo("GROWTH_STEP_SEEN");
        assertThat(desk.run("growth", "tick", "no-such", "--json").refusal())
                .isEqualTo("GROWTH_STEP_UNKNOWN");
        assertThat(
                        desk.run(
                                        "growth",
                                        "tick",
                                        "novice-goods",
                                        "--date",
                                        today.plusDays(1),
                                        "--json")
                                .refusal())
                .isEqualTo("GROWTH_DAY");
        desk.with("小王", Role.PICKUP_STAFF);
        assertThat(desk.runAs("小王", "growth", "show").exitCode()).isEqualTo(4);
    }

    @Test
    void s134TheCapacityRatioIsTheDashboards() {
        orders(3);
        desk.done("groups", "add", "一号群", "--estate", "阳光花园", "--main");
        desk.clock().forward(Duration.ofDays(1));
        Json capacity = show().at("capacity");
        Json k6 =
                desk.done("stats", "kpi", "--json").objects().stream()
                        .filter(each -> each.text("kpi").equals("K6"))
                        .findFirst()
                        .orElseThrow();
        assertThat(capacity.at("value").node()).isEqualTo(k6.at("value").node());
        assertThat(capacity.at("value").node().doubleValue()).isEqualTo(1);
        assertThat(capacity.at("target").node().doubleValue()).isEqualTo(8);
        assertThat(capacity.text("light")).isEqualTo("RED");
    }

    @Test
    void s137TheLeaderSeesTheOwnTierByTheSalesOfThirtyDays() {
        orders(3);
        Json now = show();
        assertThat(now.text("tier")).isEqualTo("NOVICE");
        long sales = now.at("sales_30_days_fen").node().longValue();
        assertThat(sales).isEqualTo(3 * 19880);
        desk.done("rules", "set", "tier-waist", "--to", 1000);
        assertThat(show().text("tier")).isEqualTo("NOVICE");
        orders(10);
        assertThat(show().text("tier")).isEqualTo("WAIST");
        assertThat(desk.done("growth", "show").out()).contains("Waist leader");
    }

    @Test
    void s141CoursesAddUpTheirHoursAndOneIsDueAWeek() {
        Json before = desk.done("training", "list", "--json").json();
        assertThat(before.list("courses")).hasSize(20);
        assertThat(before.at("hours").node().intValue()).isEqualTo(40);
        assertThat(before.at("due").node().booleanValue()).isTrue();
        assertThat(before.text("next")).isEqualTo("course-rules");
        desk.done("training", "tick", "course-rules");
        Json after = desk.done("training", "list", "--json").json();
        assertThat(after.at("hours_done").node().intValue()).isEqualTo(5);
        assertThat(after.at("due").node().booleanValue()).isFalse();
        assertThat(after.text("next")).isEqualTo("course-goods");
        desk.clock().forward(Duration.ofDays(7));
        assertThat(desk.done("training", "list").out())
                .contains("still to come: Goods and how they are kept");
    }

    @Test
    void s142TheFirstSevenDaysBeginWithTheFirstOrderOrWhenTheLeaderSays() {
        assertThat(show().isNull("starter")).isTrue();
        Json begun = desk.done("growth", "start", "--date", today.minusDays(2), "--json").json();
        assertThat(begun.at("day").node().intValue()).isEqualTo(3);
        assertThat(begun.list("steps")).hasSize(14);
        assertThat(begun.list("steps").stream().map(each -> each.at("day").node().intValue()))
                .allMatch(day -> day >= 1 && day <= 7);
        desk.done("growth", "start", "--dismiss");
        assertThat(show().isNull("starter")).isTrue();
        orders(1);
        desk.done("growth", "start");
        Json starter = show().at("starter");
        assertThat(starter.text("from")).isEqualTo(today.toString());
        assertThat(done(steps(starter, "steps").get("start-import"))).isTrue();
        assertThat(done(steps(starter, "steps").get("start-hand"))).isFalse();
        desk.clock().forward(Duration.ofDays(7));
        assertThat(show().at("starter").at("under_way").node().booleanValue()).isFalse();
        assertThat(desk.run("growth", "start", "--date", today.minusDays(30), "--json").refusal())
                .isEqualTo("GROWTH_DAY");
    }

    @Test
    void s142TheFirstOrderBeginsThemByItself() {
        orders(1);
        Json starter = show().at("starter");
        assertThat(starter.text("from")).isEqualTo(today.toString());
        assertThat(starter.at("day").node().intValue()).isEqualTo(1);
        assertThat(starter.at("under_way").node().booleanValue()).isTrue();
    }
}
