package org.leaderdesk.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.WarningRule;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A warning from Today over the navigation to the list, until somebody says they know. */
@Windowed
class WarningsViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void aGroupFallsSilent() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("groups", "add", "翠湖2群");
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA);
        List<String> lines = new ArrayList<>(List.of("群名,日期,消息数"));
        for (int back = 7; back >= 0; back--) {
            lines.add("翠湖2群," + today.minusDays(back) + "," + (back == 0 ? 20 : 40));
        }
        desk.done("groups", "import", desk.file("统计.csv", lines.toArray(String[]::new)));
    }

    @Test
    void todaySaysItAndOnceSomebodyKnowsItIsQuietEverywhere() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.TODAY);
            window.settle();
            assertThat(window.fx(() -> words(window.find("#today-warnings"))))
                    .contains("黄灯 · 翠湖2群：消息比前 7 天平均少 50%，少到 30% 就提醒");
            assertThat(badge(window)).isEqualTo("1");
            window.fx(
                    () -> {
                        Parent box = window.find("#today-warnings");
                        ((Button) box.lookup(".warning-acknowledge")).fire();
                        return true;
                    });
            window.settle();
            assertThat(window.fx(() -> window.find("#today-warnings").isVisible())).isFalse();
            assertThat(badge(window)).isEmpty();
            window.go(Target.HEALTH);
            window.press("#health-warnings-view");
            TableView<WarningTask> table = window.find("#health-warnings");
            assertThat(window.fx(() -> table.getItems().getFirst().state()))
                    .isEqualTo(Warning.State.ACKNOWLEDGED);
            TableView<WarningRule> rules = window.find("#health-warning-rules");
            assertThat(window.fx(() -> rules.getItems().size()))
                    .isEqualTo(WarningRule.usual().size());
        }
    }

    @Test
    void theWayOfAGroupsWarningEndsAtTheGroup() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.TODAY);
            window.settle();
            window.fx(
                    () -> {
                        Parent box = window.find("#today-warnings");
                        ((Button) box.lookup(".warning-go")).fire();
                        return true;
                    });
            window.settle();
            assertThat(window.fx(() -> words(window.find("#health-inspector")))).contains("翠湖2群");
        }
    }

    @Test
    void pickupStaffSeeNoWarnings() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            window.go(Target.TODAY);
            window.settle();
            assertThat(window.fx(() -> window.find("#today-warnings").isVisible())).isFalse();
        }
    }

    private static String badge(WindowFixture window) {
        return window.fx(() -> ((Label) window.find("#nav-health-badge")).getText());
    }

    private static List<String> words(Parent box) {
        return box.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(each -> ((Label) each).getText())
                .toList();
    }
}
