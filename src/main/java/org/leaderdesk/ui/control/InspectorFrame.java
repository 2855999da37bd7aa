package org.leaderdesk.ui.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An inspector whose content scrolls; it is seen while there is something to explain. */
public abstract class InspectorFrame extends VBox {

    private static final int SPACE = 8;

    private final VBox content = new VBox(SPACE);

    /** Empty, and not seen. */
    protected InspectorFrame() {
        getStyleClass().add("inspector-frame");
        content.getStyleClass().add("inspector");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        setVisible(false);
    }

    /** What it explains. */
    protected final VBox content() {
        return content;
    }

    /** Begins anew, with nothing in it; what is beside it makes room for it or takes it back. */
    protected final void begin(boolean seen) {
        content.getChildren().clear();
        setVisible(seen);
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }
}
