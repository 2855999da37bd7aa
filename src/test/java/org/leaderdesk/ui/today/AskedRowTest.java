package org.leaderdesk.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.AskedByARegion;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the region asks stands on the leader's Today until it is answered. */
@Windowed
class AskedRowTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"#today-asked-done, DONE", "#today-asked-declined, DECLINED"})
    void itSaysWhatAndWhyAndGoesOnceItIsAnswered(String button, String answer) {
        DeskFixture desk = DeskFixture.in(folder);
        AskedByARegion.of(desk);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            Set<String> said =
                    window.fx(
                            () ->
                                    window.find("#today-asked").lookupAll(".label").stream()
                                            .map(node -> ((Labeled) node).getText())
                                            .collect(Collectors.toSet()));
            assertEquals(Set.of("给流量扶持，因为：本月订单", "东区提出", "11月21日 周六前", "备注：先看橙子这一团"), said);
            assertEquals("1", badge(window));
            window.press(button);
            assertFalse(window.fx(() -> window.find("#today-asked").isVisible()));
            assertEquals("0", badge(window));
        }
        String listed = desk.done("interventions", "list", "--json").out();
        assertTrue(listed.contains('"' + answer + '"'), listed);
    }

    @Test
    void pickupStaffAreNotAsked() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        AskedByARegion.of(desk);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            assertFalse(window.fx(() -> window.find("#today-asked").isVisible()));
            assertTrue(badge(window).equals("0"));
        }
    }

    private static String badge(WindowFixture window) {
        return window.fx(
                () -> {
                    Label badge = window.find("#nav-today-badge");
                    return badge.isVisible() ? badge.getText() : "0";
                });
    }
}
