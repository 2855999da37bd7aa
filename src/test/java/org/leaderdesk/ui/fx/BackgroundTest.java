package org.leaderdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.WindowFixture;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work beside the FX thread, and what becomes of it when the window goes. */
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
}
