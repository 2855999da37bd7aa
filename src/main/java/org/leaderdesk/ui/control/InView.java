package org.leaderdesk.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings what was just made before a person's eyes. */
public final class InView {

    private InView() {}

    /** Scrolls down as far as it takes to see all of a node, but not past its beginning. */
    public static void show(ScrollPane pane, Node node) {
        pane.applyCss();
        pane.layout();
        Node content = pane.getContent();
        double room = pane.getViewportBounds().getHeight();
        double hidden = content.getBoundsInLocal().getHeight() - room;
        Bounds wanted = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double needed = Math.min(wanted.getMaxY() - room, wanted.getMinY());
        if (hidden > 0 && needed > pane.getVvalue() * hidden) {
            pane.setVvalue(Math.min(1, needed / hidden));
        }
    }
}
