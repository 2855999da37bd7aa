package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** The rows of coverage.md about the workbench itself: the window, accessibility, rules, help. */
@Windowed
class WorkbenchCoverageTest {

    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();

    @Test
    void s173TheWholeEveningIsOneProgramWithoutANetwork() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        assertEquals(
                4,
                desk.done("import", "orders", file, "--json")
                        .json()
                        .list("files")
                        .getFirst()
                        .number("orders_new"));
        desk.done("groups", "add", "一号群", "--estate", "阳光花园", "--main");
        assertEquals(
                "一号群", desk.done("groups", "list", "--json").objects().getFirst().text("name"));
        Path list = desk.path("list.pdf");
        assertEquals(
                7, desk.done("print", "picking", "--out", list, "--json").json().number("pieces"));
        assertTrue(Files.size(list) > 1000);
        // The window is the same desk: every screen opens on that book, by its key too.
        try (WindowFixture window = WindowFixture.signedIn(desk, look(Look.Theme.LIGHT, 100), "")) {
            robot.targetWindow(window.stage());
            for (Target target : window.targets()) {
                window.go(target);
            }
            window.go(Target.ORDERS);
            assertEquals(
                    4,
                    window.fx(() -> window.<TableView<?>>find("#orders-table").getItems().size()));
        }
    }

    @Test
    void s187LargeTextHighContrastAndNoMouse() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        int largest = Look.TEXT_SIZES.getLast();
        try (WindowFixture window = WindowFixture.signedIn(desk, look(Look.Theme.LIGHT, 100), "")) {
            double usual = size(window);
            window.look(look(Look.Theme.CONTRAST, largest));
            assertEquals(usual * largest / 100, size(window), 0.1);
            assertEquals(
                    Color.BLACK,
                    window.fx(() -> window.<Label>find(".place").getTextFill()),
                    "black on white");
            robot.targetWindow(window.stage());
            window.fx(
                    () -> {
                        window.find("#nav-today").requestFocus();
                        return true;
                    });
            robot.push(KeyCode.CONTROL, KeyCode.K);
            window.settle();
            robot.push(KeyCode.ESCAPE);
            window.settle();
            assertFalse(window.fx(() -> window.find("#lock").getAccessibleText().isBlank()));
        }
        // The leader orders for somebody who has no phone to order with.
        String groupBuy =
                desk.done("group-buys", "list", "--json").objects().getFirst().text("group_buy");
        String variant = desk.firstVariant();
        Json order =
                desk.done(
                                "orders",
                                "walk-in",
                                "--group-buy",
                                groupBuy,
                                "--name",
                                "李奶奶",
                                "--item",
                                variant + "=1",
                                "--json")
                        .json();
        assertEquals("A-1", order.text("join_number"));
        assertTrue(desk.done("orders", "list", "--json").out().contains(order.text("order_id")));
    }

    private static double size(WindowFixture window) {
        return window.fx(() -> window.<Labeled>find("#nav-orders").getFont().getSize());
    }

    @Test
    void s198TheRuleIsAcceptedByEachAndLogged() {
        DeskFixture desk = DeskFixture.in(folder);
        Path book = desk.path("new");
        List<String> at = List.of("--book", book.toString());
        desk.runLine(words(at, "book", "create", "--leader", "李团长")).expect(0);
        Path passcode = desk.file("staff.txt", DeskFixture.PASSCODE);
        DeskFixture.Outcome before =
                desk.runLine(
                                words(
                                        at,
                                        "user",
                                        "add",
                                        "小王",
                                        "--role",
                                        Role.PICKUP_STAFF.name(),
                                        "--new-passcode-file",
                                        passcode.toString(),
                                        "--json"))
                        .expect(0);
        assertTrue(before.err().contains("agreement show"), before.err());
        assertEquals("小王", before.json().text("name"), "a command is not stopped");

        Json shown = desk.runLine(List.of("agreement", "show", "--json")).expect(0).json();
        for (String about :
                List.of("Which data", "Who sees what", "rights", "How long", "24 hours")) {
            assertTrue(shown.text("text").contains(about), about);
        }
        String version = String.valueOf(shown.number("version"));
        desk.runLine(words(at, "agreement", "accept", version)).expect(0);
        assertEquals(
                List.of("李团长 " + version, "小王 null"),
                desk
                        .runLine(words(at, "agreement", "status", "--json"))
                        .expect(0)
                        .objects()
                        .stream()
                        .map(each -> each.text("user") + " " + each.text("accepted_version"))
                        .toList());
        assertEquals("", desk.runLine(words(at, "groups", "add", "一群")).expect(0).err());
        assertEquals(
                List.of("李团长 v" + version),
                desk.runLine(words(at, "audit", "list", "--json")).expect(0).objects().stream()
                        .filter(row -> row.text("action").equals("AGREEMENT_ACCEPTED"))
                        .map(row -> row.text("user") + " " + row.text("purpose"))
                        .toList());
    }

    private static List<String> words(List<String> at, String... words) {
        List<String> line = new java.util.ArrayList<>(List.of(words));
        line.addAll(at);
        return line;
    }

    @Test
    void s199TheGuideTheHotlineAndAPackageWithNobodyInIt() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        desk.done(
                "support", "hotline", "--name", "小周", "--phone", "400-820-8820", "--hours", "24h");
        assertEquals(
                "400-820-8820", desk.done("support", "hotline", "--json").json().text("phone"));
        Path zip = desk.path("diagnosis.zip");
        desk.done("support", "package", "--out", zip);
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            String report =
                    new String(
                            packed.getInputStream(packed.getEntry("report.txt")).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(report.contains("orders = 4"), report);
            assertFalse(report.contains("黎娟杰") || report.contains("400-820-8820"), report);
        }
        try (WindowFixture window = WindowFixture.signedIn(desk, look(Look.Theme.LIGHT, 100), "")) {
            robot.targetWindow(window.stage());
            window.go(Target.LISTS);
            window.fx(
                    () -> {
                        window.find("#go").requestFocus();
                        return true;
                    });
            robot.push(KeyCode.F1);
            window.settle();
            assertEquals("打印", window.fx(() -> window.<Text>find(".document-heading").getText()));
            assertEquals(
                    "支持热线 小周 400-820-8820 24h",
                    window.fx(() -> window.<Label>find("#help-hotline").getText()));
        }
    }

    private static Look look(Look.Theme theme, int size) {
        return new Look(Locale.SIMPLIFIED_CHINESE, theme, size);
    }
}
