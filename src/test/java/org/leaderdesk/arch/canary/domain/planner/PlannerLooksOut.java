package org.leaderdesk.arch.canary.domain.planner;

import org.leaderdesk.arch.canary.domain.leader.InnocentLeader;

/** Canary: looks at what it must not see. */
public final class PlannerLooksOut {
    InnocentLeader seen;
}
