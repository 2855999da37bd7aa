package org.leaderdesk.arch.canary.domain.leader;

import org.leaderdesk.arch.canary.domain.region.InnocentRegion;

/** Canary: looks at what it must not see. */
public final class LeaderLooksOut {
    InnocentRegion seen;
}
