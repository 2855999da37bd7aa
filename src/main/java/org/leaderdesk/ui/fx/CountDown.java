package org.leaderdesk.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Duration;

/** How long what is personal stays on the screen in full. On the FX thread. */
public final class CountDown {

    /** So long, seconds. */
    public static final int SECONDS = 20;

    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
    private final Timeline seconds =
            new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    private final Runnable over;

    /**
     * One that does not run yet.
     *
     * @param over takes it off the screen
     */
    public CountDown(Runnable over) {
        this.over = over;
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    /** Begins, also anew. */
    public void begin() {
        secondsLeft.set(SECONDS);
        seconds.playFromStart();
    }

    public void stop() {
        seconds.stop();
    }

    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** A second has gone by. */
    public void tick() {
        secondsLeft.set(secondsLeft.get() - 1);
        if (secondsLeft.get() <= 0) {
            over.run();
        }
    }
}
