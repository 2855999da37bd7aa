package org.leaderdesk.arch.standin.javafx.scene;

/** Stands in for JavaFX in the canaries. */
public final class Node {}
