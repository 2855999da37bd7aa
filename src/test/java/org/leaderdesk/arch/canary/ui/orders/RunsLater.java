package org.leaderdesk.arch.canary.ui.orders;

import org.leaderdesk.arch.standin.javafx.application.Platform;

/** Canary: hands work to the FX thread by itself. */
public final class RunsLater {
    void later() {
        Platform.runLater(() -> {});
    }
}
