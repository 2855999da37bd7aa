package org.leaderdesk.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import java.time.Duration;
import java.util.function.Consumer;

/** Says so when nobody has touched mouse or keyboard for a while, and again each while after. */
final class IdleLock {

    private final PauseTransition waiting = new PauseTransition();
    private Duration patience = Duration.ZERO;
    private Duration untouched = Duration.ZERO;

    /**
     * A lock that does not watch yet.
     *
     * @param idle told how long nobody has touched anything by now
     */
    IdleLock(Scene scene, Consumer<Duration> idle) {
        waiting.setOnFinished(
                event -> {
                    untouched = untouched.plus(patience);
                    idle.accept(untouched);
                    waiting.playFromStart();
                });
        listen(scene);
    }

    /** A touch of this window counts too. */
    void listen(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> touched());
    }

    /** Watches from now on, with this much patience. */
    void watch(Duration patience) {
        waiting.stop();
        this.patience = patience;
        untouched = Duration.ZERO;
        waiting.setDuration(javafx.util.Duration.millis(patience.toMillis()));
        waiting.play();
    }

    private void touched() {
        untouched = Duration.ZERO;
        if (!patience.isZero()) {
            waiting.playFromStart();
        }
    }

    /**
     * Watches no more. A running clock keeps the whole window in memory, and a window that goes
     * away still hears of the mouse that left it.
     */
    void stop() {
        patience = Duration.ZERO;
        waiting.stop();
    }
}
