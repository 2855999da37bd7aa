package org.leaderdesk.ui.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane's skin whose content is drawn straight to the window; the stylesheet gives it to
 * every scroll pane. The toolkit's own keeps a picture of what is scrolled, which is drawn anew for
 * every letter typed there, and which it does not give back when the screen goes: a window that is
 * open for days would fill the memory with them.
 */
public final class UncachedScroll extends ScrollPaneSkin {

    public UncachedScroll(ScrollPane pane) {
        super(pane);
        getChildren().forEach(child -> child.setCache(false));
    }
}
