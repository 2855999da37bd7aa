package org.leaderdesk.arch.canary.ui.orders;

import org.leaderdesk.arch.canary.ui.plan.InnocentPlan;

/** Canary: looks at what it must not see. */
public final class OrdersSeesPlan {
    InnocentPlan seen;
}
