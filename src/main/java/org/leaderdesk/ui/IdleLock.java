package org.leaderdesk.ui;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import java.time.Duration;

/** Locks when nobody has touched mouse or keyboard for a while. */
final class IdleLock {

    private final Scene scene;
    private final PauseTransition waiting;
    private final EventHandler<InputEvent> touched;

    /**
     * A lock that does not watch yet.
     *
     * @param patience how long nobody may touch anything
     * @param lock locks, if somebody is signed in
     */
    IdleLock(Scene scene, Duration patience, Runnable lock) {
        this.scene = scene;
        this.waiting = new PauseTransition(javafx.util.Duration.millis(patience.toMillis()));
        waiting.setOnFinished(
                event -> {
                    lock.run();
                    waiting.playFromStart();
                });
        this.touched = event -> waiting.playFromStart();
    }

    /** Begins to watch. */
    void watch() {
        scene.addEventFilter(InputEvent.ANY, touched);
        waiting.play();
    }

    /**
     * Watches no more. A running clock keeps the whole window in memory, and a window that goes
     * away still hears of the mouse that left it.
     */
    void stop() {
        scene.removeEventFilter(InputEvent.ANY, touched);
        waiting.stop();
    }
}
