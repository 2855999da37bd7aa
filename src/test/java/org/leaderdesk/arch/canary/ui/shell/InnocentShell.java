package org.leaderdesk.arch.canary.ui.shell;

import org.leaderdesk.arch.canary.ui.plan.InnocentPlan;

/** The shell may see every screen. */
public final class InnocentShell {
    InnocentPlan seen;
}
