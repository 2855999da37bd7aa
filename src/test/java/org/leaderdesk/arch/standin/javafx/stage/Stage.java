package org.leaderdesk.arch.standin.javafx.stage;

/** Stands in for JavaFX in the canaries. */
public final class Stage {}
