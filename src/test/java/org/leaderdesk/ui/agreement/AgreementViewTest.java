package org.leaderdesk.ui.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.Locale;

/**
 * S198 in the window: at the first sign-in of each, with nothing ticked, and declining signs out.
 */
@Windowed
class AgreementViewTest {

    private static final Path OUT = Path.of("target", "screens");

    @TempDir Path folder;

    private static Look look(Locale language, int size) {
        return new Look(language, Look.Theme.LIGHT, size);
    }

    @Test
    void whoDoesNotAcceptIsSignedOutAndWhoDoesIsAskedOnce() {
        DeskFixture desk = desk();
        Look look = look(Locale.SIMPLIFIED_CHINESE, 100);
        try (WindowFixture window = WindowFixture.signedIn(desk, look, "小王")) {
            assertTrue(asks(window));
            assertNull(window.fx(() -> window.scene().lookup("#nav-today")), "nothing behind it");
            assertFalse(window.fx(() -> window.<CheckBox>find("#agreement-read").isSelected()));
            assertTrue(window.fx(() -> window.find("#agreement-accept").isDisabled()));
            window.press("#agreement-decline");
            assertNotNull(window.fx(() -> window.scene().lookup("#unlock-enter")));
            assertFalse(asks(window));
        }
        try (WindowFixture window = WindowFixture.signedIn(desk, look, "小王")) {
            window.fx(
                    () -> {
                        window.<CheckBox>find("#agreement-read").fire();
                        return true;
                    });
            window.press("#agreement-accept");
            assertTrue(window.has(Target.ORDERS));
            window.go(Target.SETTINGS);
            window.press("#settings-help");
            window.press("#settings-agreement-read");
            assertTrue(
                    window.fx(
                            () ->
                                    !((javafx.scene.layout.VBox)
                                                    window.find("#settings-agreement-text"))
                                            .getChildren()
                                            .isEmpty()));
        }
        try (WindowFixture window = WindowFixture.signedIn(desk, look, "小王")) {
            assertFalse(asks(window));
        }
        try (WindowFixture window = WindowFixture.signedIn(desk, look, "")) {
            assertTrue(asks(window), "each for themselves");
        }
    }

    @Test
    void itIsReadableAtEverySizeAndItsButtonsAreInSight() {
        DeskFixture desk = desk();
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            for (int size : Look.TEXT_SIZES) {
                try (WindowFixture window =
                        WindowFixture.signedIn(desk, look(language, size), "")) {
                    for (String id :
                            new String[] {
                                "#agreement-scroll",
                                "#agreement-read",
                                "#agreement-accept",
                                "#agreement-decline"
                            }) {
                        Bounds at =
                                window.fx(
                                        () -> {
                                            Node node = window.find(id);
                                            return node.localToScene(node.getBoundsInLocal());
                                        });
                        assertTrue(at.getMinY() >= 0 && at.getMaxY() <= 768, id + " " + at);
                        assertTrue(at.getMinX() >= 0 && at.getMaxX() <= 1366, id + " " + at);
                    }
                    double room =
                            window.fx(
                                    () ->
                                            window.find("#agreement-scroll")
                                                    .getBoundsInLocal()
                                                    .getHeight());
                    assertTrue(room > 200, "a text is not read through a slit: " + room);
                    Path _ =
                            window.picture(
                                    OUT.resolve(
                                            "AGREEMENT-"
                                                    + language.getLanguage()
                                                    + "-"
                                                    + size
                                                    + ".png"));
                }
            }
        }
        assertEquals(0, accepted(desk));
    }

    private static long accepted(DeskFixture desk) {
        return desk.done("audit", "list", "--json").objects().stream()
                .filter(row -> row.text("action").equals("AGREEMENT_ACCEPTED"))
                .count();
    }

    /** A desk at which nobody has accepted yet. */
    private DeskFixture desk() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        try (var session = desk.signIn("")) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.settings()
                                                .startingWith("agreement.")
                                                .keySet()
                                                .forEach(
                                                        key ->
                                                                tx.settings()
                                                                        .clear("agreement." + key));
                                        return true;
                                    });
        }
        return desk;
    }

    private static boolean asks(WindowFixture window) {
        return window.fx(() -> window.scene().lookup("#agreement") != null);
    }
}
