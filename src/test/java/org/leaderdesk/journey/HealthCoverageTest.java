package org.leaderdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The rows of coverage.md about health and warnings, on a real book with figures of a chat. */
class HealthCoverageTest {

    private static final String HEAD = "群名称,日期,群成员总数,群聊消息总数,提问数,及时回复数,聊话题,晒单数";

    @TempDir Path folder;
    private DeskFixture desk;
    private LocalDate today;

    @BeforeEach
    void twoGroups() {
        desk = DeskFixture.in(folder);
        for (String name : List.of("冷", "热")) {
            desk.done("groups", "add", name + "群");
            desk.done("groups", "rule", name + "群", "--words", name);
        }
        for (String month : List.of("08", "09", "10", "11")) {
            orders("冷" + month, month, 0);
            orders("热" + month, month, 3);
        }
        today = LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
    }

    private void orders(String title, String month, int personOffset) {
        List<ToolOrder> orders =
                ToolOrder.several(1, 3, personOffset).stream()
                        .map(each -> each.at("2026-" + month + "-18 10:00:00"))
                        .toList();
        Path file = desk.file(title + ".csv", ToolLayout.JIELONG_15.lines(orders));
        desk.done("import", "orders", file, "--group-buy", "new:" + title);
    }

    /** A week of both groups; today's messages of the warm one are said. */
    private void week(int todays) {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        for (int back = 9; back >= 0; back--) {
            LocalDate day = today.minusDays(back);
            lines.add("冷群," + day + ",100,8,10,5,20,0");
            lines.add("热群," + day + ",100," + (back == 0 ? todays : 60) + ",10,10,70,20");
        }
        desk.done("groups", "import", desk.file("群统计.csv", lines.toArray(String[]::new)));
    }

    private Json group(String name) {
        return desk
                .done("health", "groups", "--date", today.toString(), "--json")
                .json()
                .list("groups")
                .stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Json> warnings() {
        return desk.done("warnings", "list", "--json").objects();
    }

    private List<Json> warnings(String watched) {
        return warnings().stream().filter(each -> each.text("watched").equals(watched)).toList();
    }

    private static double real(Json json, String field) {
        return json.node().get(field).asDouble();
    }

    @Test
    void s056EightFiguresMakeAScoreThatExplainsItselfAndALowGroupIsNamed() {
        week(60);
        Json cold = group("冷群");
        assertThat(cold.list("indicators"))
                .extracting(each -> each.text("id"))
                .containsExactly("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8");
        double lost =
                cold.list("indicators").stream().mapToDouble(each -> real(each, "lost")).sum();
        assertThat(lost).isEqualTo(100 - real(cold, "score"), within(0.001));
        assertThat(cold.list("advice"))
                .extracting(each -> real(each, "gain"))
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(cold.is("low")).isTrue();
        assertThat(cold.list("weeks")).hasSize(12);
        assertThat(cold.node().get("change_7d").isNull()).isTrue();
        assertThat(cold.is("basis_changed"))
                .as("its size was said in the week before, which is of buyers in part")
                .isTrue();
        assertThat(desk.done("health", "groups").out()).contains("basis changed");
        assertThat(real(group("热群"), "score")).isGreaterThan(real(cold, "score"));
    }

    @Test
    void s057TheLeaderHasSixFiguresAndWhatStandsInIsNamed() {
        assertThat(leader().list("indicators"))
                .extracting(each -> each.text("measured_by"))
                .containsExactly("L1", "L2", "L3", "L4", "L5", "L6");
        week(60);
        Json messages = leader().list("indicators").getFirst();
        assertThat(messages.text("measured_by")).isEqualTo("L1");
        assertThat(messages.text("band")).isEqualTo("YELLOW");
    }

    /** Messages of the warm group on the days from so many to so many days back. */
    private void messages(int from, int to, int messages) {
        List<String> lines = new ArrayList<>();
        lines.add("群名称,日期,群成员总数,群聊消息总数");
        for (int back = from; back >= to; back--) {
            lines.add("热群," + today.minusDays(back) + ",100," + messages);
        }
        desk.done("groups", "import", desk.file("群统计.csv", lines.toArray(String[]::new)));
    }

    private Json leader() {
        return desk.done("health", "leader", "--date", today.toString(), "--json").json();
    }

    @Test
    void s058TheLastWeeksAreSetAgainstTheFirstOfTwelveWhereBothWereCountedAlike() {
        for (int month = 6; month <= 11; month++) {
            String day = String.format(Locale.ROOT, "2026-%02d-01 10:00:00", month);
            List<ToolOrder> orders =
                    ToolOrder.several(1, 3, 0).stream().map(each -> each.at(day)).toList();
            Path file = desk.file(month + ".csv", ToolLayout.JIELONG_15.lines(orders));
            desk.done("import", "orders", file, "--group-buy", "new:月初" + month);
        }
        messages(40, 0, 60);
        assertThat(leader().node().get("growth_index").isNull())
                .as("messages were counted at the end only")
                .isTrue();
        assertThat(desk.done("health", "leader").out()).contains("No growth index yet");
        messages(100, 41, 25);
        List<Double> weeks =
                leader().list("weeks").stream().map(each -> real(each, "score")).toList();
        double index = real(leader(), "growth_index");
        assertThat(index)
                .isGreaterThan(100)
                .isEqualTo(
                        100 * sum(weeks.subList(8, 12)) / sum(weeks.subList(0, 4)), within(0.001));
        assertThat(leader().text("growth_stage")).isEqualTo("MATURE");
        desk.done("rules", "set", "growth-growing", "--to", "200");
        assertThat(leader().text("growth_stage")).isEqualTo("GROWING");
        assertThat(desk.done("health", "leader", "--date", today.toString()).out())
                .contains("Growing, 172 days since the first order")
                .contains(String.format(Locale.ROOT, "Growth index %.1f:", index));
    }

    private static double sum(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void s080EachFigureHasALightByItsOwnEdges() {
        week(60);
        assertThat(group("冷群").list("indicators").get(2).text("band")).isEqualTo("RED");
        assertThat(group("热群").list("indicators").get(2).text("band")).isEqualTo("GREEN");
        assertThat(group("热群").list("indicators").get(1).text("band"))
                .as("what is not measured is never green")
                .isEqualTo("GREY");
        assertThat(real(group("冷群"), "score")).isBetween(1.0, 50.0);
        assertThat(group("冷群").text("band")).isEqualTo("RED");
        desk.done("rules", "set", "score-orange", "--to", "1");
        assertThat(group("冷群").text("band")).isEqualTo("ORANGE");
    }

    @Test
    void s078AWarningHasALevelACauseSomethingToDoAndIsKnownAndResolved() {
        week(60);
        Json low = warnings("GROUP_SCORE").getFirst();
        assertThat(low.text("name")).isEqualTo("冷群");
        assertThat(low.text("level")).isEqualTo("ORANGE");
        assertThat(low.text("source")).isEqualTo("R105");
        assertThat(low.number("days_running")).isEqualTo(3);
        assertThat(real(low, "value")).isLessThan(real(low, "threshold"));
        String said = desk.done("warnings", "list").out();
        assertThat(said).contains("under 70 on 3 days running", "do what is worth most first");
        desk.done("warnings", "list", "--acknowledge", low.text("key"));
        assertThat(warnings("GROUP_SCORE").getFirst().text("state")).isEqualTo("ACKNOWLEDGED");
        desk.done("rules", "set", "group-low", "--to", "1");
        assertThat(warnings("GROUP_SCORE").getFirst().text("state")).isEqualTo("RESOLVED");
    }

    @Test
    void s078MembersWhoStayAwayAreOneLineAsTheyAreOneTaskInTheWindow() {
        orders("老10", "10", 6);
        List<Json> away = warnings("MEMBER_AWAY");
        assertThat(away).hasSize(3).allMatch(each -> each.text("state").equals("STANDING"));
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst())
                .contains("3 members to write to first: no order for 15 days", "standing");
        desk.done("warnings", "list", "--acknowledge", away.getLast().text("key"));
        assertThat(warnings("MEMBER_AWAY"))
                .hasSize(3)
                .allMatch(each -> each.text("state").equals("ACKNOWLEDGED"));
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst()).contains("acknowledged");
    }

    private List<String> lines() {
        String said = desk.done("warnings", "list").out();
        return said.lines().filter(each -> each.contains("no order for")).toList();
    }

    @Test
    void s082MessagesThatDropAgainstTheirWeekAreAWarning() {
        week(30);
        Json drop = warnings("GROUP_MESSAGES").getFirst();
        assertThat(drop.text("name")).isEqualTo("热群");
        assertThat(drop.text("level")).isEqualTo("YELLOW");
        assertThat(real(drop, "value")).isEqualTo(-50, within(0.01));
        assertThat(real(drop, "threshold")).isEqualTo(-30);
        assertThat(desk.done("warnings", "list").out()).contains("Start a topic today");
        desk.done("rules", "set", "message-drop", "--to", "60");
        assertThat(warnings("GROUP_MESSAGES").getFirst().text("state")).isEqualTo("RESOLVED");
    }

    @Test
    void s088AWarningIsATaskDueIn48Hours() {
        week(30);
        Json drop = warnings("GROUP_MESSAGES").getFirst();
        assertThat(LocalDate.parse(drop.text("due_on")))
                .isEqualTo(LocalDate.parse(drop.text("raised_on")).plusDays(2));
        desk.done("rules", "set", "warning-due", "--to", "1");
        assertThat(LocalDate.parse(warnings("GROUP_MESSAGES").getFirst().text("due_on")))
                .isEqualTo(today.plusDays(1));
    }
}
