package org.leaderdesk.arch.canary.domain.member;

import org.leaderdesk.arch.canary.domain.order.InnocentOrder;

/** Canary: looks at what it must not see. */
public final class MemberLooksOut {
    InnocentOrder seen;
}
