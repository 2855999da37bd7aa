package org.leaderdesk.arch.canary.ui.orders;

import org.leaderdesk.arch.standin.javafx.stage.Stage;

/** Canary: a view model with a window. */
public final class OrdersViewModel {
    Stage seen;
}
