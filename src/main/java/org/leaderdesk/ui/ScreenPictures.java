package org.leaderdesk.ui;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.Target;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Goes to every screen of a window and takes its picture, once nothing is under way. Called from
 * any thread but the FX thread.
 */
public final class ScreenPictures {

    private static final long PATIENCE_SECONDS = 60;
    private static final int QUIET = 3;

    private final Window window;
    private final Scene scene;

    public ScreenPictures(Window window, Scene scene) {
        this.window = window;
        this.scene = scene;
    }

    /** Takes a picture of each screen, in the order of the navigation. */
    public void draw(BiConsumer<Target, BufferedImage> each) {
        settle();
        for (Target target : onFx(window::places)) {
            boolean _ =
                    onFx(
                            () -> {
                                window.go(target);
                                return true;
                            });
            settle();
            each.accept(target, onFx(() -> copy(scene.snapshot(null))));
        }
    }

    /** Waits until no work is under way and all that followed from it is on the screen. */
    private void settle() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int quiet = 0;
        while (quiet < QUIET && System.nanoTime() < until) {
            int running =
                    onFx(
                            () -> {
                                Parent root = scene.getRoot();
                                root.applyCss();
                                root.layout();
                                return window.background().runningProperty().get();
                            });
            quiet = running == 0 ? quiet + 1 : 0;
        }
    }

    /** Runs something on the FX thread and gives back what it returned. */
    public static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Background.later(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception | Error e) {
                        result.completeExceptionally(e);
                    }
                });
        return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The pixels of a picture, where the toolkit's own are not needed any more. */
    public static BufferedImage copy(WritableImage shot) {
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        shot.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return copy;
    }
}
