package org.leaderdesk.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two computers of a shop, each at its window. */
@Windowed
class HostViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
    private static final Path OUT = Path.of("target", "screens");

    private static final Pattern PORT = Pattern.compile(":\\d{4,5}");
    private static final int ORDERS = 4;

    @TempDir Path folder;

    private static String text(WindowFixture window, String selector) {
        return window.fx(() -> window.<Labeled>find(selector).getText());
    }

    private static void type(WindowFixture window, String selector, String typed) {
        window.fx(
                () -> {
                    window.<TextField>find(selector).setText(typed);
                    return true;
                });
    }

    @Test
    void theOtherComputerPairsByWhatStandsOnTheHostsScreen() {
        DeskFixture shop = DeskFixture.in(folder, "shop");
        shop.done("import", "orders", shop.file("团.csv", OrderLines.ofThreePeople().lines()));
        DeskFixture point = DeskFixture.in(folder, "point");
        try (WindowFixture host = WindowFixture.signedIn(shop, LOOK, "");
                WindowFixture other = WindowFixture.signedIn(point, LOOK, "")) {
            host.go(Target.SETTINGS);
            host.press("#settings-host");
            host.picture(OUT.resolve("SETTINGS-host-off.png"));
            host.press("#settings-host-begin");
            assertTrue(text(host, "#settings-host-standing").contains("主机已打开"));
            host.fx(
                    () -> {
                        host.<RadioButton>find("#settings-host-staff").setSelected(true);
                        return true;
                    });
            host.press("#settings-host-pair");
            host.picture(OUT.resolve("SETTINGS-host-on.png"));
            String code = text(host, "#settings-host-code");
            String where = text(host, "#settings-host-where");

            other.go(Target.SYNC);
            other.picture(OUT.resolve("SYNC-pairing.png"));
            other.press("#sync-enrol");
            assertTrue(text(other, "#sync-hint").contains("本机作主机"));
            type(other, "#sync-host", "localhost" + port(where));
            type(other, "#sync-code", code.replace('-', ' ').toLowerCase(Locale.ROOT));
            other.press("#sync-enrol");
            other.until(() -> other.find("#sync-light").isVisible());
            other.picture(OUT.resolve("SYNC-paired.png"));
            other.go(Target.ORDERS);
            other.until(
                    () -> other.<TableView<?>>find("#orders-table").getItems().size() == ORDERS);

            host.press("#settings-host-end");
            assertEquals("主机没有打开。", text(host, "#settings-host-standing"));
            host.go(Target.SYNC);
            host.picture(OUT.resolve("SYNC-host-off.png"));
            assertTrue(text(host, "#sync-light").startsWith("主机已关"));
            assertTrue(text(host, "#sync-trouble").contains("本机作主机"));
        }
    }

    /** On the smallest screen, in the largest letters, it would stand below what is seen. */
    @Test
    void theCodeIsSeenAsSoonAsItIsMade() {
        DeskFixture shop = DeskFixture.in(folder, "shop");
        Look large = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 150);
        try (WindowFixture host = WindowFixture.signedIn(shop, large, "")) {
            host.fx(
                    () -> {
                        host.stage().setWidth(1366);
                        host.stage().setHeight(768);
                        return true;
                    });
            host.go(Target.SETTINGS);
            host.press("#settings-host");
            host.press("#settings-host-begin");
            host.press("#settings-host-pair");
            host.picture(OUT.resolve("SETTINGS-host-large.png"));
            assertTrue(isInView(host, "#settings-host-code"));
            assertTrue(isInView(host, "#settings-host-where"));
        }
    }

    private static boolean isInView(WindowFixture window, String selector) {
        return window.fx(
                () -> {
                    Node node = window.find(selector);
                    Bounds own = node.localToScene(node.getBoundsInLocal());
                    Node pane = node;
                    while (!(pane instanceof ScrollPane)) {
                        pane = pane.getParent();
                    }
                    return pane.localToScene(pane.getBoundsInLocal()).contains(own);
                });
    }

    /** The port, with its colon, where it is not the usual one. */
    private static String port(String where) {
        Matcher port = PORT.matcher(where);
        return port.find() ? port.group() : "";
    }
}
