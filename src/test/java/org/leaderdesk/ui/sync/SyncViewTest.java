package org.leaderdesk.ui.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.CrowdedSync;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.SyncedShop;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.CountDown;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.wire.DeviceRole;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** The sync's screen by its controls, with a platform that serves and without. */
@Windowed
class SyncViewTest {

    private static final Path OUT = Path.of("target", "screens");

    @TempDir Path folder;

    private static Look look(Look.Theme theme) {
        return new Look(Locale.SIMPLIFIED_CHINESE, theme, 100);
    }

    private static WindowFixture open(DeskFixture desk) {
        WindowFixture window = WindowFixture.signedIn(desk, look(Look.Theme.LIGHT), "");
        window.go(Target.SYNC);
        return window;
    }

    private static String text(WindowFixture window, String selector) {
        return window.fx(() -> window.<Labeled>find(selector).getText());
    }

    private static boolean isThere(WindowFixture window, String selector) {
        return window.fx(
                () -> {
                    Node node = window.scene().lookup(selector);
                    while (node != null && node.isVisible() && node.getParent() != null) {
                        node = node.getParent();
                    }
                    return node != null && node.isVisible();
                });
    }

    private static void type(WindowFixture window, String selector, String typed) {
        window.fx(
                () -> {
                    window.<TextField>find(selector).setText(typed);
                    return true;
                });
    }

    private static void byPlatform(WindowFixture window) {
        window.fx(
                () -> {
                    window.<RadioButton>find("#sync-by-platform").setSelected(true);
                    return true;
                });
    }

    @Test
    void aDeskThatIsWithNoPlatformIsAskedForAddressAndCode() {
        DeskFixture desk = DeskFixture.in(folder);
        try (WindowFixture window = open(desk)) {
            assertFalse(isThere(window, "#sync-light"));
            window.press("#sync-enrol");
            byPlatform(window);
            type(window, "#sync-platform", "https://127.0.0.1:9");
            type(window, "#sync-code", "ABCD-EFGH");
            window.press("#sync-enrol");
            assertTrue(text(window, "#sync-enrol-error").contains("连不上平台"));
            type(window, "#sync-platform", "http://127.0.0.1:9");
            window.press("#sync-enrol");
            assertTrue(text(window, "#sync-enrol-error").contains("不是团长工作台的平台"));
            window.go(Target.TODAY);
            assertEquals("未接入", text(window, "#today-sync"));
        }
    }

    @Test
    void staffAreToldThatTheLeaderEnrols() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        try (WindowFixture window = WindowFixture.signedIn(desk, look(Look.Theme.LIGHT), "小王")) {
            window.go(Target.SYNC);
            assertTrue(isThere(window, "#sync-leader-only"));
            assertFalse(isThere(window, "#sync-enrol"));
        }
    }

    /** Two desks that said otherwise of a product's zone; the second one's word stands. */
    private static DeskFixture disagreeing(SyncedShop shop, DeskFixture office) {
        office.done("import", "orders", office.file("团.csv", OrderLines.ofThreePeople().lines()));
        shop.enrol(office);
        shop.sync(office);
        DeskFixture counter = shop.enrol(shop.desk("counter"));
        shop.sync(counter);
        office.done("products", "set", product(office), "--zone", "FROZEN");
        counter.clock().forward(Duration.ofMinutes(5));
        counter.done("products", "set", product(counter), "--zone", "CHILLED");
        shop.sync(office);
        Json _ = shop.sync(counter);
        return counter;
    }

    private static Json first(DeskFixture desk) {
        return desk.done("products", "list", "--json").objects().getFirst();
    }

    private static String product(DeskFixture desk) {
        return first(desk).text("product_id");
    }

    @Test
    void aDisagreementIsSettledByOnePressAndTheOtherDeskHearsOfIt() {
        DeskFixture office = DeskFixture.in(folder, "office");
        try (SyncedShop shop = new SyncedShop(folder, office.clock())) {
            DeskFixture counter = disagreeing(shop, office);
            long number =
                    counter.done("sync", "conflicts", "--json").objects().stream()
                            .filter(each -> each.text("field").equals("zone"))
                            .findFirst()
                            .orElseThrow()
                            .number("conflict");
            try (WindowFixture window = open(counter)) {
                window.until(() -> isSeen(window, "#sync-other-" + number));
                window.picture(OUT.resolve("SYNC-two-desks-zh-LIGHT.png"));
                window.press("#sync-other-" + number);
                window.until(() -> !isSeen(window, "#sync-other-" + number));
                // The loop sends it by itself.
                window.until(() -> window.<Labeled>find("#sync-light").getText().equals("已同步"));
                window.picture(OUT.resolve("SYNC-quiet-zh-LIGHT.png"));
            }
            assertEquals("FROZEN", first(counter).text("zone"));
            office.done("products", "set", product(office), "--shelf-life", 9);
            shop.sync(office);
            assertEquals("FROZEN", first(office).text("zone"));
        }
    }

    @Test
    void aDeskThatWasTakenOffIsToldWhatToDoWhereItLooks() {
        DeskFixture office = DeskFixture.in(folder, "office");
        try (SyncedShop shop = new SyncedShop(folder, office.clock())) {
            shop.enrol(office);
            shop.sync(office);
            String device = office.done("sync", "status", "--json").json().text("device_id");
            shop.revoke(device);
            try (WindowFixture window = open(office)) {
                window.until(() -> window.<Labeled>find("#sync-light").getText().contains("已停"));
                assertEquals("同步已停：要新接入码", text(window, "#sync-light"));
                String said = text(window, "#sync-trouble");
                assertTrue(said.contains("改动都留在本机") && said.contains("接入码"), said);
                assertEquals(
                        said,
                        window.fx(() -> window.<Button>find("#sync-light").getTooltip().getText()));
                window.picture(OUT.resolve("SYNC-taken-off-zh-LIGHT.png"));
            }
        }
    }

    /** A label of a card, as the window shows it. */
    private static boolean says(DisagreementCard card, String text) {
        return card.lookupAll(".label").stream()
                .anyMatch(each -> each instanceof Labeled label && label.getText().equals(text));
    }

    private static DisagreementCard card(WindowFixture window, long number) {
        Node node = window.find("#sync-reveal-" + number);
        while (!(node instanceof DisagreementCard)) {
            node = node.getParent();
        }
        return (DisagreementCard) node;
    }

    @Test
    void aPhoneStaysForAWhileWhateverIsReadAndGoesByItself() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
        long number = CrowdedSync.aboutAPhone(desk, "13800001234", "13900005678");
        try (WindowFixture window = open(desk)) {
            window.fx(
                    () -> {
                        Button reveal = window.find("#sync-reveal-" + number);
                        reveal.requestFocus();
                        reveal.fire();
                        return true;
                    });
            window.settle();
            DisagreementCard shown = window.fx(() -> card(window, number));
            assertTrue(window.fx(() -> says(shown, "13800001234")));
            assertEquals(
                    "sync-reveal-" + number,
                    window.fx(() -> window.scene().getFocusOwner().getId()));
            SyncViewModel model = shown.model();
            window.fx(
                    () -> {
                        model.refresh();
                        return true;
                    });
            window.settle();
            assertSame(shown, window.fx(() -> card(window, number)));
            window.fx(
                    () -> {
                        for (int second = 1; second < CountDown.SECONDS; second++) {
                            model.countDown().tick();
                        }
                        return true;
                    });
            assertTrue(window.fx(() -> says(card(window, number), "13900005678")));
            window.fx(
                    () -> {
                        model.countDown().tick();
                        return true;
                    });
            assertFalse(window.fx(() -> says(card(window, number), "13900005678")));
            assertTrue(window.fx(() -> says(card(window, number), "••••")));
            // Away and back: masked again.
            window.press("#sync-reveal-" + number);
            assertTrue(window.fx(() -> says(card(window, number), "13900005678")));
            window.go(Target.TODAY);
            window.go(Target.SYNC);
            assertFalse(window.fx(() -> says(card(window, number), "13900005678")));
        }
    }

    @Test
    void pickupStaffAreShownNoPhoneAndNoWayToIt() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
        long number = CrowdedSync.aboutAPhone(desk, "13800001234", "13900005678");
        try (WindowFixture window = WindowFixture.signedIn(desk, look(Look.Theme.LIGHT), "小王")) {
            window.go(Target.SYNC);
            assertTrue(isThere(window, "#sync-keep-" + number));
            assertFalse(isThere(window, "#sync-reveal-" + number));
            assertFalse(isThere(window, "#sync-other-" + number));
            assertTrue(
                    window.fx(
                            () ->
                                    window.scene().getRoot().lookupAll(".label").stream()
                                            .map(each -> ((Labeled) each).getText())
                                            .noneMatch(
                                                    each ->
                                                            each.contains("0000")
                                                                    || each.contains("1234"))));
        }
    }

    @Test
    void manyOfAKindAreSettledAtOnceOnlyOnceItIsSaidWhatThatGivesUp() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
        int many = CrowdedSync.aboutZones(desk);
        try (WindowFixture window = open(desk)) {
            window.until(() -> isSeen(window, "#sync-all-theirs-product"));
            window.press("#sync-all-theirs-product");
            // One press settles nothing, nor does a double click: what was pressed counts no more.
            assertEquals(many, left(window));
            assertTrue(window.fx(() -> window.<Node>find("#sync-all-theirs-product").isDisabled()));
            String asked = asked(window);
            assertTrue(asked.contains(many + " 条"), asked);
            assertEquals("sync-all-no-product", focused(window));
            window.press("#sync-all-no-product");
            assertEquals("", asked(window));
            assertEquals(many, left(window));
            window.press("#sync-all-theirs-product");
            window.press("#sync-all-yes-product");
            window.until(() -> !isSeen(window, "#sync-all-theirs-product"));
            assertEquals(0, left(window));
        }
        for (Json each : desk.done("products", "list", "--json").objects()) {
            assertEquals("FROZEN", each.text("zone"));
        }
    }

    /** What would be given up, where that is asked. */
    private static String asked(WindowFixture window) {
        return window.fx(
                () ->
                        window.scene().getRoot().lookupAll(".label").stream()
                                .map(each -> ((Labeled) each).getText())
                                .filter(each -> each.contains("本机输入的不再用"))
                                .findFirst()
                                .orElse(""));
    }

    private static String focused(WindowFixture window) {
        return window.fx(() -> window.scene().getFocusOwner().getId());
    }

    /** How many of them are on the screen. */
    private static long left(WindowFixture window) {
        window.settle();
        return window.fx(
                () ->
                        window.scene().getRoot().lookupAll(".button").stream()
                                .filter(
                                        each ->
                                                String.valueOf(each.getId())
                                                        .startsWith("sync-keep-"))
                                .count());
    }

    private static boolean isSeen(WindowFixture window, String selector) {
        return window.scene().lookup(selector) != null;
    }

    @Test
    void enrolledInTheWindowItSyncsByItselfAndTakesWhatAnotherDeskSays() {
        DeskFixture office = DeskFixture.in(folder, "office");
        try (SyncedShop shop = new SyncedShop(folder, office.clock())) {
            DeskFixture counter = shop.desk("counter");
            shop.enrol(counter);
            counter.done(
                    "import", "orders", counter.file("团.csv", OrderLines.ofThreePeople().lines()));
            // Without its authority nobody is believed to be the platform.
            try (WindowFixture window = open(office)) {
                byPlatform(window);
                type(window, "#sync-platform", shop.url());
                type(window, "#sync-code", shop.code(DeviceRole.LEADER));
                window.press("#sync-enrol");
                assertTrue(text(window, "#sync-enrol-error").contains("无法确认平台的身份"));
            }
            shop.enrol(office);
            try (WindowFixture window = open(office)) {
                window.until(() -> window.<Labeled>find("#sync-light").getText().equals("已同步"));
                shop.sync(counter);
                window.go(Target.ORDERS);
                window.until(
                        () -> window.<TableView<?>>find("#orders-table").getItems().size() == 4);
                shop.goOffline();
                window.until(
                        () -> window.<Labeled>find("#sync-light").getText().equals("离线，0 条待发送"));
                window.go(Target.TODAY);
                assertEquals("离线，0 条待发送", text(window, "#today-sync"));
                window.press("#today-sync");
                assertTrue(text(window, "#sync-trouble").contains("连不上平台"));
                // Locked and unlocked, it goes on by itself once somebody answers.
                window.press("#lock");
                shop.comeBack();
                window.fx(
                        () -> {
                            window.<PasswordField>find("#unlock-passcode")
                                    .setText(DeskFixture.PASSCODE);
                            window.<Button>find("#unlock-enter").fire();
                            return true;
                        });
                window.until(
                        () ->
                                isSeen(window, "#sync-light")
                                        && window.<Labeled>find("#sync-light")
                                                .getText()
                                                .equals("已同步"));
            }
        }
    }
}
