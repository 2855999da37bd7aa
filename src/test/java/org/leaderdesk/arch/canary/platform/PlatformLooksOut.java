package org.leaderdesk.arch.canary.platform;

import org.leaderdesk.arch.canary.domain.order.InnocentOrder;

/** Canary: looks at what it must not see. */
public final class PlatformLooksOut {
    InnocentOrder seen;
}
