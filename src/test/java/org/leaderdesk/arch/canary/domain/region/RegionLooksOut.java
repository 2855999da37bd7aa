package org.leaderdesk.arch.canary.domain.region;

import org.leaderdesk.arch.canary.domain.planner.InnocentPlanner;

/** Canary: looks at what it must not see. */
public final class RegionLooksOut {
    InnocentPlanner seen;
}
