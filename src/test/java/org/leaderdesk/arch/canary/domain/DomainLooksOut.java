package org.leaderdesk.arch.canary.domain;

import org.leaderdesk.arch.canary.wire.InnocentWire;

/** Canary: looks at what it must not see. */
public final class DomainLooksOut {
    InnocentWire seen;
}
