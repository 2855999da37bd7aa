package org.leaderdesk.arch.canary.domain.segment;

import org.leaderdesk.arch.canary.domain.planner.InnocentPlanner;

/** Canary: looks at what it must not see. */
public final class SegmentLooksOut {
    InnocentPlanner seen;
}
