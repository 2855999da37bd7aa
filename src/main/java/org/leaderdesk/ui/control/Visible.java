package org.leaderdesk.ui.control;

import javafx.scene.Node;

/** Whether a node is there at all: seen, and taking up room. */
public final class Visible {

    private Visible() {}

    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
