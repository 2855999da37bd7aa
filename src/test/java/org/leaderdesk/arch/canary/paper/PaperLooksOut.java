package org.leaderdesk.arch.canary.paper;

import org.leaderdesk.arch.canary.exchange.InnocentExchange;

/** Canary: looks at what it must not see. */
public final class PaperLooksOut {
    InnocentExchange seen;
}
