package org.leaderdesk.boot;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.cli.DemoScreens;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.ScreenPictures;
import org.leaderdesk.ui.Window;
import org.leaderdesk.ui.fx.Look;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

/**
 * The window on the demonstration's book: drawn into pictures, and left open where there is a
 * display. It looks as a new user's does, whatever this user chose.
 */
final class DemoWindow implements DemoScreens {

    private @Nullable Shown shown;

    /** A window, and who waits until it is closed. */
    private record Shown(Stage stage, CountDownLatch closed) {

        void hide() {
            boolean _ =
                    ScreenPictures.onFx(
                            () -> {
                                stage.hide();
                                return true;
                            });
        }
    }

    @Override
    public List<Picture> draw(Session session, Path book, Path folder) {
        Shown before = shown;
        if (before == null) {
            start();
        } else {
            before.hide();
        }
        Stage stage = ScreenPictures.onFx(Stage::new);
        CountDownLatch closed = new CountDownLatch(1);
        shown = new Shown(stage, closed);
        Window window =
                ScreenPictures.onFx(
                        () -> {
                            Window made = new Window(stage, DeskWindow.parts(new FirstLook()));
                            stage.addEventHandler(
                                    javafx.stage.WindowEvent.WINDOW_HIDDEN,
                                    event -> closed.countDown());
                            made.open(book, session);
                            return made;
                        });
        List<Picture> pictures = new ArrayList<>();
        new ScreenPictures(window, stage.getScene())
                .draw(
                        (target, picture) -> {
                            String name = target.name().toLowerCase(Locale.ROOT) + ".png";
                            write(picture, folder.resolve(name));
                            pictures.add(new Picture(target.key(), folder.resolve(name)));
                        });
        return pictures;
    }

    private static void start() {
        if (!Display.isThere()) {
            Display.doWithout();
        }
        Platform.startup(() -> {});
        Platform.setImplicitExit(false); // one window after the other
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!ImageIO.write(picture, "png", file.toFile())) {
                throw new IOException("no writer of PNG");
            }
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }

    @Override
    public void stay() {
        Shown last = shown;
        if (last == null) {
            return;
        }
        if (!Display.isThere()) {
            last.hide();
        }
        try {
            last.closed().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class FirstLook implements Look.Kept {
        private Look look = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);

        @Override
        public Look read() {
            return look;
        }

        @Override
        public void keep(Look kept) {
            look = kept;
        }
    }
}
