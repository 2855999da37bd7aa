package org.leaderdesk.arch.canary.domain.order;

import org.leaderdesk.arch.standin.javafx.scene.Node;

/** Canary: shows something. */
public final class ShowsFx {
    Node seen;
}
