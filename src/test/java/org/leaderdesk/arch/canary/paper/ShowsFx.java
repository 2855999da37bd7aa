package org.leaderdesk.arch.canary.paper;

import org.leaderdesk.arch.standin.javafx.scene.Node;

/** Canary: shows something. */
public final class ShowsFx {
    Node seen;
}
