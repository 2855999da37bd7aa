package org.leaderdesk.arch.canary.domain.product;

import org.leaderdesk.arch.canary.domain.member.InnocentMember;

/** Canary: looks at what it must not see. */
public final class ProductLooksOut {
    InnocentMember seen;
}
