package org.leaderdesk.arch.canary.domain.health;

import org.leaderdesk.arch.canary.domain.planner.InnocentPlanner;

/** Canary: looks at what it must not see. */
public final class HealthLooksOut {
    InnocentPlanner seen;
}
