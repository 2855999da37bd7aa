package org.leaderdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a person left must go: a window on a shop's PC stays open for days, and each lock or change
 * of language that kept its screens would fill the memory with people's names.
 */
@Windowed
class WindowMemoryTest {

    private static final int COLLECTIONS = 20;
    private static final Look CHINESE = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void book() {
        desk = DeskFixture.in(folder);
    }

    @Test
    void aClosedWindowGoes() {
        gone(frameOfAClosedWindow());
    }

    /** The fixture holds the window for as long as it is somebody's variable. */
    private WeakReference<Node> frameOfAClosedWindow() {
        try (WindowFixture window = WindowFixture.signedIn(desk, CHINESE, "")) {
            visitAll(window);
            return frame(window);
        }
    }

    @Test
    void theScreensOfALockedBookGo() {
        try (WindowFixture window = WindowFixture.signedIn(desk, CHINESE, "")) {
            visitAll(window);
            WeakReference<Node> frame = frame(window);
            window.fx(
                    () -> {
                        window.<Button>find("#lock").fire();
                        return true;
                    });
            window.settle();
            gone(frame);
        }
    }

    @Test
    void theScreensOfTheOtherLanguageGo() {
        try (WindowFixture window = WindowFixture.signedIn(desk, CHINESE, "")) {
            visitAll(window);
            WeakReference<Node> frame = frame(window);
            window.look(new Look(Locale.ENGLISH, Look.Theme.LIGHT, 100));
            gone(frame);
        }
    }

    /** A picture that the toolkit keeps of a node stays in the memory when its screen has gone. */
    @Test
    void noScreenIsKeptAsAPicture() {
        try (WindowFixture window = WindowFixture.signedIn(desk, CHINESE, "")) {
            for (Target target : window.targets()) {
                window.go(target);
                assertEquals(
                        List.of(),
                        window.fx(
                                () ->
                                        window.scene().getRoot().lookupAll("*").stream()
                                                .filter(Node::isCache)
                                                .toList()),
                        target.toString());
            }
        }
    }

    private static void visitAll(WindowFixture window) {
        for (Target target : window.targets()) {
            window.go(target);
        }
    }

    private static WeakReference<Node> frame(WindowFixture window) {
        return window.fx(
                () -> {
                    Parent layers = window.scene().getRoot();
                    return new WeakReference<>(layers.getChildrenUnmodifiable().getFirst());
                });
    }

    private static void gone(WeakReference<Node> frame) {
        for (int i = 0; i < COLLECTIONS && frame.get() != null; i++) {
            System.gc();
        }
        assertNull(frame.get(), "the frame is still held by something");
    }
}
