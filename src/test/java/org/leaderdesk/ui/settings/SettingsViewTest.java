package org.leaderdesk.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The settings by their controls: what each role finds there, chat groups, and the printers. */
@Windowed
class SettingsViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;

    @Test
    void staffFindOnlyTheirOwn() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            window.go(Target.SETTINGS);
            for (Section section : Section.values()) {
                Node button = window.fx(() -> window.scene().lookup("#" + section.id()));
                if (section.isKeepers()) {
                    assertNull(button, section.name());
                } else {
                    assertNotNull(button, section.name());
                }
            }
            window.press("#settings-sign-in");
            assertFalse(
                    window.fx(
                            () ->
                                    window.find("#settings-new-code")
                                            .getParent()
                                            .getParent()
                                            .isVisible()));
        }
    }

    @Test
    void groupsAreAddedAndTheirRulesMoved() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.SETTINGS);
            window.press("#settings-groups");
            addGroup(window, "一号群");
            addGroup(window, "二号群");
            addRule(window, "一号群", "1-3");
            addRule(window, "二号群", "");
            assertEquals(List.of("1. 住 阳光花园 1–3 号楼的 → 一号群", "2. 住 阳光花园 的 → 二号群"), rules(window));
            window.press("#group-rule-up-1");
            assertEquals(List.of("1. 住 阳光花园 的 → 二号群", "2. 住 阳光花园 1–3 号楼的 → 一号群"), rules(window));
            window.press("#group-rule-remove-0");
            assertEquals(List.of("1. 住 阳光花园 1–3 号楼的 → 一号群"), rules(window));
            addRule(window, "一号群", "9-2");
            assertEquals(1, rules(window).size());
        }
    }

    @Test
    void aRuleSaysItsSourceInWordsAndIsFoundByThem() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.SETTINGS);
            window.press("#settings-rules");
            window.fx(
                    () -> {
                        window.<TextField>find("#settings-rule-search").setText("自提时效");
                        return true;
                    });
            List<String> shown =
                    window.fx(
                            () ->
                                    window.scene().getRoot().lookupAll(".rule-row .label").stream()
                                            .map(label -> ((Label) label).getText())
                                            .toList());
            assertTrue(
                    shown.stream().anyMatch(text -> text.endsWith("来源 “确保用户自提时效不超过48小时”（R081）")),
                    shown.toString());
        }
    }

    @Test
    void aComputerWithoutAPrinterSaysWhatToDo() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.go(Target.SETTINGS);
            window.press("#settings-printers");
            boolean none =
                    window.fx(() -> window.<ComboBox<?>>find("#settings-printer").getItems().size())
                            == 1;
            assertEquals(none, window.fx(() -> window.find("#settings-no-printer").isVisible()));
        }
    }

    private static void addGroup(WindowFixture window, String name) {
        window.fx(
                () -> {
                    window.<TextField>find("#settings-group-name").setText(name);
                    return true;
                });
        window.press("#settings-group-add");
    }

    private static void addRule(WindowFixture window, String group, String buildings) {
        window.fx(
                () -> {
                    window.<ComboBox<String>>find("#settings-rule-group").setValue(group);
                    window.<ComboBox<String>>find("#settings-rule-estate").setValue("阳光花园");
                    window.<TextField>find("#settings-rule-buildings").setText(buildings);
                    return true;
                });
        window.press("#settings-rule-add");
    }

    private static List<String> rules(WindowFixture window) {
        return window.fx(
                () ->
                        window.<VBox>find("#settings-group-rules").getChildren().stream()
                                .map(GroupRuleRow.class::cast)
                                .flatMap(row -> Stream.of(row.getChildren().getFirst()))
                                .map(words -> ((Label) words).getText())
                                .toList());
    }
}
