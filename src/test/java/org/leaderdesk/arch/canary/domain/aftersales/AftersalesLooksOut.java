package org.leaderdesk.arch.canary.domain.aftersales;

import org.leaderdesk.arch.canary.domain.planner.InnocentPlanner;

/** Canary: looks at what it must not see. */
public final class AftersalesLooksOut {
    InnocentPlanner seen;
}
