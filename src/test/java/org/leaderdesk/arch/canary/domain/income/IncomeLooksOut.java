package org.leaderdesk.arch.canary.domain.income;

import org.leaderdesk.arch.canary.domain.planner.InnocentPlanner;

/** Canary: looks at what it must not see. */
public final class IncomeLooksOut {
    InnocentPlanner seen;
}
