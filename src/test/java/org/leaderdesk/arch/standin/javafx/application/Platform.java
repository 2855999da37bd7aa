package org.leaderdesk.arch.standin.javafx.application;

/** Stands in for JavaFX: a class of that name here would hide the real one from the tests. */
public final class Platform {
    private Platform() {}

    /** Does nothing. */
    public static void runLater(Runnable work) {}
}
