package org.leaderdesk.ui.settings;

import javafx.scene.Parent;

/** What one section shows; made when it is first gone to. */
interface Pane {

    Parent root();

    /** It comes to the front: reads again what may have changed meanwhile. */
    default void shown() {}
}
