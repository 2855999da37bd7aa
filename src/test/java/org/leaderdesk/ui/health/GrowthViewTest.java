package org.leaderdesk.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.health.ReadGrowth;
import org.leaderdesk.desk.health.StarterPlan;
import org.leaderdesk.desk.health.TickGrowthStep;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.GrowthTick;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The growth map beside the health, and the first seven days on Today. */
@Windowed
class GrowthViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void firstOrders() {
        desk = DeskFixture.in(folder);
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
        desk.done(
                "import",
                "orders",
                desk.file(
                        "团.csv",
                        ToolLayout.JIELONG_15.lines(
                                ToolOrder.several(1, 3, 0).stream()
                                        .map(each -> each.at(today + " 08:00:00"))
                                        .toList())),
                "--group-buy",
                "new:周末团");
    }

    private <T> T book(Function<Session, T> read) {
        try (Session session = desk.signIn("")) {
            return read.apply(session);
        }
    }

    private static boolean done(ReadGrowth.GrowthMap map, String step) {
        return map.steps().stream()
                .filter(each -> each.step().id().equals(step))
                .anyMatch(GrowthTick::done);
    }

    @Test
    void aTickIsKeptAndWhatTheBookSeesHasNoBox() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.HEALTH);
            window.press("#health-growth-view");
            window.settle();
            assertThat(window.<Labeled>find("#growth-stage").getText()).startsWith("新手期");
            assertThat(window.<Node>find("#growth-novice-import")).isInstanceOf(Label.class);
            assertThat(window.<CheckBox>find("#growth-novice-rules").isSelected()).isFalse();
            window.press("#growth-novice-rules");
            window.settle();
            assertThat(window.<CheckBox>find("#growth-novice-rules").isSelected()).isTrue();
        }
        assertThat(done(book(session -> new ReadGrowth(session).run()), "novice-rules")).isTrue();
    }

    @Test
    void theFirstDayStandsOnTodayUntilItIsDismissed() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.TODAY);
            window.settle();
            assertThat(window.<Node>find("#today-starter").isVisible()).isTrue();
            assertThat(window.<Labeled>find("#growth-start-name").getText()).startsWith("起好群名");
            window.press("#today-starter-dismiss");
            window.settle();
            assertThat(window.<Node>find("#today-starter").isVisible()).isFalse();
        }
        boolean left = book(session -> new StarterPlan(session).read().isPresent());
        assertThat(left).isFalse();
    }

    @Test
    void aCourseOfTodayTakesTheReminderAway() {
        book(
                session -> {
                    ReadGrowth read = new ReadGrowth(session);
                    new TickGrowthStep(session).run("course-goods", Optional.of(read.today()));
                    return true;
                });
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.HEALTH);
            window.press("#health-growth-view");
            window.settle();
            assertThat(window.<Labeled>find("#growth-hours").getText()).contains("5", "40");
            assertThat(window.<Node>find("#growth-due").isVisible()).isFalse();
        }
    }
}
