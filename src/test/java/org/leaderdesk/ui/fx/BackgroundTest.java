package org.leaderdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work beside the FX thread, and what becomes of it when the window goes. */
@Windowed
class BackgroundTest {

    private static final Look LOOK = new Look(Locale.ENGLISH, Look.Theme.LIGHT, 100);

    @TempDir Path folder;

    @Test
    void nobodyHearsOfWorkThatEndsAfterTheWindowIsGone() {
        AtomicBoolean mayEnd = new AtomicBoolean();
        AtomicBoolean heard = new AtomicBoolean();
        try (WindowFixture window = WindowFixture.first(DeskFixture.in(folder), LOOK)) {
            Background background =
                    window.fx(
                            () -> {
                                Background made =
                                        new Background(
                                                new Notices(
                                                        new Texts(
                                                                Messages.of(Locale.ENGLISH),
                                                                DeskFixture.CHINA),
                                                        (code, thrown) -> {}));
                                Work _ =
                                        made.run(
                                                () -> {
                                                    while (!mayEnd.get()) {
                                                        Thread.onSpinWait();
                                                    }
                                                    return true;
                                                },
                                                heard::set);
                                made.close();
                                mayEnd.set(true);
                                return made;
                            });
            window.until(() -> background.runningProperty().get() == 0);
            assertFalse(heard.get());
        }
    }

    @Test
    void workThatFailsBecauseTheBookWasLockedSaysThatOnce() {
        AtomicBoolean mayEnd = new AtomicBoolean();
        AtomicBoolean heard = new AtomicBoolean();
        List<String> unexpected = new ArrayList<>();
        try (WindowFixture window = WindowFixture.first(DeskFixture.in(folder), LOOK)) {
            Notices notices =
                    new Notices(
                            new Texts(Messages.of(Locale.ENGLISH), DeskFixture.CHINA),
                            (code, thrown) -> unexpected.add(code));
            Background background =
                    window.fx(
                            () -> {
                                Background made = new Background(notices);
                                made.run(
                                        () -> failing(mayEnd, new IllegalStateException()),
                                        b -> {});
                                made.run(
                                        () ->
                                                failing(
                                                        mayEnd,
                                                        new Refused(RefusalCode.PASSCODE_NEEDED)),
                                        b -> {});
                                made.run(
                                        () -> {
                                            while (!mayEnd.get()) {
                                                Thread.onSpinWait();
                                            }
                                            return true;
                                        },
                                        heard::set);
                                made.lock();
                                mayEnd.set(true);
                                return made;
                            });
            window.until(() -> background.runningProperty().get() == 0);
            assertEquals(List.of(), unexpected);
            assertEquals(1, notices.shown().size());
            assertTrue(notices.shown().getFirst().text().contains("when the book was locked"));
            assertFalse(heard.get(), "the screen that asked is gone");
            // What begins afterwards is told as it is.
            window.fx(
                    () ->
                            background.run(
                                    () -> failing(mayEnd, new IllegalStateException()), b -> {}));
            window.until(() -> background.runningProperty().get() == 0);
            assertEquals(1, unexpected.size());
            background.close();
        }
    }

    @Test
    void whatCanWaitBeginsOnceNothingElseIsUnderWay() {
        AtomicBoolean mayEnd = new AtomicBoolean();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (WindowFixture window = WindowFixture.first(DeskFixture.in(folder), LOOK)) {
            Background background =
                    window.fx(
                            () -> {
                                Background made = quiet();
                                made.run(
                                        () -> {
                                            until(mayEnd);
                                            return order.add("first");
                                        },
                                        // What follows from it comes before what can wait.
                                        b -> made.run(() -> order.add("next"), c -> {}));
                                made.runWhenQuiet("index", () -> order.add("index"), b -> {});
                                made.runWhenQuiet("index", () -> order.add("twice"), b -> {});
                                made.runWhenQuiet("another", () -> order.add("another"), b -> {});
                                return made;
                            });
            assertEquals(1, window.fx(() -> background.runningProperty().get()));
            mayEnd.set(true);
            window.until(() -> order.size() == 4);
            assertEquals(List.of("first", "next", "index", "another"), order);
            background.close();
        }
    }

    @Test
    void whatStillWaitsWhenTheBookIsLockedNeverBegins() {
        AtomicBoolean mayEnd = new AtomicBoolean();
        AtomicBoolean begun = new AtomicBoolean();
        try (WindowFixture window = WindowFixture.first(DeskFixture.in(folder), LOOK)) {
            Background background =
                    window.fx(
                            () -> {
                                Background made = quiet();
                                made.run(() -> until(mayEnd), b -> {});
                                made.runWhenQuiet("asker", () -> begun.getAndSet(true), b -> {});
                                made.lock();
                                mayEnd.set(true);
                                return made;
                            });
            window.until(() -> background.runningProperty().get() == 0);
            assertFalse(begun.get());
            background.close();
        }
    }

    private static Background quiet() {
        return new Background(
                new Notices(
                        new Texts(Messages.of(Locale.ENGLISH), DeskFixture.CHINA),
                        (code, thrown) -> {}));
    }

    private static boolean until(AtomicBoolean so) {
        while (!so.get()) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static boolean failing(AtomicBoolean mayEnd, RuntimeException thrown) {
        while (!mayEnd.get()) {
            Thread.onSpinWait();
        }
        throw thrown;
    }
}
