package org.leaderdesk.arch.canary.exchange;

import org.leaderdesk.arch.canary.book.InnocentBook;

/** Canary: looks at what it must not see. */
public final class ExchangeLooksOut {
    InnocentBook seen;
}
