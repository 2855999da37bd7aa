package org.leaderdesk.ui.control;

import javafx.scene.Node;

/** Gives what a person works with first the keyboard, as soon as it is in the window. */
public final class FirstFocus {

    private FirstFocus() {}

    public static void on(Node node) {
        node.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                node.requestFocus();
                            }
                        });
    }
}
