package org.leaderdesk.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import java.time.Duration;

/** Locks when nobody has touched mouse or keyboard for a while. */
final class IdleLock {

    private final Scene scene;
    private final PauseTransition waiting;

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
    }

    /** Begins to watch. */
    void watch() {
        scene.addEventFilter(InputEvent.ANY, event -> waiting.playFromStart());
        waiting.play();
    }

    /** Watches no more; a running clock would keep the whole window in memory. */
    void stop() {
        waiting.stop();
    }
}
