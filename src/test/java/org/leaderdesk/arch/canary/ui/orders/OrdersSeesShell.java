package org.leaderdesk.arch.canary.ui.orders;

import org.leaderdesk.arch.canary.ui.shell.InnocentShell;

/** Canary: looks at what it must not see. */
public final class OrdersSeesShell {
    InnocentShell seen;
}
