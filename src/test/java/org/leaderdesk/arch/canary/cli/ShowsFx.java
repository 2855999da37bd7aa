package org.leaderdesk.arch.canary.cli;

import org.leaderdesk.arch.standin.javafx.scene.Node;

/** Canary: shows something. */
public final class ShowsFx {
    Node seen;
}
