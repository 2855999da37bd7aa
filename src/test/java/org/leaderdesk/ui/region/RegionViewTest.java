package org.leaderdesk.ui.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.region.ReadRegion.Listed;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.RegionBook;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A region's book in the window: what is there, and what a manager does there. */
@Windowed
class RegionViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;

    @Test
    void aRegionsBookHasItsOwnScreensAndNoneOfALeaders() {
        DeskFixture desk = RegionBook.in(folder, 3, 30);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            assertEquals(List.of(Target.REGION, Target.SYNC, Target.SETTINGS), window.targets());
            assertTrue(window.fx(() -> window.scene().lookup("#region-table") != null));
            window.go(Target.SYNC);
            assertFalse(window.fx(() -> window.find("#sync-by-host").getParent().isVisible()));
            assertTrue(window.fx(() -> window.find("#sync-platform").isVisible()));
            window.go(Target.SETTINGS);
            assertEquals(
                    Set.of(
                            "settings-look",
                            "settings-sign-in",
                            "settings-rules",
                            "settings-backup",
                            "settings-audit",
                            "settings-help"),
                    sections(window));
            sections(window).forEach(each -> window.press("#" + each));
            window.press("#settings-rules");
            assertTrue(texts(window).contains("五星从多少分起"));
            assertFalse(texts(window).contains("批次开着，多久没人动也全锁"));
            window.press("#lock");
            assertTrue(window.fx(() -> window.scene().lookup("#unlock-passcode") != null));
        }
    }

    private static Set<String> sections(WindowFixture window) {
        return window.fx(
                () ->
                        window.scene().getRoot().lookupAll(".sections > .toggle-button").stream()
                                .map(Node::getId)
                                .collect(Collectors.toSet()));
    }

    @Test
    void anEmptyBookSaysWhatToDoFirst() {
        DeskFixture desk = DeskFixture.ofRegion(folder, "region");
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            assertTrue(texts(window).contains("先接入平台"), () -> texts(window).toString());
            window.press("#region-to-sync");
            assertTrue(window.fx(() -> window.scene().lookup("#sync-enrol") != null));
        }
    }

    @Test
    void whoNeedsHelpMostStandsFirstAndFiltersNarrow() {
        DeskFixture desk = RegionBook.in(folder, 15, 90);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            List<Listed> all = rows(window);
            assertEquals(15, all.size());
            assertTrue(all.getFirst().standing().gravest().isPresent());
            choose(window, "#region-by-warning", Level.ORANGE);
            List<Listed> orange = rows(window);
            assertFalse(orange.isEmpty());
            assertTrue(orange.size() < all.size());
            assertTrue(
                    orange.stream()
                            .allMatch(
                                    each ->
                                            each.standing().warnings().stream()
                                                    .anyMatch(of -> of.level().isPresent())));
            window.press("#region-clear");
            choose(window, "#region-sort", StandingOrder.SALES);
            assertEquals("团长1", rows(window).getFirst().name());
            choose(window, "#region-by-light", Light.GREY);
            assertEquals(List.of(), rows(window));
            assertTrue(texts(window).contains("没有符合的团长"));
        }
    }

    @Test
    void aCardGoesDownOneAreaAndItsNameComesBack() {
        DeskFixture desk = RegionBook.in(folder, 30, 30);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            window.press("#region-area-" + RegionBook.region(2));
            assertEquals(15, rows(window).size());
            window.press("#region-area-" + RegionBook.managerOf(29));
            assertEquals(15, rows(window).size());
            assertFalse(
                    window.fx(() -> window.find("#region-areas").isVisible()),
                    () -> texts(window).toString());
            window.press("#region-crumb-0");
            assertEquals(30, rows(window).size());
        }
    }

    @Test
    void whoToldNothingForAWeekIsGreyAndKeepsTheWarning() {
        DeskFixture desk = RegionBook.in(folder, 2, 90);
        RegionBook.change(
                desk.book("book.db"),
                book -> {
                    book.set(
                            RegionBook.leader(0),
                            DayFigure.SATISFIED,
                            40_000L,
                            "2026-11-01",
                            "2026-11-12");
                    book.update(
                            "DELETE FROM leader_day WHERE leader_id = ? AND day > '2026-11-12'",
                            RegionBook.leader(0));
                });
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            Listed first = rows(window).getFirst();
            assertEquals(Light.GREY, first.standing().light());
            Set<String> cells =
                    window.fx(
                            () ->
                                    window.find("#region-table").lookupAll(".table-cell").stream()
                                            .map(cell -> ((Labeled) cell).getText())
                                            .filter(text -> text != null)
                                            .collect(Collectors.toSet()));
            assertTrue(cells.contains("没测"), cells::toString);
            assertTrue(cells.contains("红灯 满意度低 · 黄灯 没登录"), cells::toString);
            assertTrue(cells.contains("11月12日"), cells::toString);
        }
    }

    @Test
    void aLeaderIsOpenedAndAskedAndItCanBeTakenBack() {
        DeskFixture desk = RegionBook.in(folder, 15, 90);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            select(window, "团长7");
            Set<String> said = texts(window);
            assertTrue(
                    said.stream().anyMatch(each -> each.startsWith("橙灯：") && each.contains("R103")),
                    said::toString);
            assertEquals(
                    Intervention.Action.TRAFFIC,
                    window.fx(
                            () ->
                                    window.<ComboBox<Intervention.Action>>find("#region-ask-action")
                                            .getValue()));
            window.fx(
                    () -> {
                        window.<TextField>find("#region-ask-note").setText("先看橙子");
                        return true;
                    });
            window.press("#region-ask");
            assertTrue(
                    texts(window).contains("给流量扶持，11月22日 周日前：等答复"), () -> texts(window).toString());
            assertTrue(texts(window).contains("先看橙子"));
        }
        String asked =
                desk.done("region", "leader", RegionBook.leader(6), "--json")
                        .json()
                        .at("interventions")
                        .at(0)
                        .text("note");
        assertEquals("先看橙子", asked);
    }

    @Test
    void whatWasAskedIsTakenBackByTheNoticesUndoOrLater() {
        DeskFixture desk = RegionBook.in(folder, 15, 90);
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "")) {
            select(window, "团长7");
            window.press("#region-ask");
            assertTrue(texts(window).stream().anyMatch(each -> each.endsWith("：等答复")));
            window.press(".notice .button");
            assertTrue(
                    texts(window).stream().anyMatch(each -> each.endsWith("：已撤回")),
                    () -> texts(window).toString());
            window.press("#region-ask");
            assertTrue(texts(window).stream().anyMatch(each -> each.endsWith("：等答复")));
            window.press("#region-withdraw");
            assertTrue(texts(window).stream().noneMatch(each -> each.endsWith("：等答复")));
            assertFalse(window.fx(() -> window.scene().lookup("#region-withdraw") != null));
        }
        List<Json> asked =
                desk.done("region", "leader", RegionBook.leader(6), "--json")
                        .json()
                        .list("interventions");
        assertEquals(2, asked.size());
        asked.forEach(each -> assertFalse(each.isNull("withdrawn_at")));
    }

    private static void select(WindowFixture window, String name) {
        TableView<Listed> table = window.find("#region-table");
        window.fx(
                () -> {
                    Listed wanted =
                            table.getItems().stream()
                                    .filter(each -> each.name().equals(name))
                                    .findFirst()
                                    .orElseThrow();
                    table.getSelectionModel().select(wanted);
                    return true;
                });
        window.settle();
    }

    private static <T> void choose(WindowFixture window, String box, T value) {
        window.fx(
                () -> {
                    window.<ComboBox<T>>find(box).setValue(value);
                    return true;
                });
        window.settle();
    }

    private static List<Listed> rows(WindowFixture window) {
        TableView<Listed> table = window.find("#region-table");
        return window.fx(() -> List.copyOf(table.getItems()));
    }

    private static Set<String> texts(WindowFixture window) {
        return window.fx(
                () ->
                        window.scene().getRoot().lookupAll(".label").stream()
                                .filter(Node::isVisible)
                                .map(node -> ((Labeled) node).getText())
                                .filter(text -> text != null)
                                .collect(Collectors.toSet()));
    }
}
