package org.leaderdesk.arch.canary.ui.fx;

import org.leaderdesk.arch.standin.javafx.application.Platform;

/** The one place that hands work to the FX thread. */
public final class InnocentFx {
    void later() {
        Platform.runLater(() -> {});
    }
}
