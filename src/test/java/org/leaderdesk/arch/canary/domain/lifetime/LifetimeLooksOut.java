package org.leaderdesk.arch.canary.domain.lifetime;

import org.leaderdesk.arch.canary.domain.member.InnocentMember;

/** Canary: looks at what it must not see. */
public final class LifetimeLooksOut {
    InnocentMember seen;
}
