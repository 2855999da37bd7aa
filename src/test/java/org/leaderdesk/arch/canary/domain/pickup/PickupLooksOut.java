package org.leaderdesk.arch.canary.domain.pickup;

import org.leaderdesk.arch.canary.domain.health.InnocentHealth;

/** Canary: looks at what it must not see. */
public final class PickupLooksOut {
    InnocentHealth seen;
}
