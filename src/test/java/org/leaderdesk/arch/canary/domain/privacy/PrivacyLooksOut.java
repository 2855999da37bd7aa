package org.leaderdesk.arch.canary.domain.privacy;

import org.leaderdesk.arch.canary.domain.order.InnocentOrder;

/** Canary: looks at what it must not see. */
public final class PrivacyLooksOut {
    InnocentOrder seen;
}
