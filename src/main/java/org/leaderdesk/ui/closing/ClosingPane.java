package org.leaderdesk.ui.closing;

import javafx.scene.Parent;

/** One section of the closing screen. */
interface ClosingPane {

    Parent root();

    /** Shows what was read. */
    void show(ClosingViewModel.Seen seen);
}
