package org.leaderdesk.arch.canary.domain.leader;

import org.leaderdesk.arch.canary.domain.planner.InnocentPlanner;

/** Canary: looks at what it must not see. */
public final class LeaderLooksOut {
    InnocentPlanner seen;
}
